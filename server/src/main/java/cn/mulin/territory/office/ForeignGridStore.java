package cn.mulin.territory.office;

import static cn.mulin.db.territory.Tables.FOREIGN_GRID;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.noCondition;

import cn.mulin.db.territory.tables.records.ForeignGridRecord;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.UnitId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and lists mappings of other systems' grids. */
@Repository
class ForeignGridStore {

    private final DSLContext db;

    ForeignGridStore(DSLContext db) {
        this.db = db;
    }

    /** A unit that a grid may be mapped onto. */
    record Target(UnitId id, String path) {}

    /** One mapping to write. */
    record Mapping(String code, String name, Target target) {}

    List<ForeignGrid> of(UnitId unit, Scope scope) {
        return fetch(FOREIGN_GRID.UNIT_ID.eq(unit.value()).and(ScopeQueries.within(FOREIGN_GRID.PATH, scope)), 200);
    }

    /** All below {@code path}, by id. */
    List<ForeignGrid> below(String path, @Nullable UUID after, int many, Scope scope) {
        return fetch(
                ScopeQueries.below(FOREIGN_GRID.PATH, path)
                        .and(ScopeQueries.within(FOREIGN_GRID.PATH, scope))
                        .and(after == null ? noCondition() : FOREIGN_GRID.ID.gt(after)),
                many);
    }

    Optional<UnitId> unitOf(String system, String code) {
        return db.select(FOREIGN_GRID.UNIT_ID)
                .from(FOREIGN_GRID)
                .where(FOREIGN_GRID.SYSTEM.eq(system), FOREIGN_GRID.CODE.eq(code))
                .fetchOptional(row -> new UnitId(row.value1()));
    }

    /** The open units of these codes within {@code scope}. */
    Map<String, Target> targets(Collection<String> codes, Scope scope) {
        return db.select(UNIT.CODE, UNIT.ID, UNIT.PATH)
                .from(UNIT)
                .where(UNIT.CODE.in(codes), UNIT.CLOSED_ON.isNull())
                .and(ScopeQueries.within(UNIT.PATH, scope))
                .fetchMap(row -> row.value1(), row -> new Target(new UnitId(row.value2()), row.value3()));
    }

    Map<String, ForeignGridRecord> mapped(String system, Collection<String> codes) {
        return db.selectFrom(FOREIGN_GRID)
                .where(FOREIGN_GRID.SYSTEM.eq(system), FOREIGN_GRID.CODE.in(codes))
                .fetchMap(FOREIGN_GRID.CODE);
    }

    void write(String system, Collection<Mapping> mappings, OffsetDateTime at) {
        var rows = mappings.stream()
                .map(one -> db.insertInto(FOREIGN_GRID)
                        .set(new ForeignGridRecord(
                                Ids.next(),
                                system,
                                one.code(),
                                one.name(),
                                one.target().id().value(),
                                one.target().path(),
                                at))
                        .onConflict(FOREIGN_GRID.SYSTEM, FOREIGN_GRID.CODE)
                        .doUpdate()
                        .set(FOREIGN_GRID.NAME, one.name())
                        .set(FOREIGN_GRID.UNIT_ID, one.target().id().value())
                        .set(FOREIGN_GRID.PATH, one.target().path())
                        .set(FOREIGN_GRID.MAPPED_AT, at))
                .toList();
        db.batch(rows).execute();
    }

    boolean remove(UUID id, Scope scope) {
        return db.deleteFrom(FOREIGN_GRID)
                        .where(FOREIGN_GRID.ID.eq(id))
                        .and(ScopeQueries.within(FOREIGN_GRID.PATH, scope))
                        .execute()
                > 0;
    }

    private List<ForeignGrid> fetch(Condition which, int many) {
        return db.select(
                        FOREIGN_GRID.ID,
                        FOREIGN_GRID.SYSTEM,
                        FOREIGN_GRID.CODE,
                        FOREIGN_GRID.NAME,
                        FOREIGN_GRID.UNIT_ID,
                        UNIT.NAME)
                .from(FOREIGN_GRID)
                .join(UNIT)
                .on(UNIT.ID.eq(FOREIGN_GRID.UNIT_ID))
                .where(which)
                .orderBy(FOREIGN_GRID.ID)
                .limit(many)
                .fetch(row -> new ForeignGrid(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new UnitId(row.value5()),
                        row.value6()));
    }
}
