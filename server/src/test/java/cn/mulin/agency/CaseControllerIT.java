package cn.mulin.agency;

import static cn.mulin.agency.CaseStage.done;
import static cn.mulin.agency.CaseStage.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.kernel.Ids;
import java.nio.charset.StandardCharsets;
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
@DisplayName("代办 from the door to the decision")
class CaseControllerIT {

    @Autowired
    ApplicationContext context;

    private CaseStage stage;

    @BeforeEach
    void stage(Callers callers) {
        if (stage == null) {
            stage = new CaseStage(context, callers);
        }
    }

    @Test
    @DisplayName("the hardship that becomes two service cases (D11–D15): both go their own way to their own answer")
    void one_visit_becomes_two_cases() {
        var living = stage.ready("MINIMUM_LIVING");
        var illness = stage.ready("MEDICAL_AID");
        done(stage.leader.post(to(living, "hand-in")));
        done(stage.leader.post(to(illness, "hand-in")));
        var waiting =
                stage.town.get("/api/agency/cases?mine=true&state=HANDED_IN").json();
        assertThat(numbers(waiting)).contains(living.toString(), illness.toString());

        for (var id : List.of(living, illness)) {
            done(stage.town.post(to(id, "accept")));
            assertThat(actions(stage.one(stage.town, id))).containsExactly("forward", "ask");
            done(stage.town.post(to(id, "forward"), Map.of("words", "情况属实")));
            done(stage.county.post(to(id, "accept")));
        }
        done(stage.county.post(to(living, "decide"), Map.of("granted", true, "words", "符合条件")));
        done(stage.county.post(to(illness, "decide"), Map.of("granted", false, "words", "费用还没有达到起付线")));

        var refused = stage.one(stage.leader, illness);
        assertThat(refused.at("/about/state").asString()).isEqualTo("DECIDED");
        assertThat(refused.at("/about/granted").asBoolean()).isFalse();
        assertThat(last(refused).path("sentence").asString()).contains("没有同意").contains("行政复议");
        assertThat(last(refused).path("words").asString()).isEqualTo("费用还没有达到起付线");
        assertThat(actions(refused)).isEmpty();
    }

    @Test
    void asked_for_twice_it_is_one_and_a_second_of_its_kind_is_refused() {
        var id = Ids.next();
        var person = stage.ground.here.resident();
        assertThat(stage.start(stage.leader, id, "PENSION_PROOF", person, null).status())
                .isEqualTo(201);
        assertThat(stage.start(stage.leader, id, "PENSION_PROOF", person, null).status())
                .isEqualTo(201);
        assertThat(stage.start(stage.leader, Ids.next(), "PENSION_PROOF", person, null)
                        .code())
                .isEqualTo("agency.already-open");
        assertThat(stage.start(stage.leader, Ids.next(), "NO_SUCH_KIND", person, null)
                        .code())
                .isEqualTo("agency.kind-unknown");
        assertThat(stage.start(stage.leader, Ids.next(), "SCHOOL_AID", person, Ids.next())
                        .code())
                .isEqualTo("agency.demand-unknown");
    }

    @Test
    void is_not_handed_in_unsigned_or_with_a_paper_missing() {
        var id = stage.started("TEMPORARY_AID");
        assertThat(stage.leader.post(to(id, "hand-in")).code()).isEqualTo("agency.not-entrusted");
        stage.entrust(id);
        assertThat(stage.leader.post(to(id, "hand-in")).code()).isEqualTo("agency.papers-missing");
        assertThat(stage.leader.post(to(id, "papers/99/bring"), Map.of()).code())
                .isEqualTo("agency.paper-unknown");
        done(stage.leader.post(to(id, "papers/1/bring"), Map.of()));
        var paper = stage.one(stage.leader, id).at("/papers/0");
        assertThat(paper.path("broughtBy").asString()).isNotEmpty();
        assertThat(paper.path("broughtAt").asString()).isNotEmpty();
        done(stage.leader.post(to(id, "hand-in")));
        assertThat(stage.leader.post(to(id, "papers/2/bring"), Map.of()).code()).isEqualTo("agency.papers-closed");
        done(stage.town.post(to(id, "ask"), Map.of("words", "少一份", "papers", List.of("事故认定书"))));
        assertThat(stage.leader.post(to(id, "supply")).code()).isEqualTo("agency.papers-missing");
        done(stage.leader.post(to(id, "papers/3/bring"), Map.of()));
        done(stage.leader.post(to(id, "supply")));
        assertThat(stage.one(stage.town, id).at("/about/state").asString()).isEqualTo("UNDER_WAY");
        done(stage.leader.post(to(id, "drop"), Map.of("words", "家里人已经办了")));
    }

    @Test
    void whoever_prepares_never_decides_and_no_one_prepares_for_another_post() {
        var id = stage.ready("SCHOOL_AID");
        done(stage.leader.post(to(id, "hand-in")));
        assertThat(stage.leader.post(to(id, "accept")).status()).isEqualTo(403);
        assertThat(stage.leader
                        .post(to(id, "decide"), Map.of("granted", true, "words", "好"))
                        .status())
                .isEqualTo(403);
        assertThat(stage.clerk.post(to(id, "accept")).code()).isEqualTo("agency.not-at-your-desk");
        assertThat(stage.clerk.post(to(id, "drop"), Map.of("words", "不办")).code())
                .isEqualTo("agency.not-yours-to-prepare");
        done(stage.town.post(to(id, "accept")));
        assertThat(stage.town
                        .post(to(id, "decide"), Map.of("granted", true, "words", "好"))
                        .code())
                .isEqualTo("agency.only-the-decider");
    }

    @Test
    void is_unknown_outside_its_area_in_lists_files_and_steps_alike(Callers callers) {
        var id = stage.ready("EXTREME_POVERTY");
        var url = stage.one(stage.leader, id).at("/entrustment/url").asString();
        assertThat(stage.leader.get(url).status()).isEqualTo(200);
        var strangers = List.of(
                callers.as(Role.VILLAGE_CLERK, stage.ground.there.clerk()),
                callers.as(Role.TOWN_ROOM, stage.ground.there.townRoom()),
                callers.as(Role.DEPARTMENT, stage.ground.there.townRoom()));
        for (Caller stranger : strangers) {
            assertThat(stranger.get("/api/agency/cases/" + id).status()).isEqualTo(404);
            assertThat(stranger.post(to(id, "accept")).status()).isEqualTo(404);
            assertThat(stranger.post(to(id, "entrustment")).status()).isEqualTo(404);
            assertThat(stranger.get(url).status()).isEqualTo(404);
            assertThat(stranger.get("/api/agency/cases").json().path("cases").size())
                    .isZero();
        }
        var elsewhere = stage.ground.there;
        assertThat(stage.leader
                        .post(
                                "/api/households/" + elsewhere.household() + "/agency-cases",
                                Map.of("id", Ids.next(), "kind", "SCHOOL_AID", "person", elsewhere.resident()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_person_reads_their_own_in_plain_words_and_nobody_elses(Callers callers) {
        var id = stage.started("OLD_AGE_ALLOWANCE");
        var own = callers.person(stage.ground.here.neighbour());
        assertThat(own.get("/api/my/agency-cases").text()).contains(id.toString());
        var mine = own.get("/api/my/agency-cases/" + id).json();
        assertThat(mine.at("/story/0/sentence").asString()).contains("替您准备“高龄津贴”");
        assertThat(mine.at("/about/personName").asString()).isEqualTo("东小红");
        var other = callers.person(stage.ground.there.neighbour());
        assertThat(other.get("/api/my/agency-cases/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/my/agency-cases").json().size()).isZero();
    }

    @Test
    void names_are_masked_for_a_leader_and_lists_are_found_by_number_door_and_name() {
        var id = stage.started("DISABILITY_ALLOWANCE");
        var seen = stage.one(stage.leader, id).path("about");
        assertThat(seen.path("personName").asString()).isEqualTo("东**");
        assertThat(stage.one(stage.clerk, id).at("/about/personName").asString())
                .isEqualTo("东小红");
        assertThat(found(stage.clerk, seen.path("number").asString())).containsExactly(id.toString());
        assertThat(found(stage.clerk, "东小红")).contains(id.toString());
        assertThat(found(stage.leader, "东小红")).isEmpty();
        assertThat(found(stage.leader, "东村1号")).contains(id.toString());
        var first = stage.clerk.get("/api/agency/cases?size=1").json();
        var second = stage.clerk
                .get("/api/agency/cases?size=1&after=" + first.path("next").asString())
                .json();
        assertThat(numbers(second)).doesNotContainAnyElementsOf(numbers(first));
    }

    @Test
    void prints_an_entrustment_and_a_cover() {
        var id = stage.started("MEDICAL_AID");
        for (var paper : List.of("entrustment", "cover")) {
            var printed = stage.clerk.post(to(id, paper));
            assertThat(printed.status()).as(printed.text()).isEqualTo(200);
            assertThat(new String(printed.raw().body(), 0, 4, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF");
        }
        done(stage.leader.post(to(id, "drop"), Map.of("words", "先不办")));
    }

    private static List<String> found(Caller by, String words) {
        return numbers(
                by.post("/api/agency/cases/search", Map.of("words", words)).json());
    }

    private static List<String> numbers(JsonNode page) {
        return StreamSupport.stream(page.path("cases").spliterator(), false)
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static List<String> actions(JsonNode view) {
        return StreamSupport.stream(view.path("actions").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode last(JsonNode view) {
        var story = view.path("story");
        return story.get(story.size() - 1);
    }
}
