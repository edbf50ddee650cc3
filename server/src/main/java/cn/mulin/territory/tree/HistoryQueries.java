package cn.mulin.territory.tree;

import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.db.territory.Tables.UNIT_VERSION;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.Change;
import cn.mulin.territory.Rung;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The history of a unit and of all below it, newest first; what was done in one stroke is one entry. */
@Repository
class HistoryQueries {

    private static final int NAMES_SHOWN = 5;
    private static final Set<Unit.Tier> ABOVE_VILLAGES = Set.of(Unit.Tier.COUNTY, Unit.Tier.TOWN);

    private final DSLContext db;

    HistoryQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * 沿革一条.
     *
     * @param many to how many units it was done at once
     * @param units the first of them
     * @param other with which unit it was split or merged
     */
    record Entry(
            OffsetDateTime at,
            Change change,
            int many,
            List<String> names,
            List<UnitId> units,
            @Nullable UnitId other,
            @Nullable String reason) {}

    /** Of a county or a town the divisions only; of a village everything. */
    List<Entry> of(String path, Unit.Tier tier, @Nullable OffsetDateTime before, int many, Scope scope) {
        return db.select(
                        UNIT_VERSION.VALID_FROM,
                        UNIT_VERSION.CHANGE,
                        UNIT_VERSION.OTHER_ID,
                        UNIT_VERSION.REASON,
                        count(),
                        arrayAgg(UNIT_VERSION.NAME).orderBy(UNIT.PATH),
                        arrayAgg(UNIT.ID).orderBy(UNIT.PATH))
                .from(UNIT_VERSION)
                .join(UNIT)
                .on(UNIT.ID.eq(UNIT_VERSION.UNIT_ID))
                .where(ScopeQueries.below(UNIT.PATH, path))
                .and(ScopeQueries.within(UNIT.PATH, scope))
                .and(ABOVE_VILLAGES.contains(tier) ? UNIT.HEIGHT.ge((short) Rung.VILLAGE) : noCondition())
                .and(before == null ? noCondition() : UNIT_VERSION.VALID_FROM.lt(before))
                .groupBy(UNIT_VERSION.VALID_FROM, UNIT_VERSION.CHANGE, UNIT_VERSION.OTHER_ID, UNIT_VERSION.REASON)
                .orderBy(UNIT_VERSION.VALID_FROM.desc(), UNIT_VERSION.CHANGE)
                .limit(many)
                .fetch(row -> new Entry(
                        row.value1(),
                        Change.valueOf(row.value2()),
                        row.value5(),
                        Arrays.stream(row.value6()).limit(NAMES_SHOWN).toList(),
                        Arrays.stream(row.value7())
                                .limit(NAMES_SHOWN)
                                .map(UnitId::new)
                                .toList(),
                        row.value3() == null ? null : new UnitId(row.value3()),
                        row.value4()));
    }
}
