package cn.mulin.territory;

import static cn.mulin.db.territory.Tables.DESK;

import cn.mulin.db.territory.tables.records.DeskRecord;
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
