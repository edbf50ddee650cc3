package cn.mulin.access;

import static cn.mulin.Callers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.signin.Authenticator;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@DisplayName("登录 in a real county")
class RealCountyIT {

    @Autowired
    Counties counties;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void be_real() {
        var county = counties.current();
        counties.change(new County(
                county.code(),
                county.name(),
                county.state(),
                false,
                county.filingNumber(),
                county.supervisionPhone(),
                county.publicUrl()));
    }

    @Test
    void no_first_password_survives_the_first_sign_in(Callers callers) {
        callers.staff("xin.ren");
        var caller = callers.visitor();
        var first = signIn(caller, "xin.ren", PASSWORD);
        assertThat(first.json().get("next").asString()).isEqualTo("password-change");
        assertThat(caller.get("/api/session/all").status()).isEqualTo(403);

        assertThat(change(caller, PASSWORD, "mima123456").code()).isEqualTo("access.weak-password");
        assertThat(change(caller, PASSWORD, PASSWORD).code()).isEqualTo("access.weak-password");
        assertThat(change(caller, "Not-it-7x", "Xin-Mima-2026").code()).isEqualTo("access.wrong-credentials");
        var changed = change(caller, PASSWORD, "Xin-Mima-2026");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().has("next")).isFalse();
        assertThat(signIn(callers.visitor(), "xin.ren", PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(callers.visitor(), "xin.ren", "Xin-Mima-2026").status())
                .isEqualTo(200);
    }

    @Test
    void an_administrator_binds_a_second_factor_and_needs_it_from_then_on(Callers callers) {
        var account = callers.staff("an.quan");
        accounts.appoint(account, Account.Kind.SECURITY_OFFICER);
        var caller = callers.visitor();
        assertThat(signIn(caller, "an.quan", PASSWORD).json().get("next").asString())
                .isEqualTo("enrolment");
        assertThat(caller.get("/api/glasses").status()).isEqualTo(403);
        assertThat(change(caller, PASSWORD, "Xin-Mima-2026").status()).isEqualTo(403);

        var secret = caller.post("/api/session/second-factor/enrolment")
                .json()
                .get("secret")
                .asString();
        var authenticator = new Authenticator(secret);
        assertThat(code(caller, "000000").code()).isEqualTo("access.wrong-factor");
        assertThat(code(caller, authenticator.code(-1)).json().get("next").asString())
                .isEqualTo("password-change");
        assertThat(change(caller, PASSWORD, "Xin-Mima-2026").status()).isEqualTo(200);
        assertThat(caller.get("/api/glasses").status()).isEqualTo(200);

        var again = callers.visitor();
        var password = signIn(again, "an.quan", "Xin-Mima-2026");
        assertThat(password.status()).isEqualTo(401);
        assertThat(password.code()).isEqualTo("access.second-factor-needed");
        assertThat(again.get("/api/session").json().get("actor").isNull()).isTrue();
        assertThat(code(again, authenticator.code(-1)).code()).as("used before").isEqualTo("access.wrong-factor");
        assertThat(code(again, authenticator.code(0)).json().at("/actor/kind").asString())
                .isEqualTo("SECURITY_OFFICER");
    }

    @Test
    void a_known_and_an_unknown_number_get_the_same_answer_and_no_page_shows_codes(Callers callers) {
        var ground = Ground.lay(context);
        var known = callers.visitor().post("/api/session/code", Map.of("phone", ground.here.phone()));
        var unknown = callers.visitor().post("/api/session/code", Map.of("phone", "19999999999"));
        assertThat(known.status()).isEqualTo(204);
        assertThat(unknown.status()).isEqualTo(204);
        assertThat(callers.visitor().get("/api/dev/codes").status()).isEqualTo(404);
        assertThat(callers.visitor()
                        .post("/api/session/code", Map.of("phone", "19999999999"))
                        .code())
                .isEqualTo("access.too-many-codes");
    }

    private static Caller.Answer signIn(Caller caller, String login, String password) {
        return caller.post("/api/session/password", Map.of("login", login, "password", password));
    }

    private static Caller.Answer change(Caller caller, String old, String fresh) {
        return caller.put("/api/session/password", Map.of("old", old, "fresh", fresh));
    }

    private static Caller.Answer code(Caller caller, String code) {
        return caller.post("/api/session/second-factor", Map.of("code", code));
    }
}
