package cn.mulin.demand.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.mulin.calendar.Allowance;
import cn.mulin.demand.matter.Handling.Ceiling;
import cn.mulin.demand.matter.Handling.Counter;
import cn.mulin.demand.matter.Handling.Kind;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Rung;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("事项")
class MatterTests {

    static final LocalDate DAY = LocalDate.of(2026, 6, 16);

    static Matter matter(String code, String name, Duty duty, Map<Grade, OwnLimits> limits) {
        var handling = new Handling(Kind.HELP, Counter.PROBLEM, Ceiling.SMALL, false, false, true, false, duty, limits);
        return new Matter(
                new MatterId(UUID.nameUUIDFromBytes(code.getBytes())),
                code,
                name,
                List.of("水电气讯"),
                handling,
                DAY,
                null);
    }

    private static final Duty OF_A_DEPARTMENT = new Duty(Grade.TOWN, "供水单位", null);
    private static final Duty OF_THE_PLACE = new Duty(Grade.VOLUNTEER, null, null);

    private static Desk desk(int height, boolean staffed, String name) {
        var id = UUID.randomUUID();
        return new Desk(
                new DeskId(id),
                new UnitId(id),
                "430181/1/",
                name,
                new Rung(height, staffed),
                new DeskId(UUID.randomUUID()));
    }

    @Test
    void of_a_department_is_not_led_by_a_village_and_the_refusal_quotes_by_what() {
        var matter = matter("010101", "停水、水压低", OF_A_DEPARTMENT, Map.of());
        var village = desk(Rung.VILLAGE, true, "永新村村委会");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DutyCheck.refuseUnlessMayLead(matter, village))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(MatterProblem.NOT_THEIR_DUTY);
                    assertThat(refusal.arguments().subList(0, 3)).containsExactly("停水、水压低", "供水单位", "永新村村委会");
                    assertThat(refusal.arguments().get(3).toString()).contains("北京市接诉即办工作条例", "第十七条");
                });
        assertThatCode(() -> DutyCheck.refuseUnlessMayLead(matter, desk(Rung.TOWN, true, "永丰镇指挥室")))
                .doesNotThrowAnyException();
    }

    @Test
    void of_a_county_department_is_not_led_by_a_town_for_another_reason() {
        var duty = new Duty(Grade.COUNTY, "教育部门", null);
        assertThat(duty.mayLead(desk(Rung.TOWN, true, "镇"))).isFalse();
        assertThat(duty.basisAgainst(Grade.TOWN)).contains("潍坊", "第二十四条");
        assertThat(duty.basisAgainst(Grade.VILLAGE)).contains("北京");
    }

    @Test
    void quotes_the_countys_own_basis_where_it_has_one() {
        var duty = new Duty(Grade.TOWN, "供水单位", "本县职责清单第 12 项");
        assertThat(duty.basisAgainst(Grade.VOLUNTEER)).isEqualTo("本县职责清单第 12 项");
    }

    @Test
    void of_the_place_is_led_by_anybody() {
        assertThat(OF_THE_PLACE.mayLead(desk(1, false, "3邻邻长"))).isTrue();
    }

    @Test
    void has_its_own_limits_else_the_countys_else_the_usual() {
        var own = new Limits(null, Allowance.workingDays(13), null);
        var matter = matter("110201", "意见、建议", OF_THE_PLACE, Map.of(Grade.VILLAGE, new OwnLimits(own, null)));
        var county = new Limits(Allowance.workingHours(2), Allowance.workingDays(3), null);
        var book = new MatterBook(
                Map.of(matter.id(), matter),
                Map.of(Grade.TOWN, county),
                new Suggestions(Map.of(), new Rules(Map.of()), null));
        assertThat(book.limits(matter.id(), Grade.VILLAGE, false)).isEqualTo(own);
        assertThat(book.limits(matter.id(), Grade.TOWN, false)).isEqualTo(county);
        assertThat(book.limits(null, Grade.TOWN, false)).isEqualTo(county);
        assertThat(book.limits(null, Grade.COUNTY, false)).isEqualTo(Limits.usual(Grade.COUNTY));
    }

    @Test
    void in_an_emergency_is_answered_within_half_an_hour_by_whoever_holds_it() {
        var book = new MatterBook(Map.of(), Map.of(), new Suggestions(Map.of(), new Rules(Map.of()), null));
        for (var grade : Grade.values()) {
            var limits = book.limits(null, grade, true);
            assertThat(limits.finish()).isEqualTo(Allowance.minutes(30));
            assertThat(limits.extension()).isNull();
            assertThat(limits.sign() == null).isEqualTo(grade == Grade.VOLUNTEER);
        }
    }

    @Test
    void can_be_chosen_from_its_first_day_to_the_day_before_it_is_withdrawn() {
        var matter = matter("1", "甲", OF_THE_PLACE, Map.of());
        var withdrawn = new Matter(matter.id(), "1", "甲", List.of(), matter.handling(), DAY, DAY.plusDays(2));
        assertThat(withdrawn.standsOn(DAY.minusDays(1))).isFalse();
        assertThat(withdrawn.standsOn(DAY.plusDays(1))).isTrue();
        assertThat(withdrawn.standsOn(DAY.plusDays(2))).isFalse();
    }
}
