package cn.mulin.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * 工作时间 — the hours of a working day, from a day on. Which days are worked is not said here: the spans of Saturday and
 * Sunday count only where 调休 or the county makes such a day a working day, and are Monday's where none are given.
 *
 * @param spans each working day's spans, in order and apart; Monday to Friday have at least one each
 */
record WorkingHours(LocalDate validFrom, Map<DayOfWeek, List<Span>> spans) {

    private static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

    /** 时段 — from one time of day to a later one, within the day. */
    record Span(LocalTime from, LocalTime to) {

        Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a span ends after it begins: " + from + "–" + to);
            }
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** @throws IllegalArgumentException when a weekday has no span, or spans touch, overlap or are out of order */
    WorkingHours {
        var whole = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            var given = spans.getOrDefault(day, List.of());
            var ofTheDay =
                    day.getValue() > 5 && given.isEmpty() ? spans.getOrDefault(DayOfWeek.MONDAY, List.of()) : given;
            refuseUnlessInOrder(day, ofTheDay);
            whole.put(day, List.copyOf(ofTheDay));
        }
        spans = Map.copyOf(whole);
    }

    /** 8:00–12:00 and 14:00–18:00: eight hours a day (国务院令第174号 3), until the county says its own. */
    static WorkingHours usual() {
        var day = List.of(
                new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            week.put(weekday, day);
        }
        return new WorkingHours(SINCE_EVER, week);
    }

    List<Span> on(DayOfWeek day) {
        return spans.getOrDefault(day, List.of());
    }

    private static void refuseUnlessInOrder(DayOfWeek day, List<Span> spans) {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a working day has hours: " + day);
        }
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).to().isBefore(spans.get(i).from())) {
                throw new IllegalArgumentException("spans of " + day + " are not in order and apart");
            }
        }
    }
}
