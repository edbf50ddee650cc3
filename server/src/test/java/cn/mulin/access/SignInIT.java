package cn.mulin.access;

import static cn.mulin.Callers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@DisplayName("登录 at the county's door")
class SignInIT {

    @Autowired
    ApplicationContext context;

    @Test
    void a_visitor_learns_which_county_this_is_and_nothing_else(Callers callers) {
        var answer = callers.visitor().get("/api/session");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("actor").isNull()).isTrue();
        assertThat(answer.json().at("/county/name").asString()).isEqualTo("试点县");
        assertThat(answer.json().get("permissions")).isEmpty();
    }

    @Test
    void a_right_password_opens_a_session_bound_to_the_county(Callers callers) {
        callers.staff("wang.ming");
        var caller = callers.visitor();
        var answer = signIn(caller, "wang.ming", PASSWORD);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/actor/kind").asString()).isEqualTo("STAFF");
        var cookie = answer.raw().headers().allValues("set-cookie").stream()
                .filter(each -> each.startsWith("mulin-session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/9");
        assertThat(caller.get("/api/session").json().at("/actor/name").asString())
                .isEqualTo("工作人员");
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer(Callers callers) {
        callers.staff("li.hua");
        var wrong = signIn(callers.visitor(), "li.hua", "not-it-9");
        var unknown = signIn(callers.visitor(), "nobody.here", "not-it-9");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void five_failures_lock_the_account_even_for_the_right_password(Callers callers) {
        callers.staff("zhao.yun");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(callers.visitor(), "zhao.yun", "wrong-" + i).code())
                    .isEqualTo("access.wrong-credentials");
        }
        var answer = signIn(callers.visitor(), "zhao.yun", PASSWORD);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("access.locked-out");
    }

    @Test
    void a_write_without_the_csrf_token_is_refused(Callers callers) {
        var caller = callers.visitor();
        caller.get("/api/session");
        var answer = caller.send("POST", "/api/session/password", Map.of(), "X-CSRF-TOKEN", "forged");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("access.stale-page");
    }

    @Test
    void signing_out_ends_the_session_on_the_server(Callers callers) {
        callers.staff("sun.li");
        var caller = callers.visitor();
        signIn(caller, "sun.li", PASSWORD);
        var token = caller.cookie("mulin-session");
        assertThat(caller.delete("/api/session").status()).isEqualTo(204);
        var thief = callers.visitor();
        thief.cookie("mulin-session", token);
        assertThat(thief.get("/api/session").json().get("actor").isNull()).isTrue();
    }

    @Test
    void a_resident_signs_in_by_a_code_that_opens_once(Callers callers) {
        var ground = Ground.lay(context);
        var phone = ground.here.phone();
        var caller = callers.visitor();
        assertThat(caller.post("/api/session/code", Map.of("phone", "+86 " + phone))
                        .status())
                .isEqualTo(204);
        var code = caller.get("/api/dev/codes").json().get(0).get("code").asString();
        var wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(confirm(callers.visitor(), phone, wrong).code()).isEqualTo("access.wrong-code");
        var answer = confirm(caller, phone, code);
        assertThat(answer.json().at("/actor/name").asString()).as(answer.text()).isEqualTo("东小明");
        assertThat(answer.json().at("/actor/kind").asString()).isEqualTo("RESIDENT");
        assertThat(confirm(callers.visitor(), phone, code).code()).isEqualTo("access.wrong-code");
    }

    @Test
    void a_session_of_one_county_is_nothing_in_another(Callers callers, Callers.Elsewhere elsewhere) {
        callers.staff("qian.duo");
        var caller = callers.visitor();
        signIn(caller, "qian.duo", PASSWORD);
        var stranger = elsewhere.callers().visitor();
        stranger.cookie("mulin-session", caller.cookie("mulin-session"));
        assertThat(stranger.get("/api/session").json().get("actor").isNull()).isTrue();
    }

    @Test
    void what_is_not_mapped_or_not_permitted_is_a_problem_with_safe_headers(Callers callers) {
        var visitor = callers.visitor();
        assertThat(visitor.get("/api/no-such-thing").code()).isEqualTo("kernel.not-found");
        var answer = visitor.get("/api/session/all");
        assertThat(answer.status()).isEqualTo(401);
        var headers = answer.raw().headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }

    private static Caller.Answer confirm(Caller caller, String phone, String code) {
        return caller.post("/api/session/code/confirm", Map.of("phone", phone, "code", code));
    }

    private static Caller.Answer signIn(Caller caller, String login, String password) {
        return caller.post("/api/session/password", Map.of("login", login, "password", password));
    }
}
