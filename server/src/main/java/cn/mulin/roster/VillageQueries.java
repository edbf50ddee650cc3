package cn.mulin.roster;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.kernel.Scope;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The villages of a subtree, and what of each must be known before its rows can be judged. */
@Repository
class VillageQueries {

    private final DSLContext db;

    VillageQueries(DSLContext db) {
        this.db = db;
    }

    /** The open villages at and below {@code path}, in the order of the tree. */
    List<Unit> villages(String path, Scope scope) {
        return units(UNIT.TIER
                .eq(Unit.Tier.VILLAGE.name())
                .and(below(UNIT.PATH, path))
                .and(within(UNIT.PATH, scope)));
    }

    /** The open units of a line, parents before children. */
    List<Unit> ofLine(@Nullable LineId line) {
        return line == null ? List.of() : units(UNIT.LINE_ID.eq(line.value()));
    }

    private List<Unit> units(Condition condition) {
        return db.select(
                        UNIT.ID,
                        UNIT.CODE,
                        UNIT.PATH,
                        UNIT.NAME,
                        UNIT.TIER,
                        UNIT.HEIGHT,
                        UNIT.PARENT_ID,
                        UNIT.LINE_ID,
                        UNIT.KIND,
                        UNIT.VERSION)
                .from(UNIT)
                .where(condition, UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.PATH)
                .fetch(row -> new Unit(
                        new UnitId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Unit.Tier.valueOf(row.value5()),
                        row.value6(),
                        row.value7() == null ? null : new UnitId(row.value7()),
                        row.value8() == null ? null : new LineId(row.value8()),
                        Unit.Kind.valueOf(row.value9()),
                        row.value10()));
    }

    /** Of {@code codes}, those that some unit has or had, whichever and wherever. */
    Set<String> codesTaken(Collection<String> codes) {
        return new HashSet<>(
                db.select(UNIT.CODE).from(UNIT).where(UNIT.CODE.in(codes)).fetch(UNIT.CODE));
    }

    /** The codes of the village's households that are no more; they are never given again. */
    Set<String> endedCodes(UnitId village) {
        return new HashSet<>(db.select(HOUSEHOLD.CODE)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.VILLAGE_ID.eq(village.value()), HOUSEHOLD.ENDED_ON.isNotNull())
                .fetch(HOUSEHOLD.CODE));
    }
}
