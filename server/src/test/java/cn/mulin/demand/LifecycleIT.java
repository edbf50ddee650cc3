package cn.mulin.demand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("诉求 over the wire, from the first word to the last")
class LifecycleIT {

    @Autowired
    ApplicationContext context;

    private Ground ground;
    private Caller leader;
    private Caller clerk;
    private Caller colleague;
    private Caller town;

    @BeforeEach
    void stage(Callers callers) {
        if (ground == null) {
            ground = Ground.lay(context);
            ground.appoint(ground.here.resident(), ground.here.post());
            leader = callers.person(ground.here.resident());
            clerk = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
            colleague = callers.as(Role.VILLAGE_CLERK, ground.here.clerk());
            town = callers.as(Role.TOWN_ROOM, ground.here.townRoom());
        }
    }

    /** One matter, as its desks and whoever said it speak of it. */
    private record Matter(UUID id, String status) {}

    @Test
    void goes_over_vacant_posts_to_the_village_is_done_there_and_closed_by_the_town_that_asks() {
        var matter = said();
        ok(leader.post(at(matter, "escalate"), Map.of("words", "力所不及")));
        assertThat(seenBy(clerk, matter)).isEqualTo("OFFERED");
        ok(clerk.post(at(matter, "accept"), Map.of()));
        ok(clerk.post(at(matter, "answer"), Map.of("outcome", "RESOLVED", "words", "换了新水管")));
        assertThat(clerk.post("/api/revisits/" + matter.id() + "/close", satisfied())
                        .status())
                .as("who did the work does not confirm it")
                .isEqualTo(403);
        assertThat(town.get("/api/revisits").text()).contains(matter.id().toString());
        ok(town.post("/api/revisits/" + matter.id() + "/close", satisfied()));
        assertThat(followed(matter)).isEqualTo("ENDED");
    }

    @Test
    void is_handed_back_with_advice_and_done_by_the_neighbour() {
        var matter = said();
        ok(leader.post(at(matter, "escalate"), Map.of()));
        ok(clerk.post(at(matter, "hand-back"), Map.of("words", "先关总阀，再叫水管站")));
        ok(leader.post(at(matter, "answer"), Map.of("outcome", "RESOLVED", "words", "关阀换好了")));
        assertThat(leader.get(at(matter, "")).json().at("/story/2/sentence").asString())
                .contains("给了办法");
        ok(leader.post("/api/status/" + matter.status() + "/reopen", Map.of("words", "又漏了")));
        assertThat(followed(matter)).isEqualTo("IN_HAND");
    }

    @Test
    void is_explained_only_when_a_second_person_agrees() {
        var matter = inHandAtTheVillage();
        assertThat(clerk.post(at(matter, "answer"), Map.of("outcome", "EXPLAINED", "words", "不在规划内"))
                        .status())
                .isEqualTo(422);
        var plea = clerk.post(at(matter, "pleas"), Map.of("kind", "EXPLANATION", "words", "不在规划内，可到镇里查规划图"));
        assertThat(plea.status()).as(plea.text()).isEqualTo(201);
        var id = plea.json().path("id").asString();
        assertThat(clerk.post("/api/pleas/" + id + "/grant", Map.of()).status()).isEqualTo(403);
        assertThat(colleague.get("/api/pleas").text()).contains(id);
        ok(colleague.post("/api/pleas/" + id + "/grant", Map.of()));
        assertThat(followed(matter)).isEqualTo("ANSWERED");
    }

    @Test
    void is_extended_by_the_town_and_the_promise_moves() {
        var matter = inHandAtTheVillage();
        var before = promised(matter);
        var until = Instant.parse(
                        clerk.get(at(matter, "")).json().at("/demand/dueAt").asString())
                .plus(Duration.ofDays(2));
        var plea = clerk.post(
                at(matter, "pleas"), Map.of("kind", "EXTENSION", "words", "配件在路上", "until", until.toString()));
        assertThat(plea.status()).as(plea.text()).isEqualTo(201);
        assertThat(clerk.post(at(matter, "pleas"), Map.of("kind", "EXPLANATION", "words", "再提一份"))
                        .status())
                .isEqualTo(409);
        ok(town.post("/api/pleas/" + plea.json().path("id").asString() + "/grant", Map.of()));
        assertThat(promised(matter)).isAfter(before).isEqualTo(until);
    }

    @Test
    void is_sent_back_and_the_town_says_whose_it_is() {
        var matter = inHandAtTheVillage();
        ok(clerk.post(at(matter, "send-back"), Map.of("words", "水管归镇里管")));
        var adjudged = town.post(
                at(matter, "adjudicate"), Map.of("to", ground.here.clerk().value(), "words", "户内水管归村里"));
        ok(adjudged);
        assertThat(seenBy(clerk, matter)).isEqualTo("IN_HAND");
        assertThat(clerk.post(at(matter, "send-back"), Map.of("words", "还是不归")).status())
                .isEqualTo(422);
    }

    @Test
    void is_asked_about_and_answered_and_withdrawn_by_whoever_said_it() {
        var matter = said();
        ok(leader.post(at(matter, "ask"), Map.of("words", "是哪一根管？")));
        assertThat(followed(matter)).isEqualTo("NEED_INFO");
        ok(leader.post("/api/status/" + matter.status() + "/supply", Map.of("words", "厨房那根")));
        assertThat(followed(matter)).isEqualTo("IN_HAND");
        ok(leader.post("/api/status/" + matter.status() + "/withdraw", Map.of()));
        assertThat(followed(matter)).isEqualTo("ENDED");
    }

    @Test
    void goes_on_in_another_one_and_not_in_itself() {
        var one = said();
        var other = said();
        ok(leader.post(at(one, "merge"), Map.of("into", other.id())));
        assertThat(followed(one)).isEqualTo("ENDED");
        assertThat(leader.post(at(other, "merge"), Map.of("into", other.id())).status())
                .isEqualTo(422);
        assertThat(leader.post(at(other, "merge"), Map.of("into", one.id())).status())
                .isEqualTo(409);
    }

    private Matter inHandAtTheVillage() {
        var matter = said();
        ok(leader.post(at(matter, "escalate"), Map.of()));
        ok(clerk.post(at(matter, "accept"), Map.of()));
        return matter;
    }

    private Matter said() {
        var id = Ids.next();
        var form = new HashMap<String, Object>();
        form.put("id", id);
        form.put("words", "水管漏了");
        form.put("way", "SEEN");
        form.put("occurredAt", Instant.now());
        var put = leader.post("/api/households/" + ground.here.household() + "/demands", form);
        assertThat(put.status()).as(put.text()).isEqualTo(201);
        return new Matter(id, put.json().path("statusCode").asString());
    }

    private String followed(Matter matter) {
        return leader.get("/api/status/" + matter.status()).json().path("state").asString();
    }

    private Instant promised(Matter matter) {
        return Instant.parse(leader.get("/api/status/" + matter.status())
                .json()
                .path("promisedAt")
                .asString());
    }

    private static String seenBy(Caller who, Matter matter) {
        return who.get(at(matter, "")).json().at("/demand/state").asString();
    }

    private static String at(Matter matter, String step) {
        return "/api/demands/" + matter.id() + (step.isEmpty() ? "" : "/" + step);
    }

    private static Map<String, Object> satisfied() {
        return Map.of("contacted", true, "solved", true, "satisfied", true);
    }

    private static void ok(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }
}
