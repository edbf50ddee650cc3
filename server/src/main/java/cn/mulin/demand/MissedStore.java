package cn.mulin.demand;

import static cn.mulin.db.demand.Tables.MISSED;

import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps which limits an office missed, and what it said why. */
@Repository
class MissedStore {

    private final DSLContext db;

    MissedStore(DSLContext db) {
        this.db = db;
    }

    /** @param number of the last step before it; told twice, it is kept once */
    void add(DemandId demand, int number, DeskId desk, Instant due, Instant now) {
        db.insertInto(MISSED)
                .set(MISSED.DEMAND_ID, demand.value())
                .set(MISSED.NUMBER, number)
                .set(MISSED.DESK_ID, desk.value())
                .set(MISSED.DUE_AT, due.atOffset(ZoneOffset.UTC))
                .set(MISSED.MISSED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    /** @return whether {@code desk} had missed one and not said why */
    boolean explain(DemandId demand, DeskId desk, String reason, Instant now) {
        return db.update(MISSED)
                        .set(MISSED.REASON, reason)
                        .set(MISSED.SAID_AT, now.atOffset(ZoneOffset.UTC))
                        .where(
                                MISSED.DEMAND_ID.eq(demand.value()),
                                MISSED.DESK_ID.eq(desk.value()),
                                MISSED.REASON.isNull())
                        .execute()
                > 0;
    }
}
