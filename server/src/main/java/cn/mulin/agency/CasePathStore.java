package cn.mulin.agency;

import static cn.mulin.db.agency.Tables.SERVICE_CASE;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.below;

import cn.mulin.people.HouseholdId;
import cn.mulin.people.ResidentId;
import cn.mulin.territory.UnitId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps the paths and desks of service cases: they follow family and unit, in a few statements whatever the size. */
@Repository
class CasePathStore {

    private static final List<TableField<?, UUID>> DESKS = List.of(
            SERVICE_CASE.PREPARER,
            SERVICE_CASE.RECEIVER,
            SERVICE_CASE.DECIDER,
            SERVICE_CASE.DESK_ID,
            SERVICE_CASE.ASKED_BY);

    private final DSLContext db;

    CasePathStore(DSLContext db) {
        this.db = db;
    }

    /** Everything below {@code from} lies below {@code to} from now on. */
    void follow(String from, String to) {
        db.update(SERVICE_CASE)
                .set(SERVICE_CASE.PATH, DSL.concat(DSL.val(to), DSL.substring(SERVICE_CASE.PATH, from.length() + 1)))
                .where(below(SERVICE_CASE.PATH, from))
                .execute();
    }

    void follow(HouseholdId household) {
        db.update(SERVICE_CASE)
                .set(SERVICE_CASE.PATH, pathOf(household))
                .where(SERVICE_CASE.HOUSEHOLD_ID.eq(household.value()))
                .execute();
    }

    void move(ResidentId person, HouseholdId to) {
        db.update(SERVICE_CASE)
                .set(SERVICE_CASE.HOUSEHOLD_ID, to.value())
                .set(SERVICE_CASE.PATH, pathOf(to))
                .where(SERVICE_CASE.RESIDENT_ID.eq(person.value()), SERVICE_CASE.ENDED_AT.isNull())
                .execute();
    }

    private static Field<String> pathOf(HouseholdId household) {
        return DSL.field(DSL.select(HOUSEHOLD.PATH).from(HOUSEHOLD).where(HOUSEHOLD.ID.eq(household.value())));
    }

    /** What lay at the desk of {@code gone} lies at that of {@code into}, and so do the families' cases. */
    void merge(UnitId gone, UnitId into) {
        for (var desk : DESKS) {
            db.update(SERVICE_CASE)
                    .set(desk, into.value())
                    .where(desk.eq(gone.value()), SERVICE_CASE.ENDED_AT.isNull())
                    .execute();
        }
        db.update(SERVICE_CASE)
                .set(
                        SERVICE_CASE.PATH,
                        DSL.field(DSL.select(UNIT.PATH).from(UNIT).where(UNIT.ID.eq(into.value()))))
                .where(SERVICE_CASE.PATH.eq(DSL.select(UNIT.PATH).from(UNIT).where(UNIT.ID.eq(gone.value()))))
                .execute();
    }

    /** Where both have one of a kind open, the entry that goes keeps its own until it is done. */
    void merge(ResidentId gone, ResidentId kept) {
        var twin = SERVICE_CASE.as("twin");
        db.update(SERVICE_CASE)
                .set(SERVICE_CASE.RESIDENT_ID, kept.value())
                .where(
                        SERVICE_CASE.RESIDENT_ID.eq(gone.value()),
                        SERVICE_CASE
                                .ENDED_AT
                                .isNotNull()
                                .or(DSL.notExists(DSL.selectOne()
                                        .from(twin)
                                        .where(
                                                twin.RESIDENT_ID.eq(kept.value()),
                                                twin.KIND.eq(SERVICE_CASE.KIND),
                                                twin.ENDED_AT.isNull()))))
                .execute();
    }

    boolean holdsOpen(UnitId unit) {
        return db.fetchExists(SERVICE_CASE, SERVICE_CASE.DESK_ID.eq(unit.value()), SERVICE_CASE.ENDED_AT.isNull());
    }
}
