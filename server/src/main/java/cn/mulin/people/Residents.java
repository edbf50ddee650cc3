package cn.mulin.people;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Relation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 居民 — the way in: residents are added, described, moved and take their leave, always within the actor's scope. */
@Service
@Transactional
public class Residents {

    /** The permission that shows how to help somebody, never why. */
    static final String SEES_HINTS = "people:hints";

    private final ResidentStore store;
    private final HouseholdStore households;
    private final PathStore paths;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Residents(
            ResidentStore store,
            HouseholdStore households,
            PathStore paths,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.households = households;
        this.paths = paths;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when the household has a head already, or the village knows somebody by that ID number */
    public ResidentId add(HouseholdId household, ResidentDraft draft, Source source) {
        var home = households.find(household, scope());
        store.add(Resident.from(draft, household, home.place(), source, today()));
        audit.did("people.resident-added", "resident", draft.id().value());
        events.publishEvent(new PeopleEvent.ResidentAdded(draft.id(), household, clock.instant()));
        return draft.id();
    }

    public void change(ResidentId id, int version, ResidentDraft draft, Source source) {
        var before = seen(id, version);
        store.replace(before, before.described(draft, source, today()));
        audit.did("people.resident-changed", "resident", id.value());
    }

    /** Into another household, perhaps of another village; both must lie in the actor's scope. */
    public void move(ResidentId id, int version, HouseholdId into, Relation as) {
        var before = seen(id, version);
        var there = households.find(into, scope());
        store.replace(before, before.movedTo(into, there.place(), as));
        paths.follow(id, there.place());
        audit.did("people.resident-moved", "resident", id.value());
        events.publishEvent(new PeopleEvent.ResidentMoved(id, before.household(), into, clock.instant()));
    }

    /** 迁走、去世 — the row stays, with the day and the reason. */
    public void leave(ResidentId id, int version, LocalDate on, Leaving why) {
        var resident = seen(id, version);
        if (on.isAfter(today())) {
            throw Refusal.of(PeopleProblem.IN_THE_FUTURE);
        }
        store.leave(resident, on, why.kept());
        audit.did("people.resident-left", "resident", id.value(), why.name());
        events.publishEvent(
                new PeopleEvent.ResidentLeft(id, resident.household(), why == Leaving.DIED, clock.instant()));
    }

    /** 离开缘由. */
    public enum Leaving {
        MOVED_AWAY,
        DIED,
        /** 登记有误. */
        MISTAKE;

        Resident.Leaving kept() {
            return Resident.Leaving.valueOf(name());
        }
    }

    /** 核对 — somebody looked and these fields are as they are. */
    public void confirm(ResidentId id, List<String> fields, Source source) {
        var before = store.find(id, scope());
        if (!Resident.FIELDS.containsAll(fields)) {
            throw Refusal.of(KernelProblem.INVALID);
        }
        store.replace(before, before.confirmed(fields, source, today()));
        audit.did("people.resident-confirmed", "resident", id.value());
    }

    /** 查看原文 — opens a masked number for the reason given; the look is recorded. Empty where there is none. */
    public Optional<String> reveal(ResidentId id, Sealed field, String reason) {
        var resident = store.find(id, scope());
        audit.looked("people.revealed-" + field.word, "resident", id.value(), reason);
        return switch (field) {
            case ID_NUMBER -> Optional.ofNullable(resident.idNumber()).map(IdNumber::value);
            case PHONE -> Optional.ofNullable(resident.phone()).map(Phone::value);
        };
    }

    /** 密封的栏. */
    public enum Sealed {
        ID_NUMBER("id-number"),
        PHONE("phone");

        private final String word;

        Sealed(String word) {
            this.word = word;
        }
    }

    /**
     * Who stands behind those ids, whatever the scope: for modules that hold the id by right, such as a leader's. They show
     * {@link ResidentSummary#maskedName()} unless the person's name is public by their post.
     */
    @Transactional(readOnly = true)
    public Map<ResidentId, ResidentSummary> summaries(Collection<ResidentId> ids) {
        return store.summaries(ids).stream().collect(Collectors.toMap(ResidentSummary::id, Function.identity()));
    }

    /** One resident within the actor's scope. */
    @Transactional(readOnly = true)
    public ResidentSummary resident(ResidentId id) {
        return summary(store.find(id, scope()));
    }

    /** Who belongs to a household within the actor's scope, its head first. */
    @Transactional(readOnly = true)
    public List<ResidentSummary> ofHousehold(HouseholdId household) {
        households.find(household, scope());
        return store.of(household).stream().map(Residents::summary).toList();
    }

    /** Everybody of the county who lives here and named this number, for signing in: a family may share one. */
    @Transactional(readOnly = true)
    public List<ResidentSummary> withPhone(Phone phone) {
        return store.withPhone(phone);
    }

    /** The numbers to print on cards: of those alone whose consent stands. */
    @Transactional(readOnly = true)
    public Map<ResidentId, Phone> phonesForCards(Collection<ResidentId> ids) {
        return store.phonesForCards(ids);
    }

    /** The numbers by which those residents are reached: for sending, never for showing. */
    @Transactional(readOnly = true)
    public Map<ResidentId, Phone> phonesForSending(Collection<ResidentId> ids) {
        return store.phones(ids);
    }

    /**
     * 本人看本人 — all that is registered of {@code me}, unmasked, under names people read. For that person alone: the caller
     * has made sure who asks.
     */
    @Transactional(readOnly = true)
    public Optional<Map<String, @Nullable String>> ownRecord(ResidentId me) {
        return store.findAnywhere(me).map(OwnRecord::of);
    }

    /** 删除 — the sealed fields go, with those of entries merged into this one; the record stays (个人信息保护法 47). */
    public void erase(ResidentId id) {
        var resident = store.find(id, scope());
        store.erase(resident, today());
        audit.did("people.resident-erased", "resident", id.value());
        events.publishEvent(new PeopleEvent.ResidentErased(id, clock.instant()));
    }

    private static ResidentSummary summary(Resident resident) {
        return new ResidentSummary(
                resident.id(),
                resident.household(),
                resident.place().path(),
                resident.name(),
                resident.gender(),
                resident.bornOn(),
                false);
    }

    /** What is registered of one resident, to be described anew; never shown as it is. */
    @Transactional(readOnly = true)
    ResidentDraft draft(ResidentId id) {
        return store.find(id, scope()).draft();
    }

    private Resident seen(ResidentId id, int version) {
        var resident = store.find(id, scope());
        if (resident.version() != version) {
            throw Refusal.of(KernelProblem.STALE);
        }
        return resident;
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
