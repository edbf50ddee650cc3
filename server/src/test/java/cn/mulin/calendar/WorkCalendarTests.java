package cn.mulin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("工作日历 work calendar")
class WorkCalendarTests {

    private static final WorkCalendar CALENDAR = calendar(List.of());

    @Nested
    @DisplayName("working days")
    class WorkingDays {

        @Test
        void do_not_count_the_day_of_arrival_and_end_with_the_working_hours() {
            assertDue("2026-03-02T09:00", Allowance.workingDays(1), "2026-03-03T18:00");
            assertDue("2026-03-02T00:00", Allowance.workingDays(1), "2026-03-03T18:00");
            assertDue("2026-03-02T23:59", Allowance.workingDays(1), "2026-03-03T18:00");
        }

        @Test
        void pass_over_a_weekend() {
            assertDue("2026-03-06T16:00", Allowance.workingDays(3), "2026-03-11T18:00");
        }

        @Test
        void count_a_saturday_that_is_worked_and_leave_out_the_spring_festival() {
            // Friday 13 Feb: Saturday the 14th is worked, then rest until Monday the 23rd
            assertDue("2026-02-13T10:00", Allowance.workingDays(1), "2026-02-14T18:00");
            assertDue("2026-02-13T10:00", Allowance.workingDays(2), "2026-02-24T18:00");
            assertDue("2026-02-13T10:00", Allowance.workingDays(6), "2026-02-28T18:00");
        }

        @Test
        void begin_on_the_first_working_day_for_what_arrives_on_a_holiday() {
            assertDue("2026-10-03T12:00", Allowance.workingDays(1), "2026-10-08T18:00");
            assertDue("2026-10-08T12:00", Allowance.workingDays(2), "2026-10-10T18:00");
        }
    }

    @Nested
    @DisplayName("working hours")
    class Hours {

        @Test
        void run_from_the_moment_through_the_noon_break() {
            assertDue("2026-03-02T11:00", Allowance.workingHours(2), "2026-03-02T15:00");
        }

        @Test
        void end_when_a_span_ends_rather_than_when_the_next_begins() {
            assertDue("2026-03-02T08:00", Allowance.workingHours(4), "2026-03-02T12:00");
        }

        @Test
        void begin_with_the_day_for_what_arrives_at_night() {
            assertDue("2026-03-02T23:59", Allowance.workingHours(1), "2026-03-03T09:00");
            assertDue("2026-03-03T00:00", Allowance.workingHours(1), "2026-03-03T09:00");
        }

        @Test
        void run_on_a_make_up_day() {
            assertDue("2026-02-13T17:00", Allowance.workingHours(4), "2026-02-14T11:00");
        }

        @Test
        void are_the_countys_own_from_the_day_it_says() {
            var summer = new WorkingHours(LocalDate.of(2026, 7, 1), week("08:00-12:00", "15:00-18:00"));
            var calendar = calendar(List.of(), summer);
            assertThat(calendar.workedBetween(at("2026-06-30T00:00"), at("2026-07-01T00:00"))
                            .value())
                    .isEqualTo(Duration.ofHours(8));
            assertThat(calendar.workedBetween(at("2026-07-01T00:00"), at("2026-07-02T00:00"))
                            .value())
                    .isEqualTo(Duration.ofHours(7));
        }
    }

    @Test
    void wall_clock_hours_and_minutes_run_day_and_night() {
        assertDue("2026-02-16T23:30", Allowance.hours(24), "2026-02-17T23:30");
        assertDue("2026-02-16T23:45", Allowance.minutes(30), "2026-02-17T00:15");
    }

    @Test
    void calendar_days_that_end_on_a_day_of_rest_end_on_the_next_working_day() {
        assertDue("2026-03-02T10:00", Allowance.days(2), "2026-03-04T18:00");
        assertDue("2026-03-02T10:00", Allowance.days(5), "2026-03-09T18:00");
        assertDue("2026-09-28T10:00", Allowance.days(5), "2026-10-08T18:00");
    }

    @Test
    void a_posting_does_not_count_the_day_it_is_put_up() {
        // 滨州 and others post five working days; put up on Friday, it stands through Friday
        assertThat(CALENDAR.lastDayOfPosting(LocalDate.of(2026, 3, 6), 5).value())
                .isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(CALENDAR.lastDayOfPosting(LocalDate.of(2026, 9, 30), 3).value())
                .isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void a_day_of_rest_that_the_county_declares_is_not_worked() {
        var flood = new CalendarDay(LocalDate.of(2026, 3, 3), true, "防汛停工", "县防指令第1号");
        var calendar = calendar(List.of(flood));
        assertThat(calendar.dueAfter(at("2026-03-02T09:00"), Allowance.workingDays(1))
                        .value())
                .isEqualTo(at("2026-03-04T18:00"));
    }

    @Test
    void the_countys_word_holds_against_the_announced_one() {
        var held = new CalendarDay(LocalDate.of(2026, 2, 14), true, "本县不调休", "县政府通知");
        assertThat(calendar(List.of(held)).isWorked(LocalDate.of(2026, 2, 14))).isFalse();
    }

    @Test
    void a_year_without_holidays_is_counted_by_weekday_and_says_so() {
        var due = CALENDAR.dueAfter(at("2026-12-31T09:00"), Allowance.workingDays(1));
        assertThat(due.value()).isEqualTo(at("2027-01-01T18:00"));
        assertThat(due.missingYears()).containsExactly(2027);
        assertThat(due.certain()).isFalse();
        assertThat(CALENDAR.dueAfter(at("2026-12-30T09:00"), Allowance.workingDays(1))
                        .certain())
                .isTrue();
        assertThat(CALENDAR.dueAfter(at("2027-06-30T09:00"), Allowance.hours(3)).certain())
                .isTrue();
    }

    @Test
    void a_reminder_goes_out_a_working_day_before() {
        assertThat(CALENDAR.momentBefore(at("2026-02-24T18:00"), Allowance.workingDays(1))
                        .value())
                .isEqualTo(at("2026-02-14T18:00"));
        assertThat(CALENDAR.momentBefore(at("2026-03-03T09:00"), Allowance.workingHours(2))
                        .value())
                .isEqualTo(at("2026-03-02T17:00"));
    }

    private static void assertDue(String from, Allowance allowance, String due) {
        var reckoned = CALENDAR.dueAfter(at(from), allowance);
        assertThat(LocalDateTime.ofInstant(reckoned.value(), WorkCalendar.ZONE)).isEqualTo(LocalDateTime.parse(due));
        assertThat(reckoned.certain()).isTrue();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    static Map<DayOfWeek, List<WorkingHours.Span>> week(String... spans) {
        var day = Arrays.stream(spans)
                .map(span -> span.split("-"))
                .map(ends -> new WorkingHours.Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(weekday -> weekday, weekday -> day));
    }

    static WorkCalendar calendar(List<CalendarDay> special, WorkingHours... own) {
        var days = new ArrayList<CalendarDay>();
        AnnouncedYear.shipped().forEach(year -> days.addAll(year.days()));
        days.addAll(special);
        var hours = new ArrayList<>(List.of(own));
        hours.add(WorkingHours.usual());
        return new WorkCalendar(Set.of(2024, 2025, 2026), days, hours);
    }
}
