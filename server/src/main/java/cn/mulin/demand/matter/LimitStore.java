package cn.mulin.demand.matter;

import static cn.mulin.db.matter.Tables.COUNTY_LIMIT;

import cn.mulin.calendar.Allowance;
import cn.mulin.db.matter.tables.records.CountyLimitRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads how long the county gives each kind of desk. */
@Repository
class LimitStore {

    private final DSLContext db;

    LimitStore(DSLContext db) {
        this.db = db;
    }

    /** 全县时限的一版. */
    record Version(Grade grade, int number, LocalDate validFrom, Limits limits, OffsetDateTime recordedAt) {}

    /** Where the county said so itself, as it is on {@code day}. */
    Map<Grade, Limits> on(LocalDate day) {
        var limits = new EnumMap<Grade, Limits>(Grade.class);
        versions().reversed().stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .forEach(version -> limits.put(version.grade(), version.limits()));
        return limits;
    }

    /** The latest first. */
    List<Version> versions() {
        return db.selectFrom(COUNTY_LIMIT)
                .orderBy(COUNTY_LIMIT.VALID_FROM.desc(), COUNTY_LIMIT.NUMBER.desc())
                .fetch(row -> new Version(
                        Grade.valueOf(row.getGrade()),
                        row.getNumber(),
                        row.getValidFrom(),
                        limits(row.getSign(), row.getFinish(), row.getExtension()),
                        row.getRecordedAt()));
    }

    void write(Grade grade, Limits limits, LocalDate from, OffsetDateTime now, UUID account) {
        db.executeInsert(new CountyLimitRecord(
                nextNumber(grade),
                grade.name(),
                from,
                text(limits.sign()),
                limits.finish().toString(),
                text(limits.extension()),
                account,
                now));
    }

    static Limits limits(@Nullable String sign, String finish, @Nullable String extension) {
        return new Limits(allowance(sign), Allowance.parse(finish), allowance(extension));
    }

    private int nextNumber(Grade grade) {
        var last = db.select(DSL.max(COUNTY_LIMIT.NUMBER))
                .from(COUNTY_LIMIT)
                .where(COUNTY_LIMIT.GRADE.eq(grade.name()))
                .fetchSingle()
                .value1();
        return last == null ? 1 : last + 1;
    }

    private static @Nullable Allowance allowance(@Nullable String text) {
        return text == null ? null : Allowance.parse(text);
    }

    private static @Nullable String text(@Nullable Allowance allowance) {
        return allowance == null ? null : allowance.toString();
    }
}
