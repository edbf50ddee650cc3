package cn.mulin.demand.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MulinIT
@DisplayName("事项 over HTTP")
class MatterApiIT {

    @Autowired
    Divisions divisions;

    @Autowired
    Ladders ladders;

    @Autowired
    Lines lines;

    @Autowired
    Territory territory;

    @Autowired
    Clock clock;

    private Unit village;

    @BeforeEach
    void stage() {
        village = new TerritoryScene(divisions, ladders, lines, territory).hengtang();
    }

    @Test
    void are_read_by_every_desk_and_changed_by_the_county_office_alone(Callers callers) {
        var office = office(callers);
        var clerk = callers.as(Role.VILLAGE_CLERK, new DeskId(village.id().value()));
        var lamp = named(clerk.get("/api/matters").json(), "路灯不亮");
        var path = "/api/matters/" + lamp.path("id").asString();
        assertThat(clerk.get(path).json().path("actions")).isEmpty();
        var seen = office.get(path).json();
        assertThat(seen.path("actions").toString()).contains("change", "keywords", "withdraw");
        assertThat(seen.at("/handling/limits")).hasSize(5);
        assertThat(clerk.post(path + "/versions", change(seen, "新名")).status()).isEqualTo(403);
        assertThat(callers.visitor().get("/api/matters").status()).isEqualTo(401);

        var changed = office.post(path + "/versions", change(seen, "路灯坏了"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("路灯坏了");
        assertThat(changed.json().path("versions")).hasSize(2);
        assertThat(changed.json().at("/handling/limits/2/finish").asString()).isEqualTo("2 个工作日");
        assertThat(changed.json().at("/handling/limits/2/own").asBoolean()).isTrue();
        assertThat(office.post(path + "/versions", change(seen, "旧页面")).status())
                .isEqualTo(409);
    }

    @Test
    void are_suggested_with_the_words_that_decided(Callers callers) {
        var clerk = callers.as(Role.VILLAGE_CLERK, new DeskId(village.id().value()));
        var answer = clerk.post("/api/matter-suggestions", Map.of("text", "井盖松了，怕有人摔进去"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().at("/0/name").asString()).isEqualTo("井盖松动、缺失");
        assertThat(answer.json().at("/0/words/0").asString()).isEqualTo("井盖");
        assertThat(clerk.post("/api/matter-suggestions", Map.of("text", "")).status())
                .isEqualTo(400);
        assertThat(clerk.post("/api/matter-suggestions", Map.of("text", "灯".repeat(4_001)))
                        .status())
                .isEqualTo(400);
        assertThat(clerk.get("/api/matter-suggestions/lesson").json().has("lesson"))
                .isFalse();
    }

    @Test
    void have_limits_that_the_county_office_writes_in_plain_words(Callers callers) {
        var office = office(callers);
        var form = new HashMap<String, Object>();
        form.put("sign", "2 工作时");
        form.put("finish", "4个工作日");
        form.put("from", LocalDate.now(clock).toString());
        var answer = office.put("/api/matter-limits/VILLAGE", form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().at("/limits/2/finish").asString()).isEqualTo("4 个工作日");
        assertThat(answer.json().at("/versions/0/grade").asString()).isEqualTo("VILLAGE");
        form.put("finish", "很快");
        assertThat(office.put("/api/matter-limits/VILLAGE", form).status()).isEqualTo(400);
    }

    @Test
    void are_added_reordered_and_withdrawn(Callers callers) {
        var office = office(callers);
        var today = LocalDate.now(clock).toString();
        var top = office.post("/api/matters", Map.of("code", "Z1", "name", "本县自定", "from", today));
        assertThat(top.status()).as(top.toString()).isEqualTo(201);
        var parent = top.json().path("id").asString();
        var one = leaf(office, parent, "Z101", today);
        var two = leaf(office, parent, "Z102", today);
        var ordered = office.put("/api/matters/order", Map.of("parent", parent, "ids", List.of(two, one)));
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(200);
        assertThat(office.post("/api/matters/" + parent + "/withdraw", Map.of("from", today))
                        .code())
                .isEqualTo("matter.still-has-matters");
        assertThat(office.post("/api/matters/" + one + "/withdraw", Map.of("from", today))
                        .json()
                        .path("actions")
                        .toString())
                .isEqualTo("[\"bring-back\"]");
        assertThat(named(office.get("/api/matters").json(), "Z101")
                        .path("standing")
                        .asBoolean())
                .isFalse();
        assertThat(office.get("/api/matters/00000000-0000-7000-8000-0000000000ff")
                        .code())
                .isEqualTo("matter.unknown");
    }

    private Caller office(Callers callers) {
        return callers.as(Role.COUNTY_OFFICE, new DeskId(territory.county().id().value()));
    }

    private static String leaf(Caller office, String parent, String code, String from) {
        var form = Map.of(
                "code", code,
                "parent", parent,
                "name", code,
                "from", from,
                "handling", handling(),
                "keywords", List.of(Map.of("words", "自定" + code, "sure", true)));
        var answer = office.post("/api/matters", form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private Map<String, Object> change(JsonNode seen, String name) {
        return Map.of(
                "seen", seen.path("seen").asInt(),
                "from", LocalDate.now(clock).toString(),
                "name", name,
                "handling", handling(),
                "reason", "试一试");
    }

    private static Map<String, Object> handling() {
        var handling = new HashMap<String, Object>();
        handling.put("kind", "HELP");
        handling.put("counter", "PROBLEM");
        handling.put("ceiling", "SMALL");
        for (var mark : List.of("urgent", "proof", "anonymous", "sensitive")) {
            handling.put(mark, mark.equals("anonymous"));
        }
        handling.put("lowest", "VILLAGE");
        handling.put("limits", Map.of("VILLAGE", Map.of("finish", "2 个工作日", "article", "本县办法第三条")));
        return handling;
    }

    private static JsonNode named(JsonNode tree, String name) {
        for (var node : tree) {
            if (node.path("name").asString().equals(name)) {
                return node;
            }
        }
        throw new AssertionError("no " + name);
    }
}
