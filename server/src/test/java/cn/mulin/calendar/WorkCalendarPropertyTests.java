package cn.mulin.calendar;

import static cn.mulin.calendar.WorkCalendarTests.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.calendar.Allowance.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every moment of the announced years, across 调休, midnight and weekends. */
@Label("工作日历 work calendar, for every moment")
class WorkCalendarPropertyTests {

    private static final WorkCalendar CALENDAR = calendar(List.of());

    @Provide
    Arbitrary<Instant> moments() {
        long first = LocalDate.of(2024, 1, 1).atStartOfDay(WorkCalendar.ZONE).toEpochSecond();
        long last = LocalDate.of(2026, 9, 1).atStartOfDay(WorkCalendar.ZONE).toEpochSecond();
        return Arbitraries.longs().between(first, last).map(Instant::ofEpochSecond);
    }

    @Property
    void a_due_moment_is_later_than_the_start(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll Unit unit) {
        assertThat(due(from, new Allowance(amount, unit))).isAfter(from);
    }

    @Property
    void who_comes_later_is_never_due_earlier(
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll Unit unit) {
        var allowance = new Allowance(amount, unit);
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;
        assertThat(due(later, allowance)).isAfterOrEqualTo(due(earlier, allowance));
    }

    @Property
    void more_time_is_never_due_earlier(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll Unit unit) {
        assertThat(due(from, new Allowance(amount + 1, unit))).isAfterOrEqualTo(due(from, new Allowance(amount, unit)));
    }

    @Property
    void working_time_adds_up(
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 40) int first,
            @ForAll @IntRange(min = 1, max = 40) int second) {
        assertThat(due(due(from, Allowance.workingHours(first)), Allowance.workingHours(second)))
                .isEqualTo(due(from, Allowance.workingHours(first + second)));
        assertThat(due(due(from, Allowance.workingDays(first)), Allowance.workingDays(second)))
                .isEqualTo(due(from, Allowance.workingDays(first + second)));
    }

    @Property
    void the_way_back_gives_the_allowance_again(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 60) int amount) {
        assertThat(CALENDAR.workedBetween(from, due(from, Allowance.workingHours(amount)))
                        .value())
                .isEqualTo(Duration.ofHours(amount));
        var today = LocalDate.ofInstant(from, WorkCalendar.ZONE);
        var last = LocalDate.ofInstant(due(from, Allowance.workingDays(amount)), WorkCalendar.ZONE);
        assertThat(CALENDAR.workingDaysBetween(today, last).value()).isEqualTo(amount);
    }

    @Property
    void a_reminder_leaves_exactly_what_it_says(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 30) int amount) {
        var dueByHours = due(from, Allowance.workingHours(40));
        var reminder = CALENDAR.momentBefore(dueByHours, Allowance.workingHours(amount))
                .value();
        assertThat(due(reminder, Allowance.workingHours(amount))).isEqualTo(dueByHours);
        var dueByDays = due(from, Allowance.workingDays(31));
        var daysBefore =
                CALENDAR.momentBefore(dueByDays, Allowance.workingDays(amount)).value();
        assertThat(due(daysBefore, Allowance.workingDays(amount))).isEqualTo(dueByDays);
    }

    @Property
    void working_time_of_parts_is_that_of_the_whole(
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 0, max = 900_000) int first,
            @ForAll @IntRange(min = 0, max = 900_000) int second) {
        var middle = from.plusSeconds(first);
        var end = middle.plusSeconds(second);
        assertThat(worked(from, middle).plus(worked(middle, end))).isEqualTo(worked(from, end));
    }

    @Property
    void an_allowance_is_read_as_it_was_written(@ForAll @IntRange(min = 1, max = 2_500) int amount, @ForAll Unit unit) {
        var allowance = new Allowance(amount, unit);
        assertThat(Allowance.parse(allowance.toString())).isEqualTo(allowance);
    }

    private static Instant due(Instant from, Allowance allowance) {
        return CALENDAR.dueAfter(from, allowance).value();
    }

    private static Duration worked(Instant from, Instant to) {
        return CALENDAR.workedBetween(from, to).value();
    }
}
