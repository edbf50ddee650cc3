package cn.mulin.calendar;

import static cn.mulin.calendar.WorkCalendarTests.at;
import static cn.mulin.calendar.WorkCalendarTests.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("工作日历 of a county")
class WorkCalendarsIT {

    @Autowired
    WorkCalendars calendars;

    @Autowired
    Clock clock;

    @Test
    void knows_the_announced_holidays_before_anybody_entered_one() {
        assertThat(calendars.current().isWorked(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendars.current().isWorked(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendars.notices().get(2026)).contains("国办发明电〔2025〕7号");
    }

    @Test
    void takes_the_countys_own_day_and_gives_it_up_again() {
        var day = LocalDate.of(2025, 3, 5);
        calendars.declare(new CalendarDay(day, true, "防汛停工", "县防指令第1号"));
        calendars.declare(new CalendarDay(day, true, "防汛停工", "县防指令第2号"));
        assertThat(calendars.current().isWorked(day)).isFalse();
        assertThat(calendars.declaredIn(2025))
                .filteredOn(declared -> declared.date().equals(day))
                .extracting(CalendarDay::source)
                .containsExactly("县防指令第2号");
        calendars.withdraw(day);
        assertThat(calendars.current().isWorked(day)).isTrue();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendars.withdraw(day));
    }

    @Test
    void counts_a_year_for_certain_once_its_arrangement_is_entered() {
        var from = at("2031-09-30T09:00");
        assertThat(calendars.current().dueAfter(from, Allowance.workingDays(1)).missingYears())
                .containsExactly(2031);
        var rest = LocalDate.of(2031, 10, 1)
                .datesUntil(LocalDate.of(2031, 10, 8))
                .map(date -> new CalendarDay(date, true, "国庆节", "假定的通知"))
                .toList();
        calendars.announce(new AnnouncedYear(2031, "假定的通知", rest));
        var due = calendars.current().dueAfter(from, Allowance.workingDays(1));
        assertThat(due.certain()).isTrue();
        assertThat(due.value()).isEqualTo(at("2031-10-08T18:00"));
    }

    @Test
    void refuses_another_arrangement_for_a_year_it_ships_and_a_day_of_another_year() {
        assertRefused(CalendarProblem.YEAR_SHIPPED, new AnnouncedYear(2026, "别的通知", List.of()));
        var stray = new CalendarDay(LocalDate.of(2034, 1, 1), true, "元旦", "通知");
        assertRefused(CalendarProblem.DAY_OUTSIDE_YEAR, new AnnouncedYear(2033, "通知", List.of(stray)));
    }

    @Test
    void works_by_the_countys_hours_from_the_day_it_says() {
        var from = LocalDate.now(clock).plusDays(40);
        calendars.work(new WorkingHours(from, week("08:30-12:00", "14:00-17:30")));
        calendars.work(new WorkingHours(from, week("08:30-12:00", "14:30-17:30")));
        var monday = from.plusDays(8 - from.getDayOfWeek().getValue());
        calendars.declare(new CalendarDay(monday, false, "上班", "试验"));
        var worked = calendars
                .current()
                .workedBetween(
                        monday.atStartOfDay(WorkCalendar.ZONE).toInstant(),
                        monday.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant());
        assertThat(worked.value()).isEqualTo(Duration.ofMinutes(390));
        assertThat(calendars.hours())
                .extracting(WorkingHours::validFrom)
                .containsExactly(from, LocalDate.of(2000, 1, 1));
    }

    @Test
    void does_not_change_hours_that_have_passed() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> calendars.work(new WorkingHours(yesterday, week("08:00-16:00"))))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(CalendarProblem.HOURS_IN_THE_PAST));
    }

    @Test
    void says_in_words_which_years_a_reckoning_lacked() {
        var due = calendars.current().dueAfter(at("2040-01-03T09:00"), Allowance.workingDays(1));
        assertThat(calendars.warningsOf(due)).singleElement().satisfies(warning -> {
            assertThat(warning.year()).isEqualTo(2040);
            assertThat(warning.words()).startsWith("2040 年的放假调休安排还没有录入");
        });
    }

    private void assertRefused(CalendarProblem problem, AnnouncedYear year) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> calendars.announce(year))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
