package cn.mulin.access.province;

import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Counts what a county has, in the county at hand. */
@Repository
class ProvinceQueries {

    private final DSLContext db;

    ProvinceQueries(DSLContext db) {
        this.db = db;
    }

    /** 数目. */
    record Counts(long towns, long villages, long units, long households, long residents, long leaders) {}

    Counts counts() {
        return db.select(
                        number(UNIT, UNIT.TIER.eq("TOWN").and(UNIT.CLOSED_ON.isNull())),
                        number(UNIT, UNIT.TIER.eq("VILLAGE").and(UNIT.CLOSED_ON.isNull())),
                        number(UNIT, UNIT.TIER.eq("RUNG").and(UNIT.CLOSED_ON.isNull())),
                        number(HOUSEHOLD, HOUSEHOLD.ENDED_ON.isNull()),
                        number(RESIDENT, RESIDENT.LEFT_ON.isNull()),
                        number(TERM, TERM.ENDED_ON.isNull().and(TERM.UNDONE_AT.isNull())))
                .fetchSingle(row ->
                        new Counts(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private static Field<Integer> number(Table<?> table, Condition which) {
        return field(select(count()).from(table).where(which));
    }
}
