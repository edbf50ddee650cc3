package cn.mulin.calendar;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.ProblemTexts;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 工作日历 — the way in: the county's calendar as it stands, what it lacks, and what the county adds to it. Dues already
 * reckoned stand; a change of the calendar moves only what is reckoned after it.
 */
@Service
@Transactional(readOnly = true)
public class WorkCalendars {

    private static final List<AnnouncedYear> SHIPPED = AnnouncedYear.shipped();

    private final CalendarStore store;
    private final AuditLog audit;
    private final ProblemTexts texts;
    private final Clock clock;

    WorkCalendars(CalendarStore store, AuditLog audit, ProblemTexts texts, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** The calendar as it stands now: three statements; take it once for a page or a sweep. */
    public WorkCalendar current() {
        var days = new ArrayList<CalendarDay>();
        SHIPPED.forEach(year -> days.addAll(year.days()));
        days.addAll(store.specialDays());
        return new WorkCalendar(announced(), days, hours());
    }

    /** The years that deadlines run into and whose holidays are not known: this year, and the next from December on. */
    public List<CalendarWarning> warnings() {
        var today = LocalDate.now(clock);
        var known = announced();
        var needed = today.getMonth() == Month.DECEMBER
                ? List.of(today.getYear(), today.getYear() + 1)
                : List.of(today.getYear());
        return needed.stream()
                .filter(year -> !known.contains(year))
                .map(this::warning)
                .toList();
    }

    /** The warnings that belong beside something reckoned. */
    public List<CalendarWarning> warningsOf(Reckoned<?> reckoned) {
        return reckoned.missingYears().stream().map(this::warning).toList();
    }

    /** Every day of {@code year} that is not as its weekday says, in order; the county's own word replaces the other. */
    List<CalendarDay> declaredIn(int year) {
        var days = new TreeMap<LocalDate, CalendarDay>();
        SHIPPED.forEach(shipped -> shipped.days().forEach(day -> days.put(day.date(), day)));
        store.specialDays().forEach(day -> days.put(day.date(), day));
        return days.values().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    /** The years whose holidays are known, and the notice of each. */
    Map<Integer, String> notices() {
        var notices = new TreeMap<Integer, String>(store.years());
        SHIPPED.forEach(year -> notices.put(year.year(), year.source()));
        return notices;
    }

    /** The latest first; the last one is what holds where the county said nothing. */
    List<WorkingHours> hours() {
        var hours = new ArrayList<>(store.hours());
        hours.add(WorkingHours.usual());
        return hours;
    }

    @Transactional
    void declare(CalendarDay day) {
        var id = store.declare(day, now());
        audit.did("calendar.day-declared", "special-day", id, day.date() + (day.rest() ? " rest" : " work"));
    }

    @Transactional
    void withdraw(LocalDate date) {
        if (!store.withdraw(date, now())) {
            throw Refusal.of(CalendarProblem.DAY_NOT_SPECIAL, date);
        }
        audit.did("calendar.day-withdrawn", "special-day", null, date.toString());
    }

    /** Enters a year's arrangement before a release brings it. */
    @Transactional
    void announce(AnnouncedYear year) {
        if (SHIPPED.stream().anyMatch(shipped -> shipped.year() == year.year())) {
            throw Refusal.of(CalendarProblem.YEAR_SHIPPED, String.valueOf(year.year()));
        }
        year.days().stream()
                .filter(day -> !belongs(day.date(), year.year()))
                .findFirst()
                .ifPresent(day -> {
                    throw Refusal.of(CalendarProblem.DAY_OUTSIDE_YEAR, day.date(), String.valueOf(year.year()));
                });
        store.announce(year, now());
        audit.did("calendar.year-announced", "announced-year", null, String.valueOf(year.year()));
    }

    @Transactional
    void work(WorkingHours hours) {
        if (hours.validFrom().isBefore(LocalDate.now(clock))) {
            throw Refusal.of(CalendarProblem.HOURS_IN_THE_PAST, hours.validFrom());
        }
        store.replaceHours(hours);
        audit.did("calendar.hours-set", "working-hours", null, hours.validFrom().toString());
    }

    /** A notice may reach into the last days of December before its year. */
    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year
                || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER && date.getDayOfMonth() > 24);
    }

    private Set<Integer> announced() {
        var years = new HashSet<>(store.years().keySet());
        SHIPPED.forEach(year -> years.add(year.year()));
        return years;
    }

    private CalendarWarning warning(int year) {
        var problem = CalendarProblem.YEAR_MISSING;
        return new CalendarWarning(year, problem.code(), texts.detail(problem, List.of(String.valueOf(year))));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
