package cn.mulin.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.territory.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("人口户籍 at the door")
class PeopleDoorIT {

    @Autowired
    ApplicationContext context;

    private Ground ground;
    private Caller clerk;

    @BeforeEach
    void onceLaid(Callers callers) {
        if (ground == null) {
            ground = Ground.lay(context);
            clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
        }
    }

    @Test
    void a_clerk_adds_a_household_with_its_people_finds_and_changes_them() {
        var home = clerk.post("/api/households", Map.of("where", id(ground.here.unit()), "household", door("永兴路8号")));
        assertThat(home.status()).as(home.toString()).isEqualTo(201);
        var household = home.json().path("id").asString();
        var added = clerk.post(
                "/api/residents", Map.of("household", household, "resident", person("罗春梅", "02", "199 0000 7001")));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var resident = added.json().path("id").asString();

        var found = clerk.post("/api/residents/search", Map.of("text", "luochun"));
        assertThat(found.json().path("residents").get(0).path("phone").asString())
                .isEqualTo("199****7001");
        var one = clerk.get("/api/residents/" + resident);
        assertThat(one.raw().headers().firstValue("ETag")).contains("\"0\"");
        var changed = clerk.send("PUT", "/api/residents/" + resident, person("罗春梅", "02", null), "If-Match", "\"0\"");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(204);
        var stale = clerk.send("PUT", "/api/residents/" + resident, person("罗春梅", "02", null), "If-Match", "\"0\"");
        assertThat(stale.code()).isEqualTo("kernel.stale");
        var whole = clerk.post("/api/residents/" + resident + "/unmask", Map.of("field", "PHONE", "reason", "通知开会"));
        assertThat(whole.json().path("value").asString()).isEqualTo("19900007001");
        var view = clerk.get("/api/households/" + household);
        assertThat(view.json()
                        .path("card")
                        .path("members")
                        .get(0)
                        .path("relation")
                        .asString())
                .isEqualTo("02");
    }

    @Test
    void a_household_refused_for_its_first_person_is_not_there_either() {
        var refused = clerk.post("/api/households", withFirst("永兴路88号", "199 0000"));
        assertThat(refused.code()).isEqualTo("people.phone-flawed");
        assertThat(found("永兴路88号").size()).isZero();
        var added = clerk.post("/api/households", withFirst("永兴路88号", "199 0000 7088"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(found("永兴路88号").get(0).path("members").size()).isOne();
    }

    private Map<String, Object> withFirst(String door, String phone) {
        return Map.of("where", id(ground.here.unit()), "household", door(door), "resident", person("罗春兰", "02", phone));
    }

    private JsonNode found(String door) {
        return clerk.post("/api/households/search", Map.of("door", door)).json().path("households");
    }

    @Test
    void bad_input_is_answered_in_words_and_never_by_a_defect() {
        var household = ground.here.household();
        var path = "/api/residents";
        assertThat(clerk.post(path, Map.of("household", household, "resident", person("王2", "02", null)))
                        .code())
                .isEqualTo("people.name-flawed");
        assertThat(clerk.post(path, Map.of("household", household, "resident", person("王", "02", "123")))
                        .code())
                .isEqualTo("people.phone-flawed");
        for (var body : List.of("", "{", "[]", "{\"household\":7}", "{\"household\":\"x\",\"resident\":{}}")) {
            assertThat(clerk.post(path, body).status()).as(body).isEqualTo(400);
        }
        assertThat(clerk.get("/api/households?size=0").status()).isEqualTo(400);
        assertThat(clerk.get("/api/households?size=100000").status()).isEqualTo(400);
        assertThat(clerk.get("/api/households?unit=x").status()).isEqualTo(400);
        assertThat(clerk.get("/api/households/not-an-id").status()).isEqualTo(400);
        var noVersion = clerk.put("/api/households/" + household, door("1号"));
        assertThat(noVersion.status()).isEqualTo(400);
        var wrongVersion = clerk.send("PUT", "/api/households/" + household, door("1号"), "If-Match", "so");
        assertThat(wrongVersion.status()).isEqualTo(400);
        assertThat(clerk.send("PUT", "/api/households/" + household, door("长".repeat(121)), "If-Match", "0")
                        .status())
                .isEqualTo(400);
        assertThat(clerk.post(path + "/id-number/read", Map.of("text", "110105491231002"))
                        .json()
                        .path("number")
                        .asString())
                .isEqualTo("11010519491231002X");
    }

    @Test
    void the_neighbouring_village_is_not_found_on_any_path() {
        var there = ground.there;
        var move = Map.of("into", ground.here.household(), "relation", "97");
        var gets = List.of(
                "/api/households/" + there.household(),
                "/api/households?unit=" + id(there.unit()),
                "/api/households/tally?unit=" + id(there.village()),
                "/api/residents/" + there.resident(),
                "/api/residents/" + there.resident() + "/consents",
                "/api/duplicates?unit=" + id(there.village()),
                "/api/merges?unit=" + id(there.village()));
        gets.forEach(path -> assertThat(clerk.get(path).status()).as(path).isEqualTo(404));
        var posts = Map.<String, Object>of(
                "/api/households",
                Map.of("where", id(there.unit()), "household", door("1号")),
                "/api/households/place",
                Map.of("households", List.of(there.household()), "where", id(ground.here.unit())),
                "/api/residents",
                Map.of("household", there.household(), "resident", person("王", "02", null)),
                "/api/residents/" + there.resident() + "/move",
                move,
                "/api/residents/" + there.resident() + "/unmask",
                Map.of("field", "PHONE", "reason", "好奇"),
                "/api/residents/" + there.resident() + "/labels/look",
                Map.of("reason", "好奇"),
                "/api/duplicates/merge",
                Map.of("gone", there.resident(), "kept", ground.here.resident()),
                "/api/residents/" + there.resident() + "/person-requests",
                Map.of("kind", "DELETE", "way", "IN_PERSON"));
        posts.forEach((path, body) -> assertThat(
                        clerk.send("POST", path, body, "If-Match", "\"0\"").status())
                .as(path)
                .isEqualTo(404));
        var listed = clerk.get("/api/households?size=200").json().path("households");
        assertThat(listed.size()).isPositive();
        listed.forEach(card -> assertThat(card.path("path").asString())
                .startsWith(ground.here.village().path()));
    }

    @Test
    void a_visitor_complains_and_sees_nobody(Callers callers) {
        var visitor = callers.visitor();
        assertThat(visitor.get("/api/households").status()).isEqualTo(401);
        var said = visitor.post("/api/complaints", Map.of("kind", "COMPLAINT", "topic", "SYSTEM", "words", "字太小"));
        assertThat(said.status()).as(said.toString()).isEqualTo(201);
        var code = said.json().path("code").asString();
        assertThat(visitor.post("/api/complaints/follow", Map.of("code", code)).status())
                .isEqualTo(200);
    }

    @Test
    void a_resident_sees_their_own_record_and_takes_it_along(Callers callers) {
        var me = callers.person(ground.here.resident());
        assertThat(me.get("/api/my/data").json().path("record").path("姓名").asString())
                .isEqualTo("东小明");
        assertThat(me.get("/api/my/data/my-data.txt").text()).contains("东小明");
        var asked = me.post("/api/my/requests", Map.of("kind", "CORRECT", "words", "名字写错了"));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(me.get("/api/residents/" + ground.there.resident()).status()).isEqualTo(403);
    }

    private static String id(Unit unit) {
        return unit.id().toString();
    }

    private static Map<String, Object> door(String door) {
        return Map.of("door", door, "dwelling", "OWN", "vacantRegistration", false);
    }

    private static Map<String, Object> person(String name, String relation, String phone) {
        var person = new java.util.HashMap<String, Object>(
                Map.of("name", name, "relation", relation, "registeredHere", true, "livesHere", true));
        if (phone != null) {
            person.put("phone", phone);
        }
        return person;
    }
}
