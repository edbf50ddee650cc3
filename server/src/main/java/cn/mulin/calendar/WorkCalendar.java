package cn.mulin.calendar;

import cn.mulin.calendar.WorkingHours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * 工作日历 — one county's calendar, as it stood when it was taken. Days: Monday to Friday are worked (国务院令第174号 7),
 * except as the State Council announced, except as the county says. How spans are counted:
 *
 * <ul>
 *   <li>工作日, 天: the day of the moment does not count (民法典 201), and the last one ends when its working hours end
 *       (民法典 203); a span in calendar days that would end on a day of rest ends on the next working day (民法典 203);
 *   <li>工作时: from the moment itself, along the working hours; ending when a span ends rather than when the next begins;
 *   <li>小时, 分钟: by the clock on the wall, day and night (民法典 201).
 * </ul>
 */
public final class WorkCalendar {

    /** China has one zone (GB/T 7408). */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<LocalDate, CalendarDay> declared = new HashMap<>();
    private final Set<Integer> announced;
    private final List<WorkingHours> hours;

    /**
     * @param announced the years whose holidays are known
     * @param days what was announced, then what the county says: the later word holds
     * @param hours the latest first, the last one valid since ever
     */
    WorkCalendar(Set<Integer> announced, List<CalendarDay> days, List<WorkingHours> hours) {
        this.announced = Set.copyOf(announced);
        days.forEach(day -> declared.put(day.date(), day));
        this.hours = List.copyOf(hours);
    }

    /** Whether {@code date} is a working day. */
    public boolean isWorked(LocalDate date) {
        var day = declared.get(date);
        return day == null ? date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : !day.rest();
    }

    /** The moment by which something given {@code allowance} at {@code from} is due; never before {@code from}. */
    public Reckoned<Instant> dueAfter(Instant from, Allowance allowance) {
        int amount = allowance.amount();
        var today = dateOf(from);
        var due = switch (allowance.unit()) {
            case WORKING_DAYS -> closing(workingDaysAfter(today, amount));
            case DAYS -> closing(workedOnOrAfter(today.plusDays(amount)));
            case WORKING_HOURS -> afterWork(from, Duration.ofHours(amount));
            case HOURS -> from.plus(Duration.ofHours(amount));
            case MINUTES -> from.plus(Duration.ofMinutes(amount));
        };
        return switch (allowance.unit()) {
            case HOURS, MINUTES -> new Reckoned<>(due, new TreeSet<>());
            default -> reckoned(due, today, dateOf(due));
        };
    }

    /** The moment at which {@code work} of working time has passed since {@code from}. */
    public Reckoned<Instant> dueAfterWork(Instant from, Duration work) {
        var due = afterWork(from, work);
        return reckoned(due, dateOf(from), dateOf(due));
    }

    /** The latest moment that still leaves {@code allowance} before {@code due}: when a reminder is sent. */
    public Reckoned<Instant> momentBefore(Instant due, Allowance allowance) {
        int amount = allowance.amount();
        var last = dateOf(due);
        var moment = switch (allowance.unit()) {
            case WORKING_DAYS -> closing(workingDaysBefore(last, amount));
            case DAYS -> closing(workedOnOrBefore(last.minusDays(amount)));
            case WORKING_HOURS -> beforeWork(due, Duration.ofHours(amount));
            case HOURS -> due.minus(Duration.ofHours(amount));
            case MINUTES -> due.minus(Duration.ofMinutes(amount));
        };
        return switch (allowance.unit()) {
            case HOURS, MINUTES -> new Reckoned<>(moment, new TreeSet<>());
            default -> reckoned(moment, dateOf(moment), last);
        };
    }

    /** Working time from {@code from} to {@code to}; zero when {@code to} is not later. */
    public Reckoned<Duration> workedBetween(Instant from, Instant to) {
        var worked = Duration.ZERO;
        for (var day = dateOf(from); !day.isAfter(dateOf(to)); day = day.plusDays(1)) {
            for (Shift shift : shiftsOn(day)) {
                worked = worked.plus(shift.between(from, to));
            }
        }
        return reckoned(worked, dateOf(from), dateOf(to));
    }

    /** Working days after {@code from} up to and including {@code to}; zero when {@code to} is not later. */
    public Reckoned<Integer> workingDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorked(day) ? 1 : 0;
        }
        return reckoned(count, from, to);
    }

    /** The last day of a posting (公示) of so many working days; the day it is put up does not count. */
    public Reckoned<LocalDate> lastDayOfPosting(LocalDate putUp, int workingDays) {
        var last = workingDaysAfter(putUp, workingDays);
        return reckoned(last, putUp, last);
    }

    /** A stretch of work as moments. */
    private record Shift(Instant start, Instant end) {

        Duration between(Instant from, Instant to) {
            var first = from.isAfter(start) ? from : start;
            var last = to.isBefore(end) ? to : end;
            return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    private Instant afterWork(Instant from, Duration work) {
        var left = work;
        for (var day = dateOf(from); ; day = day.plusDays(1)) {
            for (Shift shift : shiftsOn(day)) {
                var start = from.isAfter(shift.start()) ? from : shift.start();
                var room = shift.between(from, Instant.MAX);
                if (room.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = left.minus(room);
            }
        }
    }

    private Instant beforeWork(Instant due, Duration work) {
        var left = work;
        for (var day = dateOf(due); ; day = day.minusDays(1)) {
            for (Shift shift : shiftsOn(day).reversed()) {
                var end = due.isBefore(shift.end()) ? due : shift.end();
                var room = shift.between(Instant.MIN, due);
                if (room.compareTo(left) >= 0) {
                    return end.minus(left);
                }
                left = left.minus(room);
            }
        }
    }

    private LocalDate workingDaysAfter(LocalDate from, int count) {
        var day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorked(day) ? 1 : 0;
        }
        return day;
    }

    private LocalDate workingDaysBefore(LocalDate from, int count) {
        var day = from;
        for (int left = count; left > 0; ) {
            day = day.minusDays(1);
            left -= isWorked(day) ? 1 : 0;
        }
        return day;
    }

    private LocalDate workedOnOrAfter(LocalDate date) {
        return isWorked(date) ? date : workingDaysAfter(date, 1);
    }

    private LocalDate workedOnOrBefore(LocalDate date) {
        return isWorked(date) ? date : workingDaysBefore(date, 1);
    }

    private Instant closing(LocalDate day) {
        return moment(day, spansOf(day).getLast().to());
    }

    private List<Shift> shiftsOn(LocalDate day) {
        if (!isWorked(day)) {
            return List.of();
        }
        var shifts = new ArrayList<Shift>();
        for (Span span : spansOf(day)) {
            shifts.add(new Shift(moment(day, span.from()), moment(day, span.to())));
        }
        return shifts;
    }

    private List<Span> spansOf(LocalDate day) {
        return hours.stream()
                .filter(ofThatTime -> !ofThatTime.validFrom().isAfter(day))
                .findFirst()
                .orElse(hours.getLast())
                .on(day.getDayOfWeek());
    }

    private <T> Reckoned<T> reckoned(T value, LocalDate from, LocalDate to) {
        var missing = new TreeSet<Integer>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!announced.contains(year)) {
                missing.add(year);
            }
        }
        return new Reckoned<>(value, missing);
    }

    private static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
