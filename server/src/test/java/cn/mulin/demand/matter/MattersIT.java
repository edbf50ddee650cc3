package cn.mulin.demand.matter;

import static cn.mulin.db.audit.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.mulin.MulinIT;
import cn.mulin.calendar.Allowance;
import cn.mulin.demand.matter.Handling.Ceiling;
import cn.mulin.demand.matter.Handling.Counter;
import cn.mulin.demand.matter.Handling.Kind;
import cn.mulin.demand.matter.MatterChanges.Draft;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.ProblemType;
import cn.mulin.kernel.Refusal;
import cn.mulin.learning.Labelled;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("事项 of a county")
class MattersIT {

    private static final UUID NOBODY = new UUID(0, 0);

    @Autowired
    Matters matters;

    @Autowired
    MatterChanges changes;

    @Autowired
    MatterStore store;

    @Autowired
    Lessons lessons;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    @Test
    void are_there_before_anybody_wrote_one() {
        var standing = matters.current().standing();
        assertThat(standing).hasSizeGreaterThan(60).allSatisfy(leaf -> {
            assertThat(leaf.above()).hasSize(2);
            assertThat(leaf.handling().ceiling().highest())
                    .as(leaf.name())
                    .isGreaterThanOrEqualTo(leaf.handling().duty().lowest());
        });
        assertThat(standing).extracting(leaf -> leaf.handling().kind()).contains(Kind.values());
        assertThat(standing).extracting(leaf -> leaf.handling().counter()).contains(Counter.values());
        assertThat(standing).extracting(leaf -> leaf.handling().ceiling()).contains(Ceiling.values());
        assertThat(standing)
                .filteredOn(leaf -> leaf.handling().kind() == Kind.REPORT
                        && leaf.above().getFirst().equals("举报"))
                .isNotEmpty()
                .allMatch(leaf -> leaf.handling().sensitive());
    }

    @Test
    void are_known_by_how_people_speak_of_them() {
        var said = Map.of(
                "新塘组门口那盏路灯不亮了，老人晚上不敢出门", "路灯不亮",
                "井盖松了，骑车的差点摔进去", "井盖松动、缺失",
                "想问下低保要怎么申请", "低保、特困",
                "老板拖欠工资三个月了", "拖欠工资",
                "隔壁半夜放音响，噪音太大", "噪声扰民",
                "家里闻到煤气味", "燃气泄漏");
        said.forEach((text, name) -> assertThat(matters.suggest(text))
                .first()
                .satisfies(one -> assertThat(one.matter().name()).as(text).isEqualTo(name)));
        assertThat(matters.suggest("您好")).isEmpty();
    }

    @Test
    void change_from_a_day_on_and_every_version_stays() {
        var id = added("T01", "路边小事");
        var later = today().plusDays(10);
        changes.change(id, 1, later, "改了名", handling(Ceiling.BIG), "联席会定的");
        assertThat(matters.leaf(id).name()).isEqualTo("路边小事");
        assertThat(store.find(id, later).orElseThrow().name()).isEqualTo("改了名");
        changes.change(id, 2, today(), "今天就改", handling(Ceiling.SMALL), null);
        assertThat(matters.leaf(id).name()).isEqualTo("今天就改");
        assertThat(store.find(id, later).orElseThrow().name()).isEqualTo("改了名");
        assertThat(store.versions(id)).extracting(MatterStore.Version::number).containsExactly(2, 3, 1);
        refused(
                MatterProblem.SETTLED_BELOW_WHO_LEADS,
                () -> changes.change(id, 3, today(), "村里主办，邻里了结", handling(Ceiling.TINY), null));
        refused(KernelProblem.STALE, () -> changes.change(id, 1, today(), "旧的", handling(Ceiling.SMALL), null));
        refused(
                MatterProblem.IN_THE_PAST,
                () -> changes.change(id, 3, today().minusDays(1), "昨天", handling(Ceiling.SMALL), null));
    }

    @Test
    void that_are_withdrawn_are_still_read_and_no_longer_suggested() {
        var id = added("T02", "抓松鼠", new Keyword("松鼠", true));
        assertThat(matters.suggest("阁楼里有松鼠"))
                .first()
                .satisfies(one -> assertThat(one.matter().id()).isEqualTo(id));
        changes.withdraw(id, today());
        assertThat(matters.suggest("阁楼里有松鼠")).isEmpty();
        assertThat(matters.leaf(id).name()).isEqualTo("抓松鼠");
        assertThat(matters.limits(id, Grade.TOWN, false)).isNotNull();
        refused(MatterProblem.WITHDRAWN_ALREADY, () -> changes.withdraw(id, today()));
        changes.bringBack(id);
        assertThat(matters.suggest("阁楼里有松鼠")).isNotEmpty();
    }

    @Test
    void hang_on_branches_at_most_three_deep() {
        var top = changes.add(new Draft("T10", null, "大类", null, List.of()), today());
        var middle = changes.add(new Draft("T1010", top, "小类", null, List.of()), today());
        var leaf = changes.add(new Draft("T101010", middle, "事项", handling(Ceiling.SMALL), List.of()), today());
        assertThat(matters.leaf(leaf).above()).containsExactly("大类", "小类");
        refused(MatterProblem.TOO_DEEP, () -> changes.add(new Draft("T11", middle, "第三层类", null, List.of()), today()));
        refused(
                MatterProblem.TOO_DEEP,
                () -> changes.add(new Draft("T12", null, "悬空", handling(Ceiling.SMALL), List.of()), today()));
        refused(
                MatterProblem.NOT_A_BRANCH,
                () -> changes.add(new Draft("T13", leaf, "再下", handling(Ceiling.SMALL), List.of()), today()));
        refused(MatterProblem.CODE_TAKEN, () -> changes.add(new Draft("T10", null, "同码", null, List.of()), today()));
        refused(MatterProblem.STILL_HAS_MATTERS, () -> changes.withdraw(middle, today()));
    }

    @Test
    void are_put_in_order_together_or_not_at_all() {
        var top = changes.add(new Draft("T20", null, "排序", null, List.of()), today());
        var one = changes.add(new Draft("T2010", top, "一", null, List.of()), today());
        var two = changes.add(new Draft("T2020", top, "二", null, List.of()), today());
        changes.reorder(top, List.of(two, one));
        assertThat(store.on(today()).stream()
                        .filter(node -> top.equals(node.parent()))
                        .map(Node::name))
                .containsExactly("二", "一");
        refused(MatterProblem.NOT_THE_SAME_ONES, () -> changes.reorder(top, List.of(two)));
    }

    @Test
    void have_the_limits_the_county_gives_from_the_day_it_says() {
        var given = new Limits(Allowance.workingHours(2), Allowance.workingDays(4), null);
        changes.limit(Grade.TOWN, given, today().plusDays(3));
        assertThat(matters.limits(null, Grade.TOWN, false)).isEqualTo(Limits.usual(Grade.TOWN));
        changes.limit(Grade.TOWN, given, today());
        assertThat(matters.limits(null, Grade.TOWN, false)).isEqualTo(given);
        refused(MatterProblem.VOLUNTEERS_SIGN_NOTHING, () -> changes.limit(Grade.VOLUNTEER, given, today()));
    }

    @Test
    void of_shipped_inquiries_have_three_working_days_and_suggestions_thirteen() {
        var advice = named("意见、建议");
        assertThat(matters.limits(advice, Grade.VILLAGE, false).finish()).isEqualTo(Allowance.workingDays(13));
        assertThat(matters.limits(named("政策咨询"), Grade.COUNTY, false).finish()).isEqualTo(Allowance.workingDays(3));
    }

    @Test
    void are_learned_from_examples_measured_and_put_away_again() {
        var rows = new ArrayList<Labelled>();
        for (int i = 0; i < 12; i++) {
            rows.add(new Labelled("山塘坝底下渗得厉害怕要垮塌", "灌溉、水利设施"));
            rows.add(new Labelled("后生仔天天在桥头打纸牌赌钱", "080103"));
            rows.add(new Labelled("随便什么", "没有这个事项"));
        }
        rows.add(new Labelled("只有一条", "路灯不亮"));
        var outcome = lessons.learn(rows);
        assertThat(outcome.unknown()).isEqualTo(12);
        assertThat(outcome.tooFew()).isEqualTo(1);
        assertThat(outcome.lesson().rows()).isEqualTo(24);
        assertThat(outcome.lesson().measured().value()).isEqualTo(1);
        assertThat(matters.suggest("后生仔天天在桥头打纸牌")).first().satisfies(one -> {
            assertThat(one.by()).isEqualTo(Suggestion.By.HISTORY);
            assertThat(one.matter().name()).isEqualTo("黄赌毒");
        });
        assertThat(lessons.inUse()).isPresent();
        lessons.putAway();
        assertThat(matters.suggest("后生仔天天在桥头打纸牌")).isEmpty();
        refused(MatterProblem.NO_LESSON, lessons::putAway);
        refused(MatterProblem.TOO_LITTLE_TO_LEARN, () -> lessons.learn(List.of()));
    }

    @Test
    void tell_the_audit_what_was_done() {
        var id = added("T30", "留痕");
        changes.know(id, List.of(new Keyword("留痕", false)));
        assertThat(db.select(ENTRY.DEED)
                        .from(ENTRY)
                        .where(ENTRY.SUBJECT_ID.eq(id.value()))
                        .fetch(ENTRY.DEED))
                .containsExactlyInAnyOrder("matter.added", "matter.keywords-set");
        refused(MatterProblem.UNKNOWN, () -> changes.know(new MatterId(NOBODY), List.of()));
        refused(MatterProblem.KEYWORD_UNREADABLE, () -> changes.know(id, List.of(new Keyword("灯+", false))));
    }

    private MatterId added(String code, String name, Keyword... keywords) {
        var branch = store.on(today()).stream()
                .filter(node -> node.code().equals("1101"))
                .findFirst()
                .orElseThrow()
                .id();
        return changes.add(new Draft(code, branch, name, handling(Ceiling.SMALL), List.of(keywords)), today());
    }

    private MatterId named(String name) {
        return matters.current().standing().stream()
                .filter(leaf -> leaf.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Handling handling(Ceiling ceiling) {
        var duty = new Duty(Grade.VILLAGE, null, null);
        return new Handling(Kind.HELP, Counter.PROBLEM, ceiling, false, false, true, false, duty, Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refused(ProblemType problem, Runnable step) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(step::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
