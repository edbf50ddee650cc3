package cn.mulin.demand;

import static cn.mulin.db.demand.Tables.DEMAND_;
import static cn.mulin.db.demand.Tables.TRAIL;

import cn.mulin.db.demand.tables.records.DemandRecord;
import cn.mulin.demand.Demand.Answered;
import cn.mulin.demand.Demand.Ended;
import cn.mulin.demand.Demand.InHand;
import cn.mulin.demand.Demand.Waiting;
import cn.mulin.demand.DemandCommand.Outcome;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads one demand and its trail. */
@Repository
class DemandStore {

    private final DSLContext db;
    private final Clock clock;

    DemandStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A demand as it was read, and the version it was read at. */
    record Read(Demand demand, int version) {}

    /** What is told once, when it is raised, and never changes. */
    record Telling(
            String reference,
            String statusCode,
            UUID unit,
            String path,
            @Nullable UUID household,
            String words,
            byte @Nullable [] phone,
            Instant occurredAt,
            @Nullable Entry entry,
            @Nullable UUID raisedBy) {}

    Optional<Read> find(DemandId id, Function<DeskId, Desk> desks) {
        return db.selectFrom(DEMAND_)
                .where(DEMAND_.ID.eq(id.value()))
                .fetchOptional(row ->
                        new Read(demand(row, desks.apply(new DeskId(row.getDeskId()))), row.getVersion()));
    }

    Optional<DemandId> byStatusCode(String code) {
        return db.select(DEMAND_.ID)
                .from(DEMAND_)
                .where(DEMAND_.STATUS_CODE.eq(code))
                .fetchOptional(row -> new DemandId(row.value1()));
    }

    Demands.Receipt receipt(DemandId id) {
        return db.select(DEMAND_.STATUS_CODE, DEMAND_.REFERENCE)
                .from(DEMAND_)
                .where(DEMAND_.ID.eq(id.value()))
                .fetchSingle(row -> new Demands.Receipt(row.value1(), row.value2()));
    }

    void setPhone(DemandId id, byte[] sealed) {
        db.update(DEMAND_)
                .set(DEMAND_.REPORTER_PHONE, sealed)
                .where(DEMAND_.ID.eq(id.value()))
                .execute();
    }

    /** @return whether it is new; false when the same id was told before */
    boolean add(Demand demand, Telling telling) {
        var row = rowOf(demand);
        row.setId(demand.id().value());
        row.setReference(telling.reference());
        row.setStatusCode(telling.statusCode());
        row.setUnitId(telling.unit());
        row.setPath(telling.path());
        row.setHouseholdId(telling.household());
        row.setWords(telling.words());
        row.setReporterPhone(telling.phone());
        row.setRaisedBy(telling.raisedBy());
        if (telling.entry() != null) {
            row.setWay(telling.entry().way().name());
            row.setSaidBy(
                    telling.entry().saidBy() == null
                            ? null
                            : telling.entry().saidBy().value());
        }
        row.setOccurredAt(at(telling.occurredAt()));
        row.setRecordedAt(at(clock.instant()));
        row.setVersion(0);
        return db.insertInto(DEMAND_)
                        .set(row)
                        .onConflict(DEMAND_.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    void replace(Read before, Demand next) {
        var row = rowOf(next);
        row.setVersion(before.version() + 1);
        int changed = db.update(DEMAND_)
                .set(row)
                .where(DEMAND_.ID.eq(next.id().value()), DEMAND_.VERSION.eq(before.version()))
                .execute();
        if (changed == 0) {
            throw Refusal.of(KernelProblem.STALE);
        }
    }

    void append(
            DemandId id,
            int number,
            String step,
            @Nullable DeskId desk,
            @Nullable DeskId to,
            UUID account,
            String words) {
        db.insertInto(TRAIL)
                .set(TRAIL.DEMAND_ID, id.value())
                .set(TRAIL.NUMBER, number)
                .set(TRAIL.STEP, step)
                .set(TRAIL.DESK_ID, desk == null ? null : desk.value())
                .set(TRAIL.TO_DESK, to == null ? null : to.value())
                .set(TRAIL.ACCOUNT, account)
                .set(TRAIL.WORDS, words.isBlank() ? null : words)
                .set(TRAIL.AT, at(clock.instant()))
                .execute();
    }

    private static DemandRecord rowOf(Demand demand) {
        var row = new DemandRecord();
        row.setDeskId(demand.desk().id().value());
        switch (demand) {
            case Waiting waiting -> open(row, "WAITING", waiting.due());
            case InHand inHand -> open(row, "IN_HAND", inHand.due());
            case Answered answered -> {
                row.setState("ANSWERED");
                row.setDueAt(null);
                row.setPromisedAt(at(answered.promised()));
                row.setOutcome(answered.outcome().name());
            }
            case Ended ended -> {
                row.setState("ENDED");
                row.setDueAt(null);
            }
        }
        return row;
    }

    private static void open(DemandRecord row, String state, Due due) {
        row.setState(state);
        row.setDueAt(at(due.here()));
        row.setPromisedAt(at(due.promised()));
        row.setOutcome(null);
    }

    private static Demand demand(DemandRecord row, Desk desk) {
        var id = new DemandId(row.getId());
        return switch (row.getState()) {
            case "WAITING" -> new Waiting(id, desk, dueOf(row));
            case "IN_HAND" -> new InHand(id, desk, dueOf(row));
            case "ANSWERED" ->
                new Answered(
                        id,
                        desk,
                        Outcome.valueOf(row.getOutcome()),
                        row.getPromisedAt().toInstant());
            case "ENDED" -> new Ended(id, desk);
            default -> throw new IllegalStateException("unknown state in demand.demand: " + row.getState());
        };
    }

    private static Due dueOf(DemandRecord row) {
        return new Due(row.getDueAt().toInstant(), row.getPromisedAt().toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(java.time.ZoneOffset.UTC);
    }
}
