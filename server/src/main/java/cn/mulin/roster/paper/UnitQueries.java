package cn.mulin.roster.paper;

import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.kernel.Scope;
import cn.mulin.roster.plan.Words;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Lists villages and the units of their service lines, as a roster names them. */
@Repository("rosterUnitQueries")
class UnitQueries {

    /** A list longer than this helps nobody; towns come nowhere near. */
    private static final int UNITS_MOST = 20_000;

    private final DSLContext db;

    UnitQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * 单元, as a roster writes it.
     *
     * @param village as it is picked: code and name
     * @param parent the code of the unit above
     * @param names from below the village down
     */
    record UnitLine(
            UnitId id,
            String path,
            String village,
            String code,
            String parent,
            String rung,
            String name,
            String kind,
            String names,
            boolean lowest) {

        /** As it is picked from a list: its code, and what people call it. */
        String choice() {
            return code + " " + names;
        }
    }

    List<UnitLine> villages(String path, Scope scope) {
        return db.select(UNIT.CODE, UNIT.NAME, UNIT.ID, UNIT.PATH)
                .from(UNIT)
                .where(
                        UNIT.TIER.eq(Unit.Tier.VILLAGE.name()),
                        UNIT.CLOSED_ON.isNull(),
                        below(UNIT.PATH, path),
                        within(UNIT.PATH, scope))
                .orderBy(UNIT.PATH)
                .fetch(row -> new UnitLine(
                        new UnitId(row.value3()),
                        row.value4(),
                        "",
                        row.value1(),
                        "",
                        "",
                        row.value2(),
                        "",
                        row.value2(),
                        false));
    }

    /** Parents before children, village by village. */
    List<UnitLine> units(String path, Scope scope) {
        var village = UNIT.as("village");
        var parent = UNIT.as("parent");
        Map<String, String> names = new HashMap<>();
        return db.select(
                        village.CODE,
                        village.NAME,
                        UNIT.CODE,
                        parent.CODE,
                        RUNG.NAME,
                        UNIT.NAME,
                        UNIT.KIND,
                        UNIT.PATH,
                        UNIT.HEIGHT,
                        parent.PATH,
                        UNIT.ID)
                .from(UNIT)
                .join(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID), LINE.PURPOSE.eq("SERVICE"), LINE.ENDED_ON.isNull())
                .join(RUNG)
                .on(RUNG.LADDER_ID.eq(LINE.LADDER_ID), RUNG.HEIGHT.eq(UNIT.HEIGHT))
                .join(village)
                .on(village.ID.eq(LINE.VILLAGE_ID))
                .join(parent)
                .on(parent.ID.eq(UNIT.PARENT_ID))
                .where(UNIT.CLOSED_ON.isNull(), below(UNIT.PATH, path), within(UNIT.PATH, scope))
                .orderBy(UNIT.PATH)
                .limit(UNITS_MOST)
                .fetch(row -> {
                    var above = names.get(row.value10());
                    var full = above == null ? row.value6() : above + "/" + row.value6();
                    names.put(row.value8(), full);
                    return new UnitLine(
                            new UnitId(row.value11()),
                            row.value8(),
                            row.value1() + " " + row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            Words.of(Unit.Kind.valueOf(row.value7())),
                            full,
                            row.value9() == 1);
                });
    }
}
