package cn.mulin.people.consent;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.ConsentPurpose;
import cn.mulin.people.PeopleEvent;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 同意 — the way in: recorded by a clerk or by the person, and withdrawn. */
@Service
@Transactional
class Consents {

    /** Below this age a guardian consents (个人信息保护法 31). */
    private static final int CHILD = 14;

    private final ConsentStore store;
    private final Residents residents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentStore store, Residents residents, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.residents = residents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    UUID give(
            ResidentId id,
            ConsentPurpose purpose,
            Consent.How how,
            @Nullable Instant givenAt,
            @Nullable UUID notice,
            @Nullable UUID proof) {
        var resident = residents.resident(id);
        if (isChild(resident.bornOn()) && how != Consent.How.GUARDIAN) {
            throw Refusal.of(ConsentProblem.NEEDS_A_GUARDIAN);
        }
        return add(id, new Consent(Ids.next(), purpose, how, notice, proof, momentOf(givenAt), null));
    }

    /** By the person's own hand, on their phone. */
    UUID giveMine(ResidentId me, ConsentPurpose purpose, @Nullable UUID notice) {
        return add(me, new Consent(Ids.next(), purpose, Consent.How.IN_APP, notice, null, clock.instant(), null));
    }

    private UUID add(ResidentId id, Consent consent) {
        store.add(id, consent, Actor.current().account(), clock.instant());
        audit.did(
                "people.consent-given",
                "resident",
                id.value(),
                consent.purpose().name());
        return consent.id();
    }

    void withdraw(ResidentId id, ConsentPurpose purpose) {
        residents.resident(id);
        withdrawMine(id, purpose);
    }

    void withdrawMine(ResidentId id, ConsentPurpose purpose) {
        if (!store.withdraw(id, purpose, clock.instant())) {
            throw Refusal.of(ConsentProblem.UNKNOWN);
        }
        audit.did("people.consent-withdrawn", "resident", id.value(), purpose.name());
        events.publishEvent(new PeopleEvent.ConsentWithdrawn(id, purpose, clock.instant()));
    }

    @Transactional(readOnly = true)
    List<Consent> of(ResidentId id) {
        residents.resident(id);
        return store.of(id);
    }

    @Transactional(readOnly = true)
    List<Consent> mine(ResidentId me) {
        return store.of(me);
    }

    private boolean isChild(@Nullable LocalDate born) {
        return born != null && born.plusYears(CHILD).isAfter(LocalDate.now(clock));
    }

    private Instant momentOf(@Nullable Instant givenAt) {
        if (givenAt != null && givenAt.isAfter(clock.instant())) {
            throw Refusal.of(ConsentProblem.IN_THE_FUTURE);
        }
        return givenAt == null ? clock.instant() : givenAt;
    }
}
