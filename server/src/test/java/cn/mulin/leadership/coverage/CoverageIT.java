package cn.mulin.leadership.coverage;

import static cn.mulin.leadership.LeadershipScene.TODAY;
import static cn.mulin.leadership.LeadershipScene.desk;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import cn.mulin.leadership.LeadershipScene;
import cn.mulin.people.HouseholdId;
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
@DisplayName("三长 through the door: terms, ledger, vacancies, coverage")
class CoverageIT {

    @Autowired
    ApplicationContext context;

    private LeadershipScene scene;
    private Caller clerk;
    private Caller neighbour;
    private Caller office;
    private HouseholdId household;
    private UUID luo;
    private UUID tang;

    @BeforeEach
    void stage(Callers callers) {
        if (scene != null) {
            return;
        }
        scene = LeadershipScene.built(context);
        clerk = callers.as(Role.VILLAGE_CLERK, desk(scene.villageA));
        neighbour = callers.as(Role.VILLAGE_CLERK, desk(scene.villageB));
        office = callers.as(Role.COUNTY_OFFICE, desk(scene.county));
        luo = scene.resident(scene.first, "罗春梅");
        tang = scene.resident(scene.third, "汤国庆");
        scene.household(scene.villageA, "新建房");
        household = scene.household(scene.second, "新塘组8号");
        appoint(scene.first.value(), luo);
        appoint(scene.top.value(), tang);
    }

    private void appoint(UUID post, UUID resident) {
        var answer = clerk.post(
                "/api/posts/" + post + "/appoint",
                Map.of("resident", resident, "from", TODAY.minusDays(20).toString(), "by", "ELECTED", "basis", "组会"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("term").asString("")).isNotEmpty();
    }

    @Test
    void a_village_opens_as_rows_with_a_strip_of_cells() {
        var ledger = clerk.get("/api/units/" + scene.villageA + "/ledger");
        assertThat(ledger.status()).as(ledger.text()).isEqualTo(200);
        var row = ledger.json().at("/rows/0");
        assertThat(row.at("/holder/name").asString()).isEqualTo("汤国庆");
        assertThat(row.at("/strip/0/cells/0/state").asString()).isEqualTo("LOOK");
        assertThat(row.at("/strip/0/cells/1/coveredBy/name").asString()).isEqualTo("汤国庆");
        assertThat(ledger.json().path("unplaced").asInt()).isEqualTo(1);
        assertThat(ledger.json().path("households").asInt()).isEqualTo(4);
    }

    @Test
    void the_ledger_of_a_day_gone_by_has_nobody_appointed_since() {
        var ledger = clerk.get("/api/units/" + scene.villageA + "/ledger?on=" + TODAY.minusDays(30));
        assertThat(ledger.status()).as(ledger.text()).isEqualTo(200);
        assertThat(ledger.json().at("/rows/0/strip/0/cells").size()).isEqualTo(2);
        assertThat(ledger.json().path("households").asInt()).isZero();
        assertThat(ledger.json().toString()).doesNotContain("汤国庆");
        var later = clerk.get("/api/units/" + scene.top + "/ledger?on=" + TODAY.minusDays(20))
                .json();
        assertThat(later.at("/rows/0/strip/0/cells/0/holder/name").asString()).isEqualTo("罗春梅");
    }

    @Test
    void the_list_behind_the_count_has_as_many_rows() {
        var ledger = clerk.get("/api/units/" + scene.villageA + "/ledger").json();
        var concerns = clerk.get("/api/units/" + scene.villageA + "/concerns").json();
        assertThat(concerns.size()).isEqualTo(ledger.path("concerns").asInt());
        assertThat(concerns.size()).isGreaterThan(2);
    }

    @Test
    void vacancies_come_page_by_page_and_say_who_covers() {
        var first = clerk.get("/api/vacancies?limit=2&under=" + scene.villageA).json();
        assertThat(first.path("vacancies").size()).isEqualTo(2);
        assertThat(first.at("/vacancies/0/coveredBy/name").asString()).isEqualTo("汤国庆");
        var second = clerk.get("/api/vacancies?limit=2&under=" + scene.villageA + "&after="
                        + first.path("next").asString())
                .json();
        assertThat(second.path("vacancies").size()).isEqualTo(2);
        assertThat(second.at("/vacancies/1/path").asString())
                .isNotEqualTo(first.at("/vacancies/1/path").asString());
        var lowest =
                clerk.get("/api/vacancies?height=1&under=" + scene.villageA).json();
        assertThat(lowest.path("vacancies").size()).isEqualTo(2);
    }

    @Test
    void coverage_counts_posts_households_without_a_leader_and_women() {
        var village =
                office.get("/api/units/" + scene.town + "/coverage").json().get(0);
        assertThat(village.path("name").asString()).isEqualTo("甲村");
        assertThat(village.path("households").asInt()).isEqualTo(4);
        assertThat(village.path("withoutLeader").asInt()).isEqualTo(3);
        assertThat(village.path("leaders").asInt()).isEqualTo(2);
        assertThat(village.path("women").asInt()).isEqualTo(2);
        var own = clerk.get("/api/units/" + scene.villageA + "/coverage").json();
        assertThat(own.get(0)).isEqualTo(village);
        var towns = office.get("/api/units/" + scene.county + "/coverage").json();
        assertThat(towns.get(0).path("households").asInt()).isEqualTo(4);
    }

    @Test
    void leaders_are_listed_in_the_order_of_the_tree() {
        var first = office.get("/api/leaders?limit=1&under=" + scene.county).json();
        assertThat(first.at("/leaders/0/name").asString()).isEqualTo("汤国庆");
        var next = first.path("next").asString();
        var second = office.get("/api/leaders?limit=1&under=" + scene.county + "&after=" + next)
                .json();
        assertThat(second.at("/leaders/0/name").asString()).isEqualTo("罗春梅");
    }

    @Test
    void it_is_told_who_answers_for_a_unit_and_what_somebody_has_served() {
        var answering = clerk.get("/api/units/" + scene.second + "/answering").json();
        assertThat(answering.at("/leader/name").asString()).isEqualTo("汤国庆");
        assertThat(answering.path("stoodIn").asBoolean()).isTrue();
        var door = "/api/households/" + household + "/answering";
        assertThat(clerk.get(door).json().at("/leader/name").asString()).isEqualTo("汤国庆");
        assertThat(clerk.get(door + "?on=" + TODAY.minusDays(3)).code()).isEqualTo("leadership.not-there-then");
        assertThat(neighbour.get(door).status()).isEqualTo(404);
        var service = clerk.get("/api/residents/" + luo + "/terms").json();
        assertThat(service.path("terms").size()).isEqualTo(1);
        assertThat(service.path("years").asInt()).isZero();
        assertThat(clerk.get("/api/posts/" + scene.first + "/follows")
                        .json()
                        .at("/0/number")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void another_village_sees_none_of_it() {
        for (var path : new String[] {
            "/api/units/" + scene.villageA + "/ledger",
            "/api/units/" + scene.first + "/concerns",
            "/api/units/" + scene.villageA + "/coverage",
            "/api/units/" + scene.first + "/answering",
            "/api/vacancies?under=" + scene.villageA,
            "/api/leaders?under=" + scene.county,
            "/api/posts/" + scene.first + "/follows"
        }) {
            assertThat(neighbour.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(neighbour.get("/api/posts/" + scene.first + "/terms").json().size())
                .isZero();
        assertThat(neighbour
                        .get("/api/residents/" + luo + "/terms")
                        .json()
                        .path("terms")
                        .size())
                .isZero();
        var form = Map.of("resident", luo, "from", TODAY.toString(), "by", "ELECTED");
        assertThat(neighbour
                        .post("/api/posts/" + scene.second + "/appoint", form)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_form_with_mistakes_is_answered_kindly() {
        var path = "/api/posts/" + scene.second + "/appoint";
        assertThat(clerk.post(path, Map.of()).code()).isEqualTo("form.invalid");
        assertThat(clerk.post(path, "{\"resident\":7").code()).isEqualTo("form.unreadable");
        var form = Map.of("resident", luo, "from", "明天", "by", "ELECTED");
        assertThat(clerk.post(path, form).status()).isEqualTo(400);
        var tooLong = Map.of("resident", luo, "from", TODAY.toString(), "by", "ELECTED", "basis", "x".repeat(301));
        assertThat(clerk.post(path, tooLong).code()).isEqualTo("form.invalid");
        assertThat(clerk.get("/api/vacancies?limit=9999&under=" + scene.villageA)
                        .status())
                .isEqualTo(400);
        assertThat(clerk.get("/api/leaders?after=x&under=" + scene.villageA).status())
                .isEqualTo(400);
        assertThat(clerk.get("/api/units/no-uuid/ledger").status()).isEqualTo(400);
    }
}
