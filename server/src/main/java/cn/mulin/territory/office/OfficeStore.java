package cn.mulin.territory.office;

import static cn.mulin.db.territory.Tables.DESK;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.DeskKind;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and lists the desks of one unit. */
@Repository
class OfficeStore {

    private static final cn.mulin.db.territory.tables.Desk ABOVE = DESK.as("above");

    private final DSLContext db;

    OfficeStore(DSLContext db) {
        this.db = db;
    }

    /** The unit's own desk first. */
    List<Office> of(UnitId unit, Scope scope) {
        return fetch(DESK.UNIT_ID.eq(unit.value()).and(ScopeQueries.within(DESK.PATH, scope)));
    }

    Optional<Office> find(DeskId id, Scope scope) {
        return fetch(DESK.ID.eq(id.value()).and(ScopeQueries.within(DESK.PATH, scope))).stream()
                .findFirst();
    }

    boolean hasNamed(UnitId unit, String name) {
        return db.fetchExists(DESK, DESK.UNIT_ID.eq(unit.value()), DESK.NAME.eq(name), DESK.CLOSED_ON.isNull());
    }

    void add(DeskId id, Unit unit, DeskKind kind, String name, boolean signsIn, LocalDate day) {
        db.insertInto(DESK)
                .set(DESK.ID, id.value())
                .set(DESK.UNIT_ID, unit.id().value())
                .set(DESK.PATH, unit.path())
                .set(DESK.KIND, kind.name())
                .set(DESK.NAME, name)
                .set(DESK.HEIGHT, (short) unit.height())
                .set(DESK.STAFFED, true)
                .set(DESK.SIGNS_IN, signsIn)
                .set(DESK.ABOVE_ID, unit.id().value())
                .set(DESK.OPENED_ON, day)
                .execute();
    }

    void rename(DeskId id, String name, boolean signsIn) {
        db.update(DESK)
                .set(DESK.NAME, name)
                .set(DESK.SIGNS_IN, signsIn)
                .where(DESK.ID.eq(id.value()))
                .execute();
    }

    void close(DeskId id, LocalDate day) {
        db.update(DESK).set(DESK.CLOSED_ON, day).where(DESK.ID.eq(id.value())).execute();
    }

    private List<Office> fetch(Condition which) {
        return db.select(
                        DESK.ID,
                        DESK.UNIT_ID,
                        DESK.KIND,
                        DESK.NAME,
                        DESK.HEIGHT,
                        DESK.STAFFED,
                        DESK.SIGNS_IN,
                        DESK.ABOVE_ID,
                        ABOVE.NAME)
                .from(DESK)
                .leftJoin(ABOVE)
                .on(ABOVE.ID.eq(DESK.ABOVE_ID))
                .where(which)
                .and(DESK.CLOSED_ON.isNull())
                .orderBy(DESK.ID.ne(DESK.UNIT_ID), DESK.KIND, DESK.NAME)
                .limit(200)
                .fetch(row -> new Office(
                        new DeskId(row.value1()),
                        new UnitId(row.value2()),
                        DeskKind.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8() == null ? null : new DeskId(row.value8()),
                        row.value9()));
    }
}
