package cn.mulin.people;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.identity.Relation;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 户 — the way in: households are added, placed into units, split, joined and ended, always within the actor's scope. */
@Service
@Transactional
public class Households {

    private final HouseholdStore store;
    private final ResidentStore residents;
    private final PathStore paths;
    private final HouseholdQueries queries;
    private final Places places;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Households(
            HouseholdStore store,
            ResidentStore residents,
            PathStore paths,
            HouseholdQueries queries,
            Territory territory,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.residents = residents;
        this.paths = paths;
        this.queries = queries;
        this.places = new Places(territory);
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a household at {@code where}: a unit of the lowest rung, or a village when nobody has placed it yet.
     *
     * @throws Refusal when the place is outside the scope, or the village gave the code to another
     */
    public HouseholdId add(UnitId where, HouseholdDraft draft, Source source) {
        var place = places.at(where, scope());
        var code = draft.code() == null ? store.nextCode(place.village()) : draft.code();
        store.add(Household.from(draft, code, place, source, today()));
        audit.did("people.household-added", "household", draft.id().value());
        events.publishEvent(new PeopleEvent.HouseholdAdded(draft.id(), place.unit(), clock.instant()));
        return draft.id();
    }

    /** As {@link #add}, with the first of its people: both are written, or neither. */
    public HouseholdId add(UnitId where, HouseholdDraft draft, ResidentDraft first, Source source) {
        var id = add(where, draft, source);
        residents.add(Resident.from(first, id, places.at(where, scope()), source, today()));
        audit.did("people.resident-added", "resident", first.id().value());
        events.publishEvent(new PeopleEvent.ResidentAdded(first.id(), id, clock.instant()));
        return id;
    }

    public void change(HouseholdId id, int version, HouseholdDraft draft, Source source) {
        var before = seen(id, version);
        if (draft.code() != null
                && !draft.code().equals(before.code())
                && store.taken(before.place().village(), draft.code())) {
            throw Refusal.of(PeopleProblem.CODE_TAKEN, draft.code());
        }
        store.replace(before, before.described(draft, source, today()));
        audit.did("people.household-changed", "household", id.value());
    }

    /** 划入、调整 — into another unit, or with a village's own id: out of any. Its people and their labels go along. */
    public void place(HouseholdId id, int version, UnitId where) {
        var before = seen(id, version);
        var there = places.at(where, scope());
        if (!before.place().isAt(there)) {
            move(before, there);
        }
    }

    /** Many at once, all or none: the households of {@code ids} into one unit. */
    public void placeAll(Collection<HouseholdId> ids, UnitId where) {
        var there = places.at(where, scope());
        for (var before : store.findAll(ids, scope())) {
            if (!before.place().isAt(there)) {
                move(before, there);
            }
        }
    }

    private void move(Household before, Place there) {
        var after = before.placed(there, Source.CLERK, today());
        if (!there.village().equals(before.place().village()) && store.taken(there.village(), before.code())) {
            after = after.coded(store.nextCode(there.village()));
        }
        store.remember(before, today(), clock.instant());
        store.replace(before, after);
        paths.follow(before.id(), there);
        audit.did("people.household-placed", "household", before.id().value());
        events.publishEvent(
                new PeopleEvent.HouseholdPlaced(before.id(), before.place().unit(), there.unit(), clock.instant()));
    }

    /** 分户 — some of its people become a household of their own, in the same unit. */
    public HouseholdId split(HouseholdId id, int version, List<ResidentId> leaving, HouseholdDraft draft) {
        var before = seen(id, version);
        var going = residents.of(id).stream()
                .filter(resident -> leaving.contains(resident.id()))
                .toList();
        if (going.isEmpty() || going.size() != leaving.size()) {
            throw Refusal.of(PeopleProblem.NOBODY_TO_SPLIT_OFF);
        }
        var place = before.place();
        var there = add(place.unit() == null ? place.village() : place.unit(), draft, Source.CLERK);
        going.forEach(resident -> move(resident, there, place, Relation.UNSTATED));
        store.replace(before, before);
        audit.did("people.household-split", "household", id.value());
        return there;
    }

    /** 并户 — its people move into {@code into}, and it ends. */
    public void join(HouseholdId id, int version, HouseholdId into) {
        var before = seen(id, version);
        var there = store.find(into, scope());
        if (id.equals(into)) {
            throw Refusal.of(PeopleProblem.SAME_HOUSEHOLD);
        }
        residents.of(id).forEach(resident -> move(resident, into, there.place(), Relation.UNSTATED));
        finish(before, today(), Household.Ending.JOINED);
    }

    private void move(Resident resident, HouseholdId there, Place place, Relation as) {
        residents.replace(resident, resident.movedTo(there, place, as));
        paths.follow(resident.id(), place);
        events.publishEvent(new PeopleEvent.ResidentMoved(resident.id(), resident.household(), there, clock.instant()));
    }

    /** 销户 — everybody has left; who is still in it leaves the same day. */
    void end(HouseholdId id, int version, LocalDate on, Household.Ending why) {
        var before = seen(id, version);
        if (on.isAfter(today())) {
            throw Refusal.of(PeopleProblem.IN_THE_FUTURE);
        }
        var leaving = why == Household.Ending.MISTAKE ? Resident.Leaving.MISTAKE : Resident.Leaving.MOVED_AWAY;
        for (var resident : residents.of(id)) {
            residents.leave(resident, on, leaving);
            events.publishEvent(new PeopleEvent.ResidentLeft(resident.id(), id, false, clock.instant()));
        }
        finish(before, on, why);
    }

    private void finish(Household household, LocalDate on, Household.Ending why) {
        store.end(household, on, why);
        audit.did("people.household-ended", "household", household.id().value(), why.name());
        events.publishEvent(
                new PeopleEvent.HouseholdEnded(household.id(), household.place().unit(), clock.instant()));
    }

    /** 核对 — somebody looked and these fields are as they are. */
    public void confirm(HouseholdId id, List<String> fields, Source source) {
        var before = store.find(id, scope());
        store.replace(before, before.confirmed(known(fields), source, today()));
        audit.did("people.household-confirmed", "household", id.value());
    }

    private static List<String> known(List<String> fields) {
        if (!Household.FIELDS.containsAll(fields)) {
            throw Refusal.of(KernelProblem.INVALID);
        }
        return fields;
    }

    @Transactional(readOnly = true)
    public HouseholdSummary household(HouseholdId id) {
        return summary(store.find(id, scope()));
    }

    @Transactional(readOnly = true)
    HouseholdQueries.Whole view(HouseholdId id, Masking masking, boolean seesHints) {
        var household = store.find(id, scope());
        return new HouseholdQueries.Whole(
                queries.card(household, masking, seesHints),
                household.note(),
                household.placedOn(),
                household.provenance().fields(),
                queries.history(id));
    }

    /** The village's household of that code, where the actor may see it. */
    @Transactional(readOnly = true)
    public Optional<HouseholdSummary> byCode(UnitId village, String code) {
        return store.byCode(village, code, scope()).map(Households::summary);
    }

    /** Of those ids, which exist and lie in the actor's scope. */
    @Transactional(readOnly = true)
    public Map<HouseholdId, HouseholdSummary> summaries(Collection<HouseholdId> ids) {
        return queries.summaries(ids, scope());
    }

    /** 那天谁家归哪 — the unit the household belonged to on {@code day}, or its village while unplaced. */
    @Transactional(readOnly = true)
    public Optional<UnitId> unitOn(HouseholdId id, LocalDate day) {
        return store.unitOn(id, day, scope());
    }

    /** How many households each unit holds itself, of the units at or below {@code path}; units without any are left out. */
    @Transactional(readOnly = true)
    public Map<UnitId, Integer> countsBelow(String path) {
        return queries.countsBelow(path, scope());
    }

    /** How many households lie at or below {@code path}, and how many of them nobody has placed. */
    @Transactional(readOnly = true)
    public Tally tally(String path) {
        return queries.tally(path, scope());
    }

    /** 户数. */
    public record Tally(int households, int unplaced, int vacantRegistrations) {}

    private static HouseholdSummary summary(Household household) {
        return new HouseholdSummary(
                household.id(),
                household.place().village(),
                household.place().unit(),
                household.place().path(),
                household.code(),
                household.door(),
                household.vacantRegistration());
    }

    private Household seen(HouseholdId id, int version) {
        var household = store.find(id, scope());
        if (household.version() != version) {
            throw Refusal.of(KernelProblem.STALE);
        }
        return household;
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
