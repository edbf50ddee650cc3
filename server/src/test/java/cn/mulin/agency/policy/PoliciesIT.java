package cn.mulin.agency.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Account;
import cn.mulin.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("the policy match")
class PoliciesIT {

    private static final Map<String, Object> RULE = Map.of(
            "seen",
            0,
            "kind",
            "TEMPORARY_AID",
            "name",
            "测试规则",
            "condition",
            "{\"household\":{\"atMost\":2}}",
            "basis",
            "测试办法 第一条",
            "validFrom",
            "2026-01-01");

    @Autowired
    ApplicationContext context;

    private Ground ground;
    private Caller leader;
    private Caller clerk;
    private Caller county;

    @BeforeEach
    void stage(Callers callers) {
        if (ground == null) {
            ground = Ground.lay(context);
            ground.appoint(ground.here.resident(), ground.here.post());
            leader = callers.person(ground.here.resident());
            clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
            county = callers.as(Role.COUNTY_OFFICE, ground.countyOffice());
            var label = Map.of("kind", "LIMBS", "grade", "二级", "source", "SELF");
            var put = clerk.post("/api/residents/" + ground.here.neighbour() + "/labels", label);
            assertThat(put.status()).as(put.text()).isEqualTo(201);
        }
    }

    @Test
    void tells_a_clerk_who_looks_what_speaks_for_it(Callers callers) {
        var match = of(match(clerk, "入户时说起，帮着看看能不能办"), "SEVERE_DISABILITY");
        assertThat(match.path("verdict").asString()).isEqualTo("LIKELY");
        assertThat(match.path("because").get(0).asString()).isEqualTo("登记了“肢体残疾” 二级");
        assertThat(match.path("basis").asString()).isNotEmpty();
        var looks = callers.as(Account.Kind.AUDITOR).get("/api/audit/entries?deed=people.labels");
        assertThat(looks.text()).contains(ground.here.neighbour().toString());
    }

    @Test
    void tells_a_clerk_without_a_reason_what_is_missing() {
        var match = of(match(clerk, null), "SEVERE_DISABILITY");
        assertThat(match.path("verdict").asString()).isEqualTo("MAYBE");
        assertThat(match.path("missing").toString()).contains("肢体残疾");
    }

    /** With a label and without: the answers are the same, so nothing of the sealed facts can be read from them. */
    @Test
    void tells_a_leader_nothing_of_what_is_sealed() {
        var with = match(leader, "想看看");
        assertThat(with).isNotEmpty().allSatisfy(one -> {
            assertThat(one.path("verdict").asString()).isEqualTo("MAYBE");
            assertThat(one.path("because").size()).isZero();
            assertThat(one.path("missing").size()).isZero();
        });
        var without = leader.post("/api/residents/" + ground.here.resident() + "/agency-match", Map.of());
        assertThat(list(without.json())).isEqualTo(with);
    }

    @Test
    void is_unknown_for_somebody_outside_the_area() {
        assertThat(leader.post("/api/residents/" + ground.there.resident() + "/agency-match", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void goes_by_the_newest_version_of_a_rule_while_it_is_valid() {
        assertThat(save("TEST_RULE", RULE).status()).isEqualTo(204);
        assertThat(of(match(clerk, null), "测试规则").path("verdict").asString()).isEqualTo("LIKELY");
        assertThat(save("TEST_RULE", RULE).status()).isEqualTo(409);
        var over = new HashMap<>(RULE);
        over.put("seen", 1);
        over.put("validUntil", "2026-01-31");
        assertThat(save("TEST_RULE", over).status()).isEqualTo(204);
        assertThat(match(clerk, null).stream().map(one -> one.path("rule").asString()))
                .doesNotContain("测试规则");
    }

    @Test
    void refuses_a_rule_nobody_could_read_and_everybody_but_the_county() {
        var broken = new HashMap<>(RULE);
        broken.put("condition", "{\"income\":{\"atMost\":500}}");
        assertThat(save("BROKEN_RULE", broken).code()).isEqualTo("agency.rule-unreadable");
        assertThat(clerk.put("/api/agency/rules/BROKEN_RULE", RULE).status()).isEqualTo(403);
    }

    private Caller.Answer save(String code, Map<String, Object> rule) {
        return county.put("/api/agency/rules/" + code, rule);
    }

    private List<JsonNode> match(Caller by, String reason) {
        var body = reason == null ? Map.<String, Object>of() : Map.<String, Object>of("reason", reason);
        var answer = by.post("/api/residents/" + ground.here.neighbour() + "/agency-match", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return list(answer.json());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode of(List<JsonNode> matches, String rule) {
        var name = rule.equals("SEVERE_DISABILITY") ? "残疾一级、二级" : rule;
        return matches.stream()
                .filter(one -> one.path("rule").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no match by " + name + " in " + matches));
    }
}
