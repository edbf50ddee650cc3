package cn.mulin.demand;

import static cn.mulin.db.demand.Tables.DEMAND_;

import cn.mulin.db.demand.tables.records.DemandRecord;
import cn.mulin.demand.lifecycle.Alarms;
import cn.mulin.demand.lifecycle.AtWork.InHand;
import cn.mulin.demand.lifecycle.AtWork.Offered;
import cn.mulin.demand.lifecycle.AtWork.Waiting;
import cn.mulin.demand.lifecycle.Course;
import cn.mulin.demand.lifecycle.Demand;
import cn.mulin.demand.lifecycle.Demand.Answered;
import cn.mulin.demand.lifecycle.Demand.Ended;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.demand.lifecycle.Due;
import cn.mulin.demand.lifecycle.Ending;
import cn.mulin.demand.lifecycle.Outcome;
import cn.mulin.demand.lifecycle.Unsettled;
import cn.mulin.demand.lifecycle.Unsettled.Backlog;
import cn.mulin.demand.lifecycle.Unsettled.NeedInfo;
import cn.mulin.demand.lifecycle.Unsettled.ReturnInReview;
import cn.mulin.demand.lifecycle.Unsettled.Submitted;
import cn.mulin.demand.lifecycle.Unsettled.Suspended;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads one demand. */
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
                .fetchOptional(row -> new Read(demand(row, desks), row.getVersion()));
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

    /**
     * Takes up to {@code most} demands at which the clock should look, for as long as {@code lease}: another server passes
     * them over meanwhile, and what was cut short is taken again.
     */
    List<DemandId> claimDue(Instant now, Instant lease, int most) {
        var due = db.select(DEMAND_.ID)
                .from(DEMAND_)
                .where(DEMAND_.NEXT_ALARM_AT.le(at(now)))
                .orderBy(DEMAND_.NEXT_ALARM_AT)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return db.update(DEMAND_)
                .set(DEMAND_.NEXT_ALARM_AT, at(lease))
                .where(DEMAND_.ID.in(due))
                .returning(DEMAND_.ID)
                .fetch(row -> new DemandId(row.getId()));
    }

    /** The clock need not look at it again before its next step. */
    void silence(DemandId id) {
        db.update(DEMAND_)
                .setNull(DEMAND_.NEXT_ALARM_AT)
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

    private static DemandRecord rowOf(Demand demand) {
        var row = new DemandRecord();
        row.setDeskId(demand.desk().id().value());
        row.setPromisedAt(at(demand.promised()));
        course(row, demand.course());
        row.setDueAt(demand instanceof Unsettled unsettled ? at(unsettled.due().here()) : null);
        row.setUntilAt(null);
        row.setPausedAt(null);
        row.setInHand(null);
        row.setFromDesk(null);
        row.setEnding(null);
        row.setEndedAt(null);
        row.setIntoDemand(null);
        row.setReviewerDesk(null);
        row.setMisses(0);
        row.setNextAlarmAt(Alarms.next(demand).map(DemandStore::at).orElse(null));
        switch (demand) {
            case Submitted submitted -> state(row, "SUBMITTED", submitted.by());
            case NeedInfo asked -> {
                state(row, "NEED_INFO", asked.until());
                row.setPausedAt(at(asked.since()));
                row.setInHand(asked.inHand());
            }
            case Waiting waiting -> state(row, "WAITING", waiting.by());
            case InHand _ -> row.setState("IN_HAND");
            case Offered offered -> from(row, "OFFERED", offered.from(), offered.by());
            case ReturnInReview sentBack -> from(row, "RETURN_IN_REVIEW", sentBack.from(), sentBack.by());
            case Suspended suspended -> {
                state(row, "SUSPENDED", suspended.until());
                row.setPausedAt(at(suspended.since()));
            }
            case Backlog _ -> row.setState("BACKLOG");
            case Answered answered -> {
                state(row, "ANSWERED", answered.by());
                row.setOutcome(answered.outcome().name());
                row.setReviewerDesk(answered.reviewer().map(DeskId::value).orElse(null));
                row.setMisses(answered.misses());
            }
            case Ended ended -> {
                row.setState("ENDED");
                row.setEnding(ended.ending().name());
                row.setIntoDemand(ended.into() == null ? null : ended.into().value());
                row.setEndedAt(at(ended.at()));
            }
        }
        return row;
    }

    private static void state(DemandRecord row, String state, Instant until) {
        row.setState(state);
        row.setUntilAt(at(until));
    }

    private static void from(DemandRecord row, String state, Desk from, Instant until) {
        state(row, state, until);
        row.setFromDesk(from.id().value());
    }

    private static void course(DemandRecord row, Course course) {
        row.setRound(course.round());
        row.setUrgent(course.urgent());
        row.setReturns(course.returns());
        row.setBound(course.bound());
        row.setAdvised(course.advised());
        row.setExtensions(course.extensions());
        row.setSuspensions(course.suspensions());
    }

    private static Demand demand(DemandRecord row, Function<DeskId, Desk> desks) {
        var id = new DemandId(row.getId());
        var desk = desks.apply(new DeskId(row.getDeskId()));
        var promised = row.getPromisedAt().toInstant();
        var course = new Course(
                row.getRound(),
                row.getUrgent(),
                row.getReturns(),
                row.getBound(),
                row.getAdvised(),
                row.getExtensions(),
                row.getSuspensions());
        return switch (row.getState()) {
            case "SUBMITTED" -> new Submitted(id, desk, due(row), course, until(row));
            case "NEED_INFO" ->
                new NeedInfo(
                        id,
                        desk,
                        due(row),
                        course,
                        row.getInHand(),
                        row.getPausedAt().toInstant(),
                        until(row));
            case "WAITING" -> new Waiting(id, desk, due(row), course, until(row));
            case "IN_HAND" -> new InHand(id, desk, due(row), course);
            case "OFFERED" -> new Offered(id, desk, due(row), course, from(row, desks), until(row));
            case "RETURN_IN_REVIEW" -> new ReturnInReview(id, desk, due(row), course, from(row, desks), until(row));
            case "SUSPENDED" ->
                new Suspended(id, desk, due(row), course, row.getPausedAt().toInstant(), until(row));
            case "BACKLOG" -> new Backlog(id, desk, due(row), course);
            case "ANSWERED" ->
                new Answered(
                        id,
                        desk,
                        promised,
                        course,
                        Outcome.valueOf(row.getOutcome()),
                        Optional.ofNullable(row.getReviewerDesk()).map(DeskId::new),
                        row.getMisses(),
                        until(row));
            case "ENDED" ->
                new Ended(
                        id,
                        desk,
                        promised,
                        course,
                        Ending.valueOf(row.getEnding()),
                        row.getIntoDemand() == null ? null : new DemandId(row.getIntoDemand()),
                        row.getEndedAt().toInstant());
            default -> throw new IllegalStateException("unknown state in demand.demand: " + row.getState());
        };
    }

    private static Desk from(DemandRecord row, Function<DeskId, Desk> desks) {
        return desks.apply(new DeskId(row.getFromDesk()));
    }

    private static Due due(DemandRecord row) {
        return new Due(row.getDueAt().toInstant(), row.getPromisedAt().toInstant());
    }

    private static Instant until(DemandRecord row) {
        return row.getUntilAt().toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
