package cn.mulin.demand;

import static cn.mulin.db.demand.Tables.DEMAND_;
import static cn.mulin.db.demand.Tables.TRAIL;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.UNIT;

import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.people.identity.PersonName;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists and timelines of demands: SQL straight to what is shown. */
@Repository
class DemandQueries {

    private static final int PAGE = 50;

    private final DSLContext db;

    DemandQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * One row of a list.
     *
     * @param door of the household it is about
     * @param way CARD, or how it came to whoever put it down
     * @param saidBy masked
     */
    record Row(
            DemandId id,
            String reference,
            String words,
            String state,
            DeskId desk,
            String deskName,
            String place,
            @Nullable String door,
            String way,
            @Nullable String saidBy,
            @Nullable Instant dueAt,
            @Nullable Instant promisedAt,
            Instant recordedAt) {}

    /**
     * 我的事 — one row of a person's own list.
     *
     * @param statusCode of the page on which they follow it
     */
    record Mine(
            String statusCode,
            String reference,
            String words,
            String state,
            String desk,
            String way,
            @Nullable Instant promisedAt,
            Instant recordedAt) {}

    /**
     * One step of the story, in the order it happened.
     *
     * @param automatic whether the clock took it
     */
    record TrailRow(
            String step,
            @Nullable String desk,
            @Nullable String toDesk,
            @Nullable String words,
            boolean automatic,
            Instant at) {}

    /** What lies at these desks and is not done, soonest due first. At most {@value #PAGE}. */
    List<Row> waitingAt(Collection<UUID> desks) {
        return rows(DEMAND_.DESK_ID.in(desks).and(DEMAND_.STATE.notIn("ANSWERED", "ENDED")));
    }

    /** Answered ones about which this desk is to ask, the longest waiting first. At most {@value #PAGE}. */
    List<Row> toRevisitAt(DeskId desk) {
        return rows(DEMAND_.REVIEWER_DESK.eq(desk.value()));
    }

    Optional<Row> one(DemandId id, Scope scope, Collection<UUID> desks) {
        return rows(DEMAND_.ID
                        .eq(id.value())
                        .and(ScopeQueries.within(DEMAND_.PATH, scope).or(DEMAND_.DESK_ID.in(desks))))
                .stream()
                .findFirst();
    }

    Row behindLink(DemandId id) {
        return rows(DEMAND_.ID.eq(id.value())).getFirst();
    }

    /** What one person said or had put down, the latest first. At most {@value #PAGE}. */
    List<Mine> mine(UUID account, UUID person) {
        return db.select(
                        DEMAND_.STATUS_CODE,
                        DEMAND_.REFERENCE,
                        DEMAND_.WORDS,
                        DEMAND_.STATE,
                        DESK.NAME,
                        DEMAND_.WAY,
                        DEMAND_.PROMISED_AT,
                        DEMAND_.RECORDED_AT)
                .from(DEMAND_)
                .join(DESK)
                .on(DESK.ID.eq(DEMAND_.DESK_ID))
                .where(DEMAND_.RAISED_BY.eq(account).or(DEMAND_.SAID_BY.eq(person)))
                .orderBy(DEMAND_.RECORDED_AT.desc(), DEMAND_.ID.desc())
                .limit(PAGE)
                .fetch(row -> new Mine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7() == null ? null : row.value7().toInstant(),
                        row.value8().toInstant()));
    }

    List<TrailRow> trail(DemandId id) {
        var from = DESK.as("from_desk");
        var to = DESK.as("to_desk");
        return db.select(TRAIL.STEP, from.NAME, to.NAME, TRAIL.WORDS, TRAIL.ACCOUNT, TRAIL.AT)
                .from(TRAIL)
                .leftJoin(from)
                .on(from.ID.eq(TRAIL.DESK_ID))
                .leftJoin(to)
                .on(to.ID.eq(TRAIL.TO_DESK))
                .where(TRAIL.DEMAND_ID.eq(id.value()))
                .orderBy(TRAIL.NUMBER)
                .fetch(row -> new TrailRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5().equals(Actor.SYSTEM.account()) && row.value2() != null,
                        row.value6().toInstant()));
    }

    private List<Row> rows(Condition which) {
        return db.select(
                        DEMAND_.ID,
                        DEMAND_.REFERENCE,
                        DEMAND_.WORDS,
                        DEMAND_.STATE,
                        DEMAND_.DESK_ID,
                        DESK.NAME,
                        UNIT.NAME,
                        HOUSEHOLD.DOOR,
                        DEMAND_.WAY,
                        RESIDENT.NAME,
                        DEMAND_.DUE_AT,
                        DEMAND_.PROMISED_AT,
                        DEMAND_.RECORDED_AT)
                .from(DEMAND_)
                .join(DESK)
                .on(DESK.ID.eq(DEMAND_.DESK_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(DEMAND_.UNIT_ID))
                .leftJoin(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(DEMAND_.HOUSEHOLD_ID))
                .leftJoin(RESIDENT)
                .on(RESIDENT.ID.eq(DEMAND_.SAID_BY))
                .where(which)
                .orderBy(DEMAND_.DUE_AT.asc().nullsLast(), DEMAND_.ID)
                .limit(PAGE)
                .fetch(DemandQueries::row);
    }

    private static Row row(Record row) {
        return new Row(
                new DemandId(row.get(DEMAND_.ID)),
                row.get(DEMAND_.REFERENCE),
                row.get(DEMAND_.WORDS),
                row.get(DEMAND_.STATE),
                new DeskId(row.get(DEMAND_.DESK_ID)),
                row.get(DESK.NAME),
                row.get(UNIT.NAME),
                row.get(HOUSEHOLD.DOOR),
                row.get(DEMAND_.WAY),
                row.get(RESIDENT.NAME) == null ? null : new PersonName(row.get(RESIDENT.NAME)).masked(),
                row.get(DEMAND_.DUE_AT) == null ? null : row.get(DEMAND_.DUE_AT).toInstant(),
                row.get(DEMAND_.PROMISED_AT) == null
                        ? null
                        : row.get(DEMAND_.PROMISED_AT).toInstant(),
                row.get(DEMAND_.RECORDED_AT).toInstant());
    }
}
