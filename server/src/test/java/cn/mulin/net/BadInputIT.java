package cn.mulin.net;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@MulinIT
@DisplayName("every route, sent nonsense")
class BadInputIT {

    /** In a path the container refuses it before anything of ours stands. */
    private static final String NUL = "\u0000";

    private static final List<String> NONSENSE = List.of(
            "not-an-id", "-1", "99999999999999999999", NUL, "'; drop table x; --", "%ff", "𠮷", "x".repeat(900));

    private static EveryRole everybody;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void lay(Callers callers) {
        if (everybody == null) {
            everybody = new EveryRole(callers, Ground.lay(context));
        }
    }

    @Test
    void answers_malformed_bodies_with_a_problem() {
        var wrong = new ArrayList<String>();
        for (var route : Routes.ofCounties(context)) {
            if (route.reads() || !route.hasBody()) {
                continue;
            }
            for (String body :
                    List.of("", "{", "[]", "null", "\"text\"", "{\"a\":{\"b\":[[[]]]}}", "\u0000", "[".repeat(2000))) {
                note(
                        wrong,
                        route,
                        abbreviated(body),
                        caller(route).send(route.method(), address(route, "not-an-id"), body));
                note(wrong, route, abbreviated(body), caller(route).send(route.method(), address(route, ID), body));
            }
            note(
                    wrong,
                    route,
                    "text/plain",
                    caller(route).send(route.method(), address(route, ID), "x", "Content-Type", "text/plain"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void answers_fields_of_the_wrong_type_or_length_with_a_problem() {
        var wrong = new ArrayList<String>();
        for (var route : Routes.ofCounties(context)) {
            for (var form : forms(route)) {
                for (Object each : List.of(
                        Map.of("x", 1), List.of(1, "a"), -1, 1e300, true, "x".repeat(100_000), "\u0000", "𠮷")) {
                    note(
                            wrong,
                            route,
                            abbreviated(each),
                            caller(route).send(route.method(), address(route, ID), everyField(form, each)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void answers_nonsense_in_the_address_with_a_problem() {
        var wrong = new ArrayList<String>();
        for (var route : Routes.ofCounties(context)) {
            if (!route.reads()) {
                continue;
            }
            for (String nonsense : NONSENSE) {
                if (route.takesPath() && !nonsense.equals(NUL)) {
                    note(wrong, route, abbreviated(nonsense), caller(route).get(address(route, encoded(nonsense))));
                }
                var query = new StringBuilder("?");
                route.parameters()
                        .filter(each -> each.isAnnotationPresent(RequestParam.class))
                        .forEach(each -> query.append(each.getName())
                                .append('=')
                                .append(encoded(nonsense))
                                .append('&'));
                note(wrong, route, abbreviated(nonsense), caller(route).get(address(route, ID) + query));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static final String ID = "01980000-0000-7000-8000-000000000000";

    private static Caller caller(Routes.Route route) {
        return everybody.whoMay(route).map(everybody::as).orElseGet(everybody::visitor);
    }

    private static void note(List<String> wrong, Routes.Route route, String sent, Caller.Answer answer) {
        boolean problem = answer.status() < 400
                || answer.raw().headers().firstValue("Content-Type").orElse("").contains("problem+json");
        if (answer.status() >= 500 || !problem) {
            wrong.add("%s answered %s with %d".formatted(route, sent, answer.status()));
        }
    }

    private static List<Class<?>> forms(Routes.Route route) {
        return route.parameters()
                .filter(each -> each.isAnnotationPresent(RequestBody.class)
                        && each.getType().isRecord())
                .<Class<?>>map(each -> each.getType())
                .toList();
    }

    private static Map<String, Object> everyField(Class<?> form, Object value) {
        var filled = new LinkedHashMap<String, Object>();
        for (RecordComponent field : form.getRecordComponents()) {
            filled.put(field.getName(), value);
        }
        return filled;
    }

    private static String address(Routes.Route route, String variable) {
        return route.pattern().replaceAll("\\{[^}]*\\}", variable);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String abbreviated(Object sent) {
        var text = sent.toString();
        return text.length() > 24 ? text.substring(0, 24) + "…" : text;
    }
}
