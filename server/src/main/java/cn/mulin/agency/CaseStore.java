package cn.mulin.agency;

import static cn.mulin.db.agency.Tables.KIND;
import static cn.mulin.db.agency.Tables.SERVICE_CASE;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.agency.ServiceCase.Decided;
import cn.mulin.agency.ServiceCase.Dropped;
import cn.mulin.agency.ServiceCase.Entrusted;
import cn.mulin.agency.ServiceCase.HandedIn;
import cn.mulin.agency.ServiceCase.Preparing;
import cn.mulin.agency.ServiceCase.Supplementing;
import cn.mulin.agency.ServiceCase.UnderWay;
import cn.mulin.attachment.AttachmentId;
import cn.mulin.db.agency.tables.records.ServiceCaseRecord;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.ResidentId;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** Writes and loads one service case. */
@Repository
class CaseStore {

    private static final String NO_DEMAND = "service_case_demand_id_fkey";

    private final DSLContext db;

    CaseStore(DSLContext db) {
        this.db = db;
    }

    /** A case as it was read, and the version it was read at. */
    record Read(ServiceCase one, int version) {}

    /** What is told once, when it starts, and never changes. */
    record Telling(
            String number,
            Kind kind,
            HouseholdId household,
            ResidentId person,
            @Nullable DemandId demand,
            String path,
            UUID account,
            Instant at) {}

    /** 签好的委托书. */
    record Signature(Signing how, AttachmentId file, Instant at) {}

    /** What {@code reach} lets somebody see. */
    static Condition seenBy(Reach reach) {
        var area = within(SERVICE_CASE.PATH, reach.scope());
        if (reach.desk() == null) {
            return area;
        }
        var desk = reach.desk().value();
        return DSL.or(
                area, SERVICE_CASE.PREPARER.eq(desk), SERVICE_CASE.RECEIVER.eq(desk), SERVICE_CASE.DECIDER.eq(desk));
    }

    Optional<Read> find(CaseId id, Reach reach, Function<DeskId, Desk> desks) {
        return db.select(SERVICE_CASE.asterisk(), kindDays())
                .from(SERVICE_CASE)
                .where(SERVICE_CASE.ID.eq(id.value()), seenBy(reach))
                .fetchOptional(row -> {
                    var record = row.into(SERVICE_CASE);
                    return new Read(read(record, row.get(kindDays()), desks), record.getVersion());
                });
    }

    private static Field<Integer> kindDays() {
        return DSL.field(DSL.select(KIND.WORKING_DAYS)
                        .from(KIND)
                        .where(KIND.CODE.eq(SERVICE_CASE.KIND), KIND.VERSION.eq(SERVICE_CASE.KIND_VERSION)))
                .as("working_days");
    }

    /**
     * @return whether it is new; false when the same id was told before, or one of that kind is open for the person
     * @throws Refusal when there is no such demand
     */
    boolean add(ServiceCase one, Telling told) {
        var row = rowOf(one);
        row.setId(one.id().value());
        row.setNumber(told.number());
        row.setKind(told.kind().code());
        row.setKindVersion(told.kind().version());
        row.setHouseholdId(told.household().value());
        row.setResidentId(told.person().value());
        row.setDemandId(told.demand() == null ? null : told.demand().value());
        row.setPath(told.path());
        row.setPreparer(one.route().preparer().id().value());
        row.setReceiver(one.route().receiver().id().value());
        row.setDecider(one.route().decider().id().value());
        row.setAccount(told.account());
        row.setRecordedAt(at(told.at()));
        row.setVersion(0);
        try {
            return db.insertInto(SERVICE_CASE).set(row).onConflictDoNothing().execute() == 1;
        } catch (DataIntegrityViolationException broken) {
            if (String.valueOf(broken.getMessage()).contains(NO_DEMAND)) {
                throw Refusal.of(AgencyProblem.DEMAND_UNKNOWN);
            }
            throw broken;
        }
    }

    boolean isSeen(CaseId id, Reach reach) {
        return db.fetchExists(SERVICE_CASE, SERVICE_CASE.ID.eq(id.value()), seenBy(reach));
    }

    boolean isFor(CaseId id, ResidentId person) {
        return db.fetchExists(
                SERVICE_CASE, SERVICE_CASE.ID.eq(id.value()), SERVICE_CASE.RESIDENT_ID.eq(person.value()));
    }

    /** @throws Refusal when somebody took a step since it was read */
    void replace(Read before, ServiceCase next) {
        change(before, rowOf(next));
    }

    void sign(Read before, ServiceCase next, Signature signature) {
        var row = rowOf(next);
        row.setSignedHow(signature.how().name());
        row.setSignedFile(signature.file().value());
        row.setSignedAt(at(signature.at()));
        change(before, row);
    }

    private void change(Read before, ServiceCaseRecord row) {
        row.setVersion(before.version() + 1);
        int changed = db.update(SERVICE_CASE)
                .set(row)
                .where(SERVICE_CASE.ID.eq(before.one().id().value()), SERVICE_CASE.VERSION.eq(before.version()))
                .execute();
        if (changed == 0) {
            throw Refusal.of(KernelProblem.STALE);
        }
    }

    private static ServiceCaseRecord rowOf(ServiceCase one) {
        var row = new ServiceCaseRecord();
        row.setDeskId(one.desk().id().value());
        row.setDueAt(null);
        row.setAskedBy(null);
        row.setPausedAt(null);
        row.setGranted(null);
        row.setEndedAt(null);
        switch (one) {
            case Preparing _ -> row.setState("PREPARING");
            case Entrusted _ -> row.setState("ENTRUSTED");
            case HandedIn in -> due(row, "HANDED_IN", in.due());
            case UnderWay under -> due(row, "UNDER_WAY", under.due());
            case Supplementing back -> {
                due(row, "SUPPLEMENTING", back.due());
                row.setAskedBy(back.asker().id().value());
                row.setPausedAt(at(back.since()));
            }
            case Decided decided -> {
                row.setState("DECIDED");
                row.setGranted(decided.granted());
                row.setEndedAt(at(decided.at()));
            }
            case Dropped dropped -> {
                row.setState("DROPPED");
                row.setEndedAt(at(dropped.at()));
            }
        }
        return row;
    }

    private static void due(ServiceCaseRecord row, String state, Instant due) {
        row.setState(state);
        row.setDueAt(at(due));
    }

    private static ServiceCase read(ServiceCaseRecord row, int workingDays, Function<DeskId, Desk> desks) {
        var id = new CaseId(row.getId());
        var route = new Route(
                desk(row.getPreparer(), desks),
                desk(row.getReceiver(), desks),
                desk(row.getDecider(), desks),
                workingDays);
        return switch (row.getState()) {
            case "PREPARING" -> new Preparing(id, route);
            case "ENTRUSTED" -> new Entrusted(id, route);
            case "HANDED_IN" -> new HandedIn(id, route, desk(row.getDeskId(), desks), dueOf(row));
            case "UNDER_WAY" -> new UnderWay(id, route, desk(row.getDeskId(), desks), dueOf(row));
            case "SUPPLEMENTING" ->
                new Supplementing(
                        id,
                        route,
                        desk(row.getAskedBy(), desks),
                        dueOf(row),
                        row.getPausedAt().toInstant());
            case "DECIDED" ->
                new Decided(
                        id,
                        route,
                        desk(row.getDeskId(), desks),
                        row.getGranted(),
                        row.getEndedAt().toInstant());
            case "DROPPED" ->
                new Dropped(
                        id,
                        route,
                        desk(row.getDeskId(), desks),
                        row.getEndedAt().toInstant());
            default -> throw new IllegalStateException("unknown state in agency.service_case: " + row.getState());
        };
    }

    private static Desk desk(UUID id, Function<DeskId, Desk> desks) {
        return desks.apply(new DeskId(id));
    }

    private static Instant dueOf(ServiceCaseRecord row) {
        return row.getDueAt().toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
