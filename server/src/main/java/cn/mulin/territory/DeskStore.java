package cn.mulin.territory;

import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.when;

import cn.mulin.db.territory.tables.records.DeskRecord;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and loads one desk. */
@Repository
class DeskStore {

    private final DSLContext db;

    DeskStore(DSLContext db) {
        this.db = db;
    }

    Optional<Desk> find(DeskId id) {
        return db.selectFrom(DESK)
                .where(DESK.ID.eq(id.value()), DESK.CLOSED_ON.isNull())
                .fetchOptional(DeskStore::desk);
    }

    /** A unit was renamed or moved: its own desk and those of the units right below are called anew. */
    void nameAgain(UnitId unit) {
        var its = UNIT.as("its");
        var parent = UNIT.as("parent");
        db.update(DESK)
                .set(
                        DESK.NAME,
                        concat(
                                when(parent.TIER.eq(Unit.Tier.RUNG.name()), parent.NAME)
                                        .else_(""),
                                its.NAME,
                                RUNG.POST_TITLE))
                .from(its, parent, LINE, RUNG)
                .where(DESK.ID.eq(its.ID), parent.ID.eq(its.PARENT_ID), LINE.ID.eq(its.LINE_ID))
                .and(RUNG.LADDER_ID.eq(LINE.LADDER_ID))
                .and(RUNG.HEIGHT.eq(its.HEIGHT))
                .and(its.ID.eq(unit.value()).or(its.PARENT_ID.eq(unit.value())))
                .execute();
    }

    void name(DeskId id, String name) {
        db.update(DESK).set(DESK.NAME, name).where(DESK.ID.eq(id.value())).execute();
    }

    void putUnder(DeskId id, DeskId above) {
        db.update(DESK)
                .set(DESK.ABOVE_ID, above.value())
                .where(DESK.ID.eq(id.value()))
                .execute();
    }

    /** The unit's own desk and the offices it has besides. */
    void closeAllOf(UnitId unit, LocalDate day) {
        db.update(DESK)
                .set(DESK.CLOSED_ON, day)
                .where(DESK.UNIT_ID.eq(unit.value()), DESK.CLOSED_ON.isNull())
                .execute();
    }

    void reopenOwnOf(UnitId unit) {
        db.update(DESK).setNull(DESK.CLOSED_ON).where(DESK.ID.eq(unit.value())).execute();
    }

    private static Desk desk(DeskRecord row) {
        return new Desk(
                new DeskId(row.getId()),
                new UnitId(row.getUnitId()),
                row.getPath(),
                row.getName(),
                new Rung(row.getHeight(), row.getStaffed()),
                row.getAboveId() == null ? null : new DeskId(row.getAboveId()));
    }
}
