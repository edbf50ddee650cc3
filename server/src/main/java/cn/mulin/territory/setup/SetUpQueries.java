package cn.mulin.territory.setup;

import static cn.mulin.db.territory.Tables.LADDER;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.Line;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Rung;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far the villages have come, and what stands on the rungs of one line. */
@Repository
class SetUpQueries {

    private static final cn.mulin.db.territory.tables.Unit VILLAGE = UNIT.as("village");
    private static final cn.mulin.db.territory.tables.Unit TOWN = UNIT.as("town");
    private static final cn.mulin.db.territory.tables.Unit CHILD = UNIT.as("child");

    private final DSLContext db;
    private final Clock clock;

    SetUpQueries(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The villages below {@code path}, in the order of the tree. */
    List<VillageAdoption> adoptionIn(String path, Scope scope) {
        var today = LocalDate.now(clock);
        return db.select(VILLAGE.ID, VILLAGE.NAME, LINE.ID, LADDER.NAME, LINE.STARTED_ON)
                .from(VILLAGE)
                .leftJoin(LINE)
                .on(LINE.VILLAGE_ID.eq(VILLAGE.ID), isServing())
                .leftJoin(LADDER)
                .on(LADDER.ID.eq(LINE.LADDER_ID))
                .where(VILLAGE.HEIGHT.eq((short) Rung.VILLAGE), VILLAGE.CLOSED_ON.isNull())
                .and(ScopeQueries.below(VILLAGE.PATH, path))
                .and(ScopeQueries.within(VILLAGE.PATH, scope))
                .orderBy(VILLAGE.PATH)
                .fetch(row -> new VillageAdoption(
                        new UnitId(row.value1()),
                        row.value2(),
                        row.value3() == null ? Line.Adoption.NOT_BEGUN : Line.adoption(row.value5(), today),
                        row.value3() == null ? null : new LineId(row.value3()),
                        row.value4(),
                        row.value5()));
    }

    List<TownAdoption> adoptionByTown(Scope scope) {
        var today = LocalDate.now(clock);
        var dividing = LINE.STARTED_ON.isNull().or(LINE.STARTED_ON.gt(today));
        return db.select(
                        TOWN.ID,
                        TOWN.NAME,
                        count(VILLAGE.ID),
                        count(LINE.ID).filterWhere(dividing),
                        count(LINE.ID).filterWhere(LINE.STARTED_ON.le(today)))
                .from(TOWN)
                .leftJoin(VILLAGE)
                .on(VILLAGE.PARENT_ID.eq(TOWN.ID), VILLAGE.CLOSED_ON.isNull())
                .leftJoin(LINE)
                .on(LINE.VILLAGE_ID.eq(VILLAGE.ID), isServing())
                .where(TOWN.HEIGHT.eq((short) Rung.TOWN), TOWN.CLOSED_ON.isNull())
                .and(ScopeQueries.within(TOWN.PATH, scope))
                .groupBy(TOWN.ID, TOWN.NAME, TOWN.PATH)
                .orderBy(TOWN.PATH)
                .fetch(row -> new TownAdoption(
                        new UnitId(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Every open unit of a line, with how many stand right below it. */
    List<SetUp.Size> sizes(LineId line) {
        var children = field(selectCount().from(CHILD).where(CHILD.PARENT_ID.eq(UNIT.ID), CHILD.CLOSED_ON.isNull()));
        return db.select(UNIT.ID, UNIT.PARENT_ID, UNIT.NAME, UNIT.HEIGHT, children)
                .from(UNIT)
                .where(UNIT.LINE_ID.eq(line.value()), UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.PATH)
                .fetch(row -> new SetUp.Size(
                        new UnitId(row.value1()), new UnitId(row.value2()), row.value3(), row.value4(), row.value5()));
    }

    private static Condition isServing() {
        return LINE.PURPOSE.eq(Line.Purpose.SERVICE.name()).and(LINE.ENDED_ON.isNull());
    }
}
