package cn.mulin.territory;

import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.db.territory.Tables.UNIT_VERSION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.mulin.db.territory.tables.records.UnitVersionRecord;
import cn.mulin.kernel.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads the history of one unit. */
@Repository
class VersionStore {

    private final DSLContext db;
    private final Clock clock;

    VersionStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The unit as it stands now becomes its newest version. Returns the moment of the change. */
    OffsetDateTime write(UnitId unit, Change change, @Nullable String reason, @Nullable UnitId other) {
        var at = momentAfterTheLast(unit);
        endCurrent(unit, at);
        insert(unit, at, null, change, reason, other);
        return at;
    }

    /** The unit is gone: its history ends with a version of no length that says why. */
    OffsetDateTime end(UnitId unit, Change change, @Nullable String reason, @Nullable UnitId other) {
        var at = momentAfterTheLast(unit);
        endCurrent(unit, at);
        insert(unit, at, at, change, reason, other);
        return at;
    }

    /** The newest two, newest first. */
    List<UnitVersionRecord> lastTwo(UnitId unit) {
        return db.selectFrom(UNIT_VERSION)
                .where(UNIT_VERSION.UNIT_ID.eq(unit.value()))
                .orderBy(UNIT_VERSION.VALID_FROM.desc())
                .limit(2)
                .fetch();
    }

    private void endCurrent(UnitId unit, OffsetDateTime at) {
        db.update(UNIT_VERSION)
                .set(UNIT_VERSION.VALID_TO, at)
                .where(UNIT_VERSION.UNIT_ID.eq(unit.value()), UNIT_VERSION.VALID_TO.isNull())
                .execute();
    }

    private void insert(
            UnitId unit,
            OffsetDateTime from,
            @Nullable OffsetDateTime to,
            Change change,
            @Nullable String reason,
            @Nullable UnitId other) {
        db.insertInto(
                        UNIT_VERSION,
                        UNIT_VERSION.UNIT_ID,
                        UNIT_VERSION.VALID_FROM,
                        UNIT_VERSION.VALID_TO,
                        UNIT_VERSION.PARENT_ID,
                        UNIT_VERSION.CODE,
                        UNIT_VERSION.NAME,
                        UNIT_VERSION.KIND,
                        UNIT_VERSION.CHANGE,
                        UNIT_VERSION.OTHER_ID,
                        UNIT_VERSION.REASON,
                        UNIT_VERSION.ACCOUNT)
                .select(select(
                                UNIT.ID,
                                val(from),
                                val(to, UNIT_VERSION.VALID_TO),
                                UNIT.PARENT_ID,
                                UNIT.CODE,
                                UNIT.NAME,
                                UNIT.KIND,
                                inline(change.name()),
                                val(other == null ? null : other.value(), UNIT_VERSION.OTHER_ID),
                                val(reason, UNIT_VERSION.REASON),
                                val(Actor.current().account()))
                        .from(UNIT)
                        .where(UNIT.ID.eq(unit.value())))
                .execute();
    }

    /** Two changes never share a moment, whatever the clock says. */
    private OffsetDateTime momentAfterTheLast(UnitId unit) {
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        return db.select(UNIT_VERSION.VALID_FROM)
                .from(UNIT_VERSION)
                .where(UNIT_VERSION.UNIT_ID.eq(unit.value()))
                .orderBy(UNIT_VERSION.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(UNIT_VERSION.VALID_FROM)
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }
}
