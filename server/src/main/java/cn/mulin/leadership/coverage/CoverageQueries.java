package cn.mulin.leadership.coverage;

import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.below;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import cn.mulin.territory.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Coverage of the divisions next below one: posts, holders, women among them, households without a leader. */
@Repository
class CoverageQueries {

    private static final short FEMALE = 2;

    private final DSLContext db;

    CoverageQueries(DSLContext db) {
        this.db = db;
    }

    /** The divisions next below a county or town; of a village, itself. */
    List<Division> divisions(Unit of) {
        return db.select(UNIT.ID, UNIT.NAME, UNIT.PATH)
                .from(UNIT)
                .where(
                        isVillage(of)
                                ? UNIT.ID.eq(of.id().value())
                                : UNIT.PARENT_ID.eq(of.id().value()))
                .and(UNIT.LINE_ID.isNull())
                .and(UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.PATH)
                .fetch(row -> new Division(row.value1(), row.value2(), row.value3()));
    }

    /** 区划 — a town of a county, or a village of a town. */
    record Division(UUID id, String name, String path) {}

    /** Posts on service lines below {@code of}, by the division next below it and by height. */
    Map<String, List<Posts>> posts(Unit of) {
        var division = division(UNIT.PATH, of);
        return db.select(
                        division, UNIT.HEIGHT, count(), count(TERM.ID), count().filterWhere(RESIDENT.GENDER.eq(FEMALE)))
                .from(UNIT)
                .join(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID), LINE.PURPOSE.eq("SERVICE"))
                .leftJoin(TERM)
                .on(TERM.DESK_ID.eq(UNIT.ID), TERM.ACTING.isFalse(), TERM.ENDED_ON.isNull())
                .leftJoin(RESIDENT)
                .on(RESIDENT.ID.eq(TERM.RESIDENT_ID))
                .where(below(UNIT.PATH, of.path()), UNIT.CLOSED_ON.isNull())
                .groupBy(division, UNIT.HEIGHT)
                .orderBy(division, UNIT.HEIGHT.desc())
                .fetchGroups(
                        row -> row.value1(), row -> new Posts(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** 岗位数 — of one height: how many, how many held, how many of the holders are women. */
    record Posts(int height, int posts, int held, int women) {}

    /** Households below {@code of}, by the division next below it; and those no leader of the lowest rung answers for. */
    Map<String, Homes> homes(Unit of) {
        var division = division(HOUSEHOLD.PATH, of);
        var led = exists(selectOne().from(TERM).where(TERM.DESK_ID.eq(HOUSEHOLD.UNIT_ID), TERM.ENDED_ON.isNull()));
        return db.select(
                        division,
                        count(),
                        count().filterWhere(DSL.not(led)),
                        count().filterWhere(HOUSEHOLD.UNIT_ID.isNull()))
                .from(HOUSEHOLD)
                .where(below(HOUSEHOLD.PATH, of.path()), HOUSEHOLD.ENDED_ON.isNull())
                .groupBy(division)
                .fetchMap(row -> row.value1(), row -> new Homes(row.value2(), row.value3(), row.value4()));
    }

    /** 户数 — all, those without a leader (unplaced ones included), those nobody has placed. */
    record Homes(int households, int withoutLeader, int unplaced) {}

    /** The path of the division a path is counted under: the one next below {@code of}, or the village itself. */
    private static Field<String> division(Field<String> path, Unit of) {
        if (isVillage(of)) {
            return DSL.left(path, inline(of.path().length()));
        }
        int depth = (int) of.path().chars().filter(each -> each == '/').count();
        var label = DSL.field("split_part({0}, '/', {1})", String.class, path, inline(depth + 1));
        return DSL.concat(inline(of.path()), label, inline("/"));
    }

    private static boolean isVillage(Unit unit) {
        return unit.tier() == Unit.Tier.VILLAGE;
    }
}
