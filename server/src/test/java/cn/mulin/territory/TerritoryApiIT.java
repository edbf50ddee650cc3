package cn.mulin.territory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("区域架构 over HTTP")
class TerritoryApiIT {

    private static final String NOBODY = "00000000-0000-7000-8000-0000000000ff";

    @Autowired
    Divisions divisions;

    @Autowired
    Ladders ladders;

    @Autowired
    Lines lines;

    @Autowired
    Territory territory;

    TerritoryScene scene;
    Unit hengtang;
    Unit elsewhere;

    @BeforeEach
    void stage() {
        scene = new TerritoryScene(divisions, ladders, lines, territory);
        hengtang = scene.hengtang();
        elsewhere = scene.village("431321001001");
    }

    @Test
    void a_clerk_sets_a_village_up_from_nothing(Callers callers) {
        var village = scene.village("431321001002");
        var clerk = callers.as(Role.VILLAGE_CLERK, new DeskId(village.id().value()));
        assertThat(clerk.get("/api/units").json().at("/nodes/0/name").asString())
                .isEqualTo(village.name());
        assertThat(clerk.get(at(village, "/set-up")).json().path("adoption").asString())
                .isEqualTo("NOT_BEGUN");

        var ladder = scene.ladder("pian-zu-lin").id().toString();
        var line = clerk.post(at(village, "/lines"), Map.of("ladder", ladder, "purpose", "SERVICE", "name", "服务线"));
        assertThat(line.status()).as(line.toString()).isEqualTo(201);
        var id = line.json().path("id").asString();
        var made = clerk.post(at(village, "/lay-out"), Map.of("line", id, "counts", List.of(4, 20, 34)));
        assertThat(made.json().path("many").asInt()).as(made.toString()).isEqualTo(58);

        var setUp = clerk.get(at(village, "/set-up")).json();
        assertThat(setUp.path("principle").asString()).isEqualTo("科学划片、依情分组、合理设邻");
        assertThat(setUp.path("adoption").asString()).isEqualTo("DIVIDING");
        assertThat(setUp.at("/rungs/1/units").asInt()).isEqualTo(20);
        assertThat(clerk.post("/api/lines/" + id + "/start", Map.of("on", "2024-01-01"))
                        .status())
                .isEqualTo(204);
        var town = callers.as(
                Role.TOWN_ROOM,
                new DeskId(territory.lineage(village.path()).get(1).id().value()));
        var adoption = town.get(
                "/api/units/" + territory.lineage(village.path()).get(1).id() + "/adoption");
        assertThat(adoption.text()).contains("\"adoption\":\"STARTED\",").contains("2024-01-01");

        var children = clerk.get(at(village, "/children?size=3")).json();
        assertThat(children.path("nodes")).hasSize(3);
        var rest = clerk.get(
                        at(village, "/children?after=" + children.path("next").asString()))
                .json();
        assertThat(rest.at("/nodes/0/name").asString()).isEqualTo("第4片");
        assertThat(clerk.get(at(village, "/history"))
                        .json()
                        .at("/days/0/changes/0/many")
                        .asInt())
                .isEqualTo(58);
    }

    @Test
    void nothing_outside_ones_own_village_is_there(Callers callers) {
        var clerk = callers.as(Role.VILLAGE_CLERK, new DeskId(hengtang.id().value()));
        for (var path : List.of(
                "",
                "/children",
                "/history",
                "/lines",
                "/set-up",
                "/adoption",
                "/desks",
                "/foreign-grids",
                "/chat-groups",
                "/place-names")) {
            var answer = clerk.get(at(elsewhere, path));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code())
                    .isEqualTo(clerk.get("/api/units/" + NOBODY + path).code());
        }
        assertThat(clerk.get("/api/units/search?q=" + "431321001001").json()).isEmpty();
        assertThat(clerk.post(at(elsewhere, "/rename"), Map.of("name", "抢来的")).status())
                .isEqualTo(404);
        assertThat(clerk.post(at(elsewhere, "/close"), Map.of("reason", "x")).status())
                .isEqualTo(404);
        assertThat(clerk.post("/api/units", Map.of("parent", elsewhere.id().toString(), "name", "新片"))
                        .status())
                .isEqualTo(404);
        assertThat(clerk.post(
                                at(elsewhere, "/lines"),
                                Map.of(
                                        "ladder",
                                                scene.ladder("pian-zu-lin").id().toString(),
                                        "purpose", "PARTY",
                                        "name", "党建线"))
                        .status())
                .isEqualTo(404);
        var foreign = scene.serviceLine(elsewhere);
        assertThat(clerk.post("/api/lines/" + foreign + "/end", Map.of("on", "2024-01-01"))
                        .status())
                .isEqualTo(404);
        assertThat(clerk.get(at(hengtang, "/set-up?line=" + foreign))
                        .json()
                        .path("adoption")
                        .asString())
                .isEqualTo("NOT_BEGUN");
        assertThat(clerk.post("/api/locate", Map.of("text", elsewhere.name()))
                        .json()
                        .path("candidates"))
                .isEmpty();
    }

    @Test
    void who_may_only_look_changes_nothing(Callers callers) {
        var department = callers.as(Role.DEPARTMENT, new DeskId(hengtang.id().value()));
        assertThat(department.get(at(hengtang, "")).status()).isEqualTo(200);
        assertThat(department.post(at(hengtang, "/place"), Map.of()).status()).isEqualTo(403);
        assertThat(department
                        .put("/api/words", Map.of("words", Map.of("demand", "民情")))
                        .status())
                .isEqualTo(403);
        assertThat(callers.visitor().get(at(hengtang, "")).status()).isEqualTo(401);
    }

    @Test
    void the_countys_words_and_ladders_are_its_own(Callers callers) {
        var office = callers.as(
                Role.COUNTY_OFFICE, new DeskId(territory.county().id().value()));
        assertThat(office.put("/api/words", Map.of("words", Map.of("demand", "民情")))
                        .status())
                .isEqualTo(200);
        var seen = callers.visitor().get("/api/words").json();
        assertThat(seen.at("/words/demand").asString()).isEqualTo("民情");
        assertThat(seen.at("/ladders/0/rungs/0/postTitle").asString()).isNotEmpty();
        assertThat(office.put("/api/words", Map.of("words", Map.of("nonsense", "x")))
                        .code())
                .isEqualTo("territory.word-unknown");

        var rung = Map.of("name", "队", "postTitle", "队长", "staffed", false, "sizeMin", 3, "sizeMax", 9);
        var low = Map.of("name", "院", "postTitle", "院长", "staffed", false);
        var made = office.post("/api/ladders", Map.of("code", "dui-yuan", "name", "队—院", "rungs", List.of(rung, low)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().at("/rungs/0/height").asInt()).isEqualTo(2);
        assertThat(office.post("/api/ladders", Map.of("code", "one", "name", "一级", "rungs", List.of(rung)))
                        .status())
                .isEqualTo(400);
        assertThat(office.post("/api/ladders", Map.of("code", "twice", "name", "同名", "rungs", List.of(rung, rung)))
                        .code())
                .isEqualTo("territory.ladder-rung-twice");
    }

    @Test
    void what_makes_no_sense_is_answered_in_the_four_hundreds(Callers callers) {
        var office = callers.as(
                Role.COUNTY_OFFICE, new DeskId(territory.county().id().value()));
        var long_ = "长".repeat(5_000);
        var bodies = List.of(
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"name\":{}}",
                "{\"name\":\"" + long_ + "\"}",
                "{\"name\":\"a\\u0000b\",\"text\":\"a\\u0000b\",\"word\":\"a\\u0000b\",\"kind\":\"ROAD\",\"reason\":\"a\\u0000\"}",
                "{\"to\":\"x\",\"into\":\"x\",\"parent\":\"x\",\"line\":\"x\",\"ladder\":\"x\",\"reason\":\"r\"}",
                "{\"counts\":[-1],\"line\":\"" + NOBODY + "\"}",
                "{\"point\":{\"lon\":999,\"lat\":1}}",
                "{\"ring\":[{\"lon\":112,\"lat\":27},{\"lon\":112,\"lat\":27},{\"lon\":112,\"lat\":27}]}");
        var routes = List.of(
                "/api/units",
                "/api/ladders",
                "/api/locate",
                "/api/foreign-grids/import",
                "/api/divisions/import",
                at(hengtang, "/lay-out"),
                at(hengtang, "/rename"),
                at(hengtang, "/describe"),
                at(hengtang, "/move"),
                at(hengtang, "/split"),
                at(hengtang, "/merge"),
                at(hengtang, "/close"),
                at(hengtang, "/reopen"),
                at(hengtang, "/undo"),
                at(hengtang, "/lines"),
                at(hengtang, "/desks"),
                at(hengtang, "/chat-groups"),
                at(hengtang, "/place-names"),
                "/api/units/x/rename",
                "/api/lines/" + NOBODY + "/start");
        for (var route : routes) {
            for (var body : bodies) {
                var answer = office.send("POST", route, body);
                assertThat(answer.status())
                        .as("%s %s → %s", route, body, answer)
                        .isBetween(200, 499);
            }
        }
        for (var query : List.of(
                "/api/units/x",
                "/api/units/search",
                "/api/units/search?q=",
                "/api/units/search?q=%00",
                "/api/units/search?q=%E3%80%80",
                "/api/units/search?q=" + "a".repeat(500),
                at(hengtang, "/children?size=0"),
                at(hengtang, "/children?size=201"),
                at(hengtang, "/children?after=x"),
                at(hengtang, "/children?on=2024-02-30"),
                at(hengtang, "?on=+999999999-12-31"),
                at(hengtang, "?on=1900-01-01"),
                at(hengtang, "/history?before=x"),
                at(hengtang, "?on=9999-12-31"))) {
            assertThat(office.get(query).status()).as(query).isBetween(200, 499);
        }
        refusesTooMuch(office);
    }

    private void refusesTooMuch(Caller office) {
        var rows = java.util.Collections.nCopies(5_001, Map.of("code", "a", "name", "b", "unitCode", "c"));
        assertThat(office.post("/api/foreign-grids/import", Map.of("system", "综治", "rows", rows))
                        .status())
                .isEqualTo(400);
    }

    private static String at(Unit unit, String rest) {
        return "/api/units/" + unit.id() + rest;
    }
}
