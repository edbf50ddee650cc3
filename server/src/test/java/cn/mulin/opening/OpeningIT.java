package cn.mulin.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Accounts;
import cn.mulin.access.Role;
import cn.mulin.access.signin.Authenticator;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.KeyRings;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Words;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("启用")
class OpeningIT {

    private static final String FRESH = "Xin-Mima-2026";
    private static final Pattern SLIP = Pattern.compile("登录名 (\\S+)　首次密码 (\\S+)");

    @Autowired
    Counties counties;

    @Autowired
    CountyInitCommand init;

    @Autowired
    Accounts accounts;

    @Autowired
    Territory territory;

    @Autowired
    KeyRings rings;

    @BeforeEach
    void be_a_real_county_that_is_set_up() {
        var county = counties.current();
        counties.change(new County(county.code(), county.name(), County.State.SETTING_UP, false, null, null, null));
    }

    @Test
    void an_empty_county_opens_when_nothing_is_lacking_and_not_before(CountyCode code, Callers callers)
            throws IOException {
        var lost = slips(run("--admin", "甲演示", "--security", "乙演示", "--auditor", "丙演示"));
        var slips = slips(run("--admin", "甲演示", "--security", "乙演示", "--auditor", "丙演示"));
        assertThat(lost.get("admin")).as("a slip that was lost").isNotEqualTo(slips.get("admin"));
        assertThat(slips).containsOnlyKeys("admin", "security", "auditor");
        var admin = firstDayOf("admin", slips, callers);
        assertThat(lacks(admin)).hasSize(9);

        var divisions = admin.sendFile("/api/opening/divisions", "a.csv", divisions(code));
        assertThat(divisions.status()).as(divisions.text()).isEqualTo(200);
        assertThat(done(admin.put(
                        "/api/county-settings",
                        Map.of(
                                "name",
                                "试点县",
                                "publicUrl",
                                "https://mulin.example",
                                "filingNumber",
                                "湘备1",
                                "supervisionPhone",
                                "12345"))))
                .isTrue();
        assertThat(done(admin.post("/api/privacy-notices", Map.of("title", "告知", "words", "收什么、为什么、留多久"))))
                .isTrue();
        var ladder = admin.get("/api/ladders").json().get(0).get("id").asString();
        assertThat(done(admin.put("/api/opening/ladders", Map.of("kept", List.of(ladder)))))
                .isTrue();
        assertThat(admin.get("/api/ladders").json()).hasSize(1);
        assertThat(done(admin.post(
                        "/api/opening/custody",
                        Map.of(
                                "custodians",
                                List.of(
                                        Map.of("name", "甲保管", "place", "机要室"),
                                        Map.of("name", "乙保管", "place", "档案馆"))))))
                .isTrue();
        assertThat(admin.post("/api/opening/open").code()).isEqualTo("opening.not-ready");
        assertThat(lacks(admin)).containsExactly("ADMINISTRATORS_NOT_IN", "OFFICE_UNSTAFFED", "CUSTODY_UNCONFIRMED");

        var office = callers.staff("office.one");
        accounts.giveSeat(office, new DeskId(territory.county().id().value()), Role.COUNTY_OFFICE);
        firstDayOf("auditor", slips, callers);
        var security = firstDayOf("security", slips, callers);
        confirmKeys(code, security);
        assertThat(security.post("/api/opening/open").status()).isEqualTo(403);
        assertThat(lacks(admin)).isEmpty();
        assertThat(done(admin.post("/api/opening/open"))).isTrue();
        assertThat(counties.current().state()).isEqualTo(County.State.OPEN);
        assertThat(admin.post("/api/opening/open").code()).isEqualTo("opening.already-open");
        assertThatThrownBy(() -> run("--admin", "甲演示", "--security", "乙演示", "--auditor", "丙演示"))
                .isInstanceOf(OperatorTrouble.class);
    }

    private void confirmKeys(CountyCode code, Caller security) {
        var keys = rings.custody(code);
        var wrong = Map.of("master", keys.ring(), "ring", keys.ring());
        assertThat(security.post("/api/opening/custody/confirm", wrong).code())
                .isEqualTo("opening.fingerprint-differs");
        var right = Map.of(
                "master",
                keys.master().toLowerCase(java.util.Locale.ROOT),
                "ring",
                keys.ring().replace("-", " "));
        assertThat(done(security.post("/api/opening/custody/confirm", right))).isTrue();
    }

    @Test
    void the_three_are_never_one_person_and_a_demo_county_never_becomes_real() {
        assertThatThrownBy(() -> run("--admin", "甲演示", "--security", "甲演示", "--auditor", "丙演示"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(OpeningProblem.ADMINISTRATORS_ALIKE));
        var county = counties.current();
        counties.change(new County(county.code(), county.name(), County.State.OPEN, true, null, null, null));
        assertThatThrownBy(() -> run("--admin", "甲演示", "--security", "乙演示", "--auditor", "丙演示"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("county.demo-there"));
    }

    private String run(String... options) throws IOException {
        var words = new ArrayList<>(List.of(counties.current().code().value()));
        words.addAll(List.of(options));
        var out = new ByteArrayOutputStream();
        init.run(Words.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> slips(String told) {
        var slips = new java.util.TreeMap<String, String>();
        SLIP.matcher(told).results().forEach(found -> slips.put(found.group(1), found.group(2)));
        return slips;
    }

    private static byte[] divisions(CountyCode code) {
        return """
                code,name
                %1$s,试点县
                %1$s101,东镇
                %1$s101201,东一村民委员会
                """.formatted(code).getBytes(StandardCharsets.UTF_8);
    }

    /** Signs in with the slip, binds a second factor, takes a password of their own. */
    private static Caller firstDayOf(String login, Map<String, String> slips, Callers callers) {
        var caller = callers.visitor();
        var slip = String.valueOf(slips.get(login));
        assertThat(done(caller.post("/api/session/password", Map.of("login", login, "password", slip))))
                .isTrue();
        var secret = caller.post("/api/session/second-factor/enrolment")
                .json()
                .get("secret")
                .asString();
        assertThat(done(caller.post("/api/session/second-factor", Map.of("code", new Authenticator(secret).code(0)))))
                .isTrue();
        assertThat(done(caller.put("/api/session/password", Map.of("old", slip, "fresh", FRESH))))
                .isTrue();
        return caller;
    }

    private static List<String> lacks(Caller caller) {
        var lacks = new ArrayList<String>();
        caller.get("/api/opening")
                .json()
                .get("steps")
                .forEach(step -> step.get("lacks").forEach(lack -> lacks.add(lack.asString())));
        return lacks;
    }

    private static boolean done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return true;
    }
}
