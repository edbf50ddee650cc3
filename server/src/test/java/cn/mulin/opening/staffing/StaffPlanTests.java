package cn.mulin.opening.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.opening.staffing.StaffFlaw.Why;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.DeskKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what a sheet of staff would do")
class StaffPlanTests {

    private static final StaffDesk COUNTY = desk(DeskKind.COUNTY_OFFICE, "430121", "长沙县");
    private static final StaffDesk VILLAGE = desk(DeskKind.VILLAGE, "430121101201", "东镇 东一村");

    private static StaffDesk desk(DeskKind kind, String code, String label) {
        return new StaffDesk(new DeskId(UUID.randomUUID()), kind, code, label);
    }

    private static StaffRow row(int number, String name, String login, String phone, String place, String duty) {
        return new StaffRow(
                number,
                Map.of(
                        StaffColumn.NAME, name,
                        StaffColumn.LOGIN, login,
                        StaffColumn.PHONE, phone,
                        StaffColumn.PLACE, place,
                        StaffColumn.DUTY, duty));
    }

    private static StaffPlan plan(List<KnownStaff> known, StaffRow... rows) {
        return StaffPlan.of(List.of(rows), List.of(), List.of(COUNTY, VILLAGE), known);
    }

    @Test
    void opens_one_account_for_somebody_with_two_seats() {
        var plan = plan(
                List.of(),
                row(2, "何演示", "he.yanshi", "199 0000 0001", "东镇东一村", "村(社区)干部"),
                row(3, "何演示", "he.yanshi", "", "430121", "部门"));
        assertThat(plan.flaws()).isEmpty();
        assertThat(plan.openings())
                .singleElement()
                .satisfies(opening -> assertThat(opening.phone()).isEqualTo("19900000001"));
        assertThat(plan.seats()).extracting(StaffPlan.Seating::desk).containsExactly(VILLAGE, COUNTY);
    }

    @Test
    void names_each_row_and_column_that_is_wrong() {
        var plan = plan(
                List.of(new KnownStaff(
                        new AccountId(UUID.randomUUID()), Account.Kind.AUDITOR, "auditor", "申演示", Set.of())),
                row(2, "", "a.b", "", "430121", "县三长办"),
                row(3, "甲演示", "A B", "12345", "430121", "县三长办"),
                row(4, "乙演示", "yi", "", "西镇", "县长"),
                row(5, "丙演示", "bing", "", "430121", "村（社区）干部"),
                row(6, "申演示", "auditor", "", "430121", "县三长办"),
                row(7, "丁演示", "ding", "", "430121", "县三长办"),
                row(8, "戊演示", "ding", "", "430121", "县三长办"));
        assertThat(plan.flaws())
                .containsExactlyInAnyOrder(
                        new StaffFlaw(2, StaffColumn.NAME, Why.EMPTY),
                        new StaffFlaw(3, StaffColumn.LOGIN, Why.BAD_LOGIN),
                        new StaffFlaw(3, StaffColumn.PHONE, Why.BAD_PHONE),
                        new StaffFlaw(4, StaffColumn.LOGIN, Why.BAD_LOGIN),
                        new StaffFlaw(4, StaffColumn.PLACE, Why.PLACE_UNKNOWN),
                        new StaffFlaw(4, StaffColumn.DUTY, Why.DUTY_UNKNOWN),
                        new StaffFlaw(5, StaffColumn.DUTY, Why.DUTY_DOES_NOT_FIT),
                        new StaffFlaw(6, StaffColumn.LOGIN, Why.LOGIN_OF_ADMINISTRATOR),
                        new StaffFlaw(8, StaffColumn.LOGIN, Why.LOGIN_TWICE));
    }

    @Test
    void changes_nothing_the_second_time() {
        var known = new KnownStaff(
                new AccountId(UUID.randomUUID()),
                Account.Kind.STAFF,
                "he.yanshi",
                "何演示",
                Set.of(VILLAGE.id().value()));
        var plan = plan(List.of(known), row(2, "何演示", "he.yanshi", "", "东镇 东一村", "村（社区）干部"));
        assertThat(plan.openings()).isEmpty();
        assertThat(plan.seats()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(1);
    }
}
