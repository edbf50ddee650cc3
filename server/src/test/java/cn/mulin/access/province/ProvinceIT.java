package cn.mulin.access.province;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@DisplayName("省级账号")
class ProvinceIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Provinces provinces;

    @Autowired
    CountClock clock;

    @Autowired
    ProvinceAccountCommand command;

    @Test
    void sees_how_many_and_nobody(Callers callers, CountyCode county) {
        Ground.lay(context);
        clock.run();
        var login = "sheng-" + UUID.randomUUID().toString().substring(0, 8);
        provinces.open(login, "省办", Callers.PASSWORD);

        var caller = callers.province();
        assertThat(caller.get("/api/counties").status()).isEqualTo(401);
        assertThat(signIn(caller, login, "wrong-One-1").code()).isEqualTo("access.wrong-credentials");
        assertThat(signIn(caller, login, Callers.PASSWORD).status()).isEqualTo(204);

        var counties = caller.get("/api/counties");
        assertThat(counties.status()).isEqualTo(200);
        assertThat(counties.text()).contains("\"code\":\"" + county + "\"").doesNotContain("小明");
        var here = counties.json()
                .valueStream()
                .filter(each -> each.get("code").asString().equals(county.value()))
                .findFirst()
                .orElseThrow();
        assertThat(here.at("/counts/residents").asLong()).isEqualTo(4);

        var intruder = callers.visitor();
        intruder.cookie("mulin-session", caller.cookie("mulin-province"));
        intruder.cookie("mulin-province", caller.cookie("mulin-province"));
        assertThat(intruder.get("/api/session").json().get("actor").isNull()).isTrue();
        assertThat(intruder.get("/api/units").status()).isIn(401, 404);
    }

    @Test
    void an_account_opened_at_the_command_line_signs_in_with_the_password_it_told(Callers callers) {
        var login = "sheng-" + UUID.randomUUID().toString().substring(0, 8);
        var told = new ByteArrayOutputStream();
        var words = Words.of(List.of(login, "--name", "省办"));
        command.run(words, new PrintStream(told, true, UTF_8));
        var password = Pattern.compile("密码 (\\S+?)（").matcher(told.toString(UTF_8));

        assertThat(password.find()).isTrue();
        var caller = callers.province();
        assertThat(signIn(caller, login, password.group(1)).status()).isEqualTo(204);
        assertThat(caller.get("/api/session").json().get("name").asString()).isEqualTo("省办");
        assertThatThrownBy(() -> command.run(words, new PrintStream(told, true, UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    private static Caller.Answer signIn(Caller caller, String login, String password) {
        return caller.post("/api/session/password", Map.of("login", login, "password", password));
    }
}
