package cn.mulin.calendar;

import static cn.mulin.db.calendar.Tables.ANNOUNCED_YEAR;
import static cn.mulin.db.calendar.Tables.SPECIAL_DAY;
import static cn.mulin.db.calendar.Tables.WORKING_HOURS;

import cn.mulin.calendar.WorkingHours.Span;
import cn.mulin.db.calendar.tables.records.SpecialDayRecord;
import cn.mulin.db.calendar.tables.records.WorkingHoursRecord;
import cn.mulin.kernel.Ids;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and loads what the county says of its calendar. */
@Repository
class CalendarStore {

    private final DSLContext db;

    CalendarStore(DSLContext db) {
        this.db = db;
    }

    List<CalendarDay> specialDays() {
        return db.selectFrom(SPECIAL_DAY)
                .where(SPECIAL_DAY.WITHDRAWN_AT.isNull())
                .orderBy(SPECIAL_DAY.DAY)
                .fetch(CalendarStore::day);
    }

    /** Years announced and entered here, with their sources. */
    Map<Integer, String> years() {
        return db.selectFrom(ANNOUNCED_YEAR).fetchMap(ANNOUNCED_YEAR.YEAR, ANNOUNCED_YEAR.SOURCE);
    }

    /** The latest first. */
    List<WorkingHours> hours() {
        var byDay = new TreeMap<LocalDate, Map<DayOfWeek, List<Span>>>();
        db.selectFrom(WORKING_HOURS)
                .orderBy(WORKING_HOURS.VALID_FROM, WORKING_HOURS.WEEKDAY, WORKING_HOURS.STARTS)
                .forEach(row -> byDay.computeIfAbsent(row.getValidFrom(), from -> new EnumMap<>(DayOfWeek.class))
                        .computeIfAbsent(DayOfWeek.of(row.getWeekday()), weekday -> new ArrayList<>())
                        .add(new Span(row.getStarts(), row.getEnds())));
        return byDay.descendingMap().entrySet().stream()
                .map(week -> new WorkingHours(week.getKey(), week.getValue()))
                .toList();
    }

    /** @return the id under which the day now stands */
    UUID declare(CalendarDay day, OffsetDateTime now) {
        withdraw(day.date(), now);
        var id = Ids.next();
        db.executeInsert(row(id, day, now));
        return id;
    }

    /** @return whether there was such a day */
    boolean withdraw(LocalDate date, OffsetDateTime now) {
        return db.update(SPECIAL_DAY)
                        .set(SPECIAL_DAY.WITHDRAWN_AT, now)
                        .where(SPECIAL_DAY.DAY.eq(date), SPECIAL_DAY.WITHDRAWN_AT.isNull())
                        .execute()
                > 0;
    }

    void announce(AnnouncedYear year, OffsetDateTime now) {
        db.insertInto(ANNOUNCED_YEAR, ANNOUNCED_YEAR.YEAR, ANNOUNCED_YEAR.SOURCE, ANNOUNCED_YEAR.RECORDED_AT)
                .values(year.year(), year.source(), now)
                .onConflict(ANNOUNCED_YEAR.YEAR)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        var dates = year.days().stream().map(CalendarDay::date).toList();
        db.update(SPECIAL_DAY)
                .set(SPECIAL_DAY.WITHDRAWN_AT, now)
                .where(SPECIAL_DAY.DAY.in(dates), SPECIAL_DAY.WITHDRAWN_AT.isNull())
                .execute();
        db.batchInsert(year.days().stream()
                        .map(day -> row(Ids.next(), day, now))
                        .toList())
                .execute();
    }

    void replaceHours(WorkingHours hours) {
        db.deleteFrom(WORKING_HOURS)
                .where(WORKING_HOURS.VALID_FROM.eq(hours.validFrom()))
                .execute();
        var rows = new ArrayList<WorkingHoursRecord>();
        hours.spans()
                .forEach((weekday, spans) -> spans.forEach(span -> rows.add(new WorkingHoursRecord(
                        hours.validFrom(), (short) weekday.getValue(), span.from(), span.to()))));
        db.batchInsert(rows).execute();
    }

    private static SpecialDayRecord row(UUID id, CalendarDay day, OffsetDateTime now) {
        return new SpecialDayRecord(id, day.date(), day.rest(), day.name(), day.source(), now, null);
    }

    private static CalendarDay day(SpecialDayRecord row) {
        return new CalendarDay(row.getDay(), row.getRest(), row.getName(), row.getSource());
    }
}
