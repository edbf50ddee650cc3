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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@MulinIT
@Tag("net")
@DisplayName("every route, sent nonsense")
class BadInputIT {

    /** In a path the container refuses it before anything of ours stands. */
    private static final String NUL = "\u0000";

    private static final List<String> NONSENSE = List.of(
            "not-an-id", "-1", "99999999999999999999", NUL, "'; drop table x; --", "%ff", "𠮷", "x".repeat(900));

    private static final List<String> MALFORMED =
            List.of("", "{", "[]", "null", "\"text\"", "{\"a\":{\"b\":[[[]]]}}", "\u0000", "[".repeat(2000));

    private static final List<Object> WRONG =
            List.of(Map.of("x", 1), List.of(1, "a"), -1, 1e300, true, "x".repeat(100_000), "\u0000", "𠮷");

    private static final String ID = "01980000-0000-7000-8000-000000000000";

    private static Bystanders bystanders;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void lay(Callers callers) {
        if (bystanders == null) {
            bystanders = new Bystanders(new EveryRole(callers, Ground.lay(context)));
        }
    }

    @Test
    void answers_malformed_bodies_with_a_problem() {
        assertThat(sent(route -> {
                    if (route.reads() || !route.hasBody()) {
                        return List.of();
                    }
                    var wrong = new ArrayList<String>();
                    for (String body : MALFORMED) {
                        note(wrong, route, body, caller -> send(caller, route, "not-an-id", body));
                        note(wrong, route, body, caller -> send(caller, route, ID, body));
                    }
                    note(
                            wrong,
                            route,
                            "text/plain",
                            caller ->
                                    caller.send(route.method(), address(route, ID), "x", "Content-Type", "text/plain"));
                    return wrong;
                }))
                .isEmpty();
    }

    @Test
    void answers_fields_of_the_wrong_type_or_length_with_a_problem() {
        assertThat(sent(route -> {
                    var wrong = new ArrayList<String>();
                    for (var form : forms(route)) {
                        for (Object each : WRONG) {
                            note(wrong, route, each, caller -> send(caller, route, ID, everyField(form, each)));
                        }
                    }
                    return wrong;
                }))
                .isEmpty();
    }

    @Test
    void answers_nonsense_in_the_address_with_a_problem() {
        assertThat(sent(route -> {
                    if (!route.reads()) {
                        return List.of();
                    }
                    var wrong = new ArrayList<String>();
                    for (String nonsense : NONSENSE) {
                        if (route.takesPath() && !nonsense.equals(NUL)) {
                            note(wrong, route, nonsense, caller -> caller.get(address(route, encoded(nonsense))));
                        }
                        note(wrong, route, nonsense, caller -> caller.get(address(route, ID) + query(route, nonsense)));
                    }
                    return wrong;
                }))
                .isEmpty();
    }

    /** Several routes at once: each waits for its answers, and none minds the others. */
    private List<String> sent(Function<Routes.Route, List<String>> nonsense) {
        try (var hands = Executors.newFixedThreadPool(6)) {
            var asked = Routes.ofCounties(context).stream()
                    .map(route -> CompletableFuture.supplyAsync(() -> nonsense.apply(route), hands))
                    .toList();
            return asked.stream().flatMap(each -> each.join().stream()).toList();
        }
    }

    /** What is wrong with a field stands below it, word for word. */
    private static boolean saidInChinese(Caller.Answer answer) {
        return answer.code().isEmpty()
                || answer.json().path("errors").values().stream()
                        .allMatch(error -> error.path("message").asString("").matches("(?s).*\\p{IsHan}.*"));
    }

    private static Caller.Answer send(Caller caller, Routes.Route route, String variable, Object body) {
        return caller.send(route.method(), address(route, variable), body);
    }

    private static void note(
            List<String> wrong, Routes.Route route, Object sent, Function<Caller, Caller.Answer> nonsense) {
        var answer = bystanders.ask(route, nonsense);
        boolean problem = answer.status() < 400
                || answer.raw().headers().firstValue("Content-Type").orElse("").contains("problem+json");
        if (answer.status() >= 500
                || !problem
                || answer.code().equals(Bystanders.NOT_SIGNED_IN)
                || !saidInChinese(answer)) {
            wrong.add("%s answered %s with %d".formatted(route, abbreviated(sent), answer.status()));
        }
    }

    private static String query(Routes.Route route, String nonsense) {
        return route.parameters()
                .filter(each -> each.isAnnotationPresent(RequestParam.class))
                .map(each -> each.getName() + "=" + encoded(nonsense))
                .collect(Collectors.joining("&", "?", ""));
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
