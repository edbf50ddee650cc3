package cn.mulin.leadership;

import static cn.mulin.leadership.LeadershipScene.TODAY;
import static cn.mulin.leadership.LeadershipScene.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.Rearrangements;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.Units;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("任期 in the database")
class TermsIT {

    @Autowired
    Terms terms;

    @Autowired
    Leadership leadership;

    @Autowired
    ApplicationContext context;

    private LeadershipScene scene;
    private final Scope ofA = Scope.of(LeadershipScene.A);

    @BeforeEach
    void stage() {
        if (scene == null) {
            scene = LeadershipScene.built(context);
        }
        context.getBean(DSLContext.class)
                .deleteFrom(cn.mulin.db.leadership.Tables.TERM)
                .execute();
    }

    @Test
    void the_lowest_held_post_up_the_way_answers_for_a_place() {
        var tang = scene.resident(scene.third, "汤国庆");
        appoint(scene.top, tang);
        var answering = leadership.answering(LeadershipScene.A + "001/001/001/");
        assertThat(answering.chain()).extracting(Answering.Step::height).containsExactly(1, 2, 3, 6, 7, 8);
        assertThat(answering.stoodIn()).isTrue();
        assertThat(answering.leader()).extracting(Leader::name).isEqualTo("汤国庆");
        assertThat(answering.leader().title()).isEqualTo("片长");
    }

    @Test
    void the_village_answers_where_nobody_does() {
        var answering = leadership.answering(LeadershipScene.A + "001/001/001/");
        assertThat(answering.leader()).isNull();
        assertThat(answering.answers().desk()).isEqualTo(desk(scene.villageA));
    }

    @Test
    void a_hand_over_tells_what_follows_and_keeps_the_days_apart() {
        var luo = scene.resident(scene.first, "罗春梅");
        var tang = scene.resident(scene.first, "汤三喜");
        appointOn(scene.first, luo, 30);
        var handOver = terms.handOver(wanted(scene.first, tang, 10, false), ofA);
        assertThat(handOver.follows()).anySatisfy(each -> {
            assertThat(each.what()).isEqualTo("户");
            assertThat(each.number()).isGreaterThanOrEqualTo(2);
        });
        assertThat(nameOn(scene.first, 11)).isEqualTo("罗春梅");
        assertThat(nameOn(scene.first, 10)).isEqualTo("汤三喜");
        assertThat(leadership.holder(desk(scene.first))).map(Leader::name).contains("汤三喜");
    }

    @Test
    void a_hand_over_taken_back_is_as_if_it_never_was() {
        var luo = scene.resident(scene.first, "罗春梅");
        var tang = scene.resident(scene.first, "汤三喜");
        appointOn(scene.first, luo, 30);
        var handOver = terms.handOver(wanted(scene.first, tang, 0, false), ofA);
        terms.undo(handOver.to(), "选错了人", ofA);
        assertThat(leadership.holder(desk(scene.first))).map(Leader::name).contains("罗春梅");
        assertThat(leadership.postsOf(tang)).isEmpty();
    }

    @Test
    void one_person_holds_several_posts() {
        var luo = scene.resident(scene.first, "罗春梅");
        appoint(scene.first, luo);
        terms.appoint(wanted(scene.second, luo, 0, true), ofA);
        assertThat(leadership.postsOf(luo)).extracting(Leader::unitName).containsExactly("新塘组1邻", "新塘组2邻");
        assertThat(leadership.postsOf(luo)).extracting(Leader::acting).containsExactly(false, true);
    }

    @Test
    void many_are_appointed_in_one_go_or_none() {
        var luo = scene.resident(scene.first, "罗春梅");
        var stranger = scene.resident(scene.entrance, "石外村");
        var all = List.of(wanted(scene.first, luo, 0, false), wanted(scene.second, stranger, 0, false));
        refuses(() -> terms.appointAll(all, Scope.of(LeadershipScene.COUNTY)), LeadershipProblem.LIVES_ELSEWHERE);
        assertThat(leadership.holder(desk(scene.first))).isEmpty();
        assertThat(terms.appointAll(all.subList(0, 1), ofA)).hasSize(1);
    }

    @Test
    void a_post_or_a_person_outside_the_scope_does_not_exist() {
        var luo = scene.resident(scene.first, "罗春梅");
        var ofB = Scope.of(LeadershipScene.B);
        refuses(() -> terms.appoint(wanted(scene.first, luo, 0, false), ofB), LeadershipProblem.POST_UNKNOWN);
        refuses(() -> terms.appoint(wanted(scene.entrance, luo, 0, false), ofB), LeadershipProblem.CANDIDATE_UNKNOWN);
        var term = appoint(scene.first, luo);
        refuses(() -> terms.end(term, TODAY, EndedBy.RESIGNED, null, ofB), LeadershipProblem.TERM_UNKNOWN);
        refuses(() -> terms.undo(term, null, ofB), LeadershipProblem.TERM_UNKNOWN);
    }

    @Test
    void an_office_is_no_post_for_a_leader() {
        var luo = scene.resident(scene.first, "罗春梅");
        refuses(() -> terms.appoint(wanted(scene.villageA, luo, 0, false), ofA), LeadershipProblem.POST_UNKNOWN);
    }

    @Test
    void who_moved_away_cannot_be_appointed_and_a_term_is_never_ended_silently() {
        var luo = scene.resident(scene.first, "罗春梅");
        appoint(scene.first, luo);
        scene.leaves(luo);
        assertThat(leadership.holder(desk(scene.first))).map(Leader::name).contains("罗春梅");
        refuses(() -> terms.appoint(wanted(scene.second, luo, 0, false), ofA), LeadershipProblem.CANDIDATE_GONE);
    }

    @Test
    void a_unit_whose_post_is_held_cannot_be_closed_and_one_that_merges_ends_the_term() {
        var luo = scene.resident(scene.first, "罗春梅");
        var rearrangements = context.getBean(Rearrangements.class);
        var keeper = LeadershipScene.clerk(LeadershipScene.COUNTY);
        var fourth = keeper.call(() -> context.getBean(Units.class)
                .create(scene.firstGroup, null, "4邻", Unit.Kind.ORDINARY, null)
                .id());
        appoint(fourth, luo);
        refuses(() -> keeper.run(() -> rearrangements.close(fourth, null)), LeadershipProblem.POST_STILL_HELD);
        keeper.run(() -> rearrangements.merge(fourth, scene.second, "并邻"));
        assertThat(leadership.postsOf(luo)).isEmpty();
    }

    @Test
    void terms_follow_a_unit_that_moves_and_the_past_keeps_its_way() {
        var luo = scene.resident(scene.first, "罗春梅");
        var tang = scene.resident(scene.first, "汤国庆");
        var keeper = LeadershipScene.clerk(LeadershipScene.COUNTY);
        var fifth = keeper.call(() -> context.getBean(Units.class)
                .create(scene.firstGroup, null, "5邻", Unit.Kind.ORDINARY, null)
                .id());
        appoint(fifth, luo);
        appointOn(scene.firstGroup, tang, 5);
        keeper.run(() -> context.getBean(Rearrangements.class).move(fifth, scene.secondGroup, null));
        assertThat(leadership.postsOf(luo))
                .extracting(Leader::path)
                .allMatch(path -> path.startsWith(LeadershipScene.A + "001/002/"));
        assertThat(leadership.answeringOn(scene.first, TODAY.minusDays(3)).leader())
                .extracting(Leader::name)
                .isEqualTo("汤国庆");
        assertThat(leadership.answeringOn(scene.first, TODAY.minusDays(9)).leader())
                .isNull();
    }

    private TermId appoint(UnitId unit, UUID resident) {
        return appointOn(unit, resident, 0);
    }

    private TermId appointOn(UnitId unit, UUID resident, int daysAgo) {
        return terms.appoint(wanted(unit, resident, daysAgo, false), ofA).term();
    }

    private String nameOn(UnitId unit, int daysAgo) {
        return leadership
                .holderOn(desk(unit), TODAY.minusDays(daysAgo))
                .map(Leader::name)
                .orElse("");
    }

    private static Appointment wanted(UnitId unit, UUID resident, int daysAgo, boolean acting) {
        return new Appointment(
                desk(unit), resident, acting, TODAY.minusDays(daysAgo), Appointment.Way.ELECTED, null, null, false);
    }

    private static void refuses(Runnable step, LeadershipProblem problem) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(step::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
