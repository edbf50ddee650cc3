package cn.mulin.net;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.kernel.Ids;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@MulinIT
@DisplayName("every route, asked by every role")
class EveryRouteIT {

    private static EveryRole everybody;
    private static Ground ground;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void lay(Callers callers) {
        if (everybody == null) {
            ground = Ground.lay(context);
            everybody = new EveryRole(callers, ground);
        }
    }

    @Test
    void refuses_whoever_may_not() {
        var foreign = Foreign.of(ground.here);
        var wrong = new ArrayList<String>();
        for (var route : Routes.ofCounties(context)) {
            if (route.gate().open()) {
                continue;
            }
            expect(wrong, route, "VISITOR", call(everybody.visitor(), route, foreign), Set.of(401));
            for (Role role : everybody.roles()) {
                if (!EveryRole.may(role, route)) {
                    expect(wrong, route, role.name(), call(everybody.as(role), route, foreign), Set.of(403));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tells_nobody_of_what_lies_outside_their_area() {
        var foreign = Foreign.of(ground.there);
        var wrong = new ArrayList<String>();
        for (var route : Routes.ofCounties(context)) {
            for (Role role : everybody.roles()) {
                if (!EveryRole.may(role, route) || !EveryRole.seesOnlyAPart(role)) {
                    continue;
                }
                var answer = call(everybody.as(role), route, foreign);
                if (namesAThing(route) && route.reads() && !Set.of(403, 404).contains(answer.status())) {
                    expectTheSame(wrong, route, role, answer, call(everybody.as(role), route, Foreign.nobodys()));
                } else if (namesAThing(route) && !route.reads()) {
                    expect(wrong, route, role.name(), answer, Set.of(400, 403, 404, 409, 422));
                }
                Foreign.traces(ground.there).stream()
                        .filter(withoutItsAddress(answer)::contains)
                        .forEach(trace -> wrong.add(route + " tells " + role + " of " + trace));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A problem repeats the address it was asked at, and with it the id the caller sent: that tells nothing. */
    private static String withoutItsAddress(Caller.Answer answer) {
        return answer.text().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }

    /** Routes whose variables are no things of the tree (a code, a day, a name) have nothing foreign. */
    private static boolean namesAThing(Routes.Route route) {
        return route.parameters()
                .filter(each -> each.isAnnotationPresent(PathVariable.class))
                .anyMatch(each -> isId(each.getType()));
    }

    private static boolean isId(Class<?> type) {
        return type == java.util.UUID.class || type.getSimpleName().endsWith("Id");
    }

    /** An empty list is an answer too, when it is the one an id gets that nobody has. */
    private static void expectTheSame(
            List<String> wrong, Routes.Route route, Role role, Caller.Answer foreign, Caller.Answer nobodys) {
        if (foreign.status() != nobodys.status() || !foreign.text().equals(nobodys.text())) {
            wrong.add("%s tells %s that something is there: %s".formatted(route, role, foreign));
        }
    }

    private static void expect(
            List<String> wrong, Routes.Route route, String who, Caller.Answer answer, Set<Integer> allowed) {
        if (!allowed.contains(answer.status())) {
            wrong.add("%s answered %s with %d %s".formatted(route, who, answer.status(), answer.code()));
        }
    }

    private static Caller.Answer call(Caller caller, Routes.Route route, Foreign foreign) {
        var address = address(route, foreign);
        if (route.reads()) {
            return caller.get(address);
        }
        if (route.takesAFile()) {
            return caller.sendFile(address, "测试.txt", "nothing".getBytes(StandardCharsets.UTF_8));
        }
        return caller.send(
                route.method(),
                address,
                body(route, foreign),
                "Idempotency-Key",
                Ids.next().toString());
    }

    private static Object body(Routes.Route route, Foreign foreign) {
        return route.parameters()
                .filter(each -> each.isAnnotationPresent(RequestBody.class)
                        && each.getType().isRecord())
                .findFirst()
                .<Object>map(form -> new SampleForms(foreign::id).of(form.getType()))
                .orElse("");
    }

    private static String address(Routes.Route route, Foreign foreign) {
        var address = route.pattern();
        for (Parameter each : route.handler().getMethod().getParameters()) {
            if (each.isAnnotationPresent(PathVariable.class)) {
                address = address.replaceAll("\\{" + each.getName() + "(:[^}]*)?\\}", value(each, foreign));
            }
        }
        var query = route.parameters()
                .filter(each -> each.isAnnotationPresent(RequestParam.class))
                .filter(each -> isId(each.getType()) && !each.getName().equals("cursor")
                        || each.getType() == String.class && each.getName().equals("path"))
                .map(each -> each.getName() + "=" + value(each, foreign))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static String value(Parameter each, Foreign foreign) {
        var value = isId(each.getType())
                ? foreign.id(each.getName(), each.getType()).toString()
                : each.getType().isEnum()
                        ? each.getType().getEnumConstants()[0].toString()
                        : Number.class.isAssignableFrom(each.getType())
                                        || each.getType().isPrimitive()
                                ? "1"
                                : each.getType() == java.time.LocalDate.class
                                        ? "2026-01-01"
                                        : foreign.text(each.getName());
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
