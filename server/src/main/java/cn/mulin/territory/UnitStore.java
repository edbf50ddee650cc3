package cn.mulin.territory;

import static cn.mulin.db.territory.Tables.UNIT;

import cn.mulin.db.territory.tables.records.UnitRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and loads one unit. */
@Repository
class UnitStore {

    private final DSLContext db;

    UnitStore(DSLContext db) {
        this.db = db;
    }

    Optional<Unit> root() {
        return db.selectFrom(UNIT)
                .where(UNIT.PARENT_ID.isNull(), UNIT.CLOSED_ON.isNull())
                .fetchOptional(UnitStore::unit);
    }

    Optional<Unit> find(UnitId id) {
        return db.selectFrom(UNIT)
                .where(UNIT.ID.eq(id.value()), UNIT.CLOSED_ON.isNull())
                .fetchOptional(UnitStore::unit);
    }

    Optional<Unit> byCode(String code) {
        return db.selectFrom(UNIT)
                .where(UNIT.CODE.eq(code), UNIT.CLOSED_ON.isNull())
                .fetchOptional(UnitStore::unit);
    }

    List<Unit> lineage(String path) {
        var prefixes = new ArrayList<String>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            prefixes.add(path.substring(0, slash + 1));
        }
        return db.selectFrom(UNIT)
                .where(UNIT.PATH.in(prefixes), UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.PATH)
                .fetch(UnitStore::unit);
    }

    private static Unit unit(UnitRecord row) {
        return new Unit(
                new UnitId(row.getId()),
                row.getCode(),
                row.getPath(),
                row.getName(),
                Unit.Tier.valueOf(row.getTier()),
                row.getHeight(),
                row.getParentId() == null ? null : new UnitId(row.getParentId()));
    }
}
