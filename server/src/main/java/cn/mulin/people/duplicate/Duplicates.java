package cn.mulin.people.duplicate;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.PeopleEvent;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 疑似重复 — the way in: two entries become one, or are told apart for good; a merge can be undone. */
@Service
@Transactional
class Duplicates {

    private final MergeStore store;
    private final Residents residents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duplicates(MergeStore store, Residents residents, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.residents = residents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** 合并 — {@code gone} was {@code kept} all along; labels and consents go along, what kept did not say is filled in. */
    UUID merge(ResidentId gone, ResidentId kept, @Nullable String reason) {
        if (gone.equals(kept)) {
            throw Refusal.of(DuplicateProblem.SAME);
        }
        residents.resident(gone);
        residents.resident(kept);
        var id = Ids.next();
        store.merge(new MergeStore.Order(
                id, gone, kept, reason, Actor.current().account(), clock.instant(), LocalDate.now(clock)));
        audit.did("people.merged", "resident", gone.value(), kept.toString());
        events.publishEvent(new PeopleEvent.ResidentsMerged(gone, kept, clock.instant()));
        return id;
    }

    /** 撤销合并 — both entries as they were. */
    void undo(UUID merge) {
        var found = store.find(merge, Actor.current().scope())
                .orElseThrow(() -> Refusal.of(DuplicateProblem.MERGE_UNKNOWN));
        store.undo(found.id(), Actor.current().account(), clock.instant());
        audit.did(
                "people.merge-undone",
                "resident",
                found.gone().value(),
                found.kept().toString());
        events.publishEvent(new PeopleEvent.MergeUndone(found.gone(), found.kept(), clock.instant()));
    }

    /** 不是同一个人 — the pair is not listed again. */
    void tellApart(ResidentId one, ResidentId other) {
        if (one.equals(other)) {
            throw Refusal.of(DuplicateProblem.SAME);
        }
        residents.resident(one);
        residents.resident(other);
        store.tellApart(one.value(), other.value(), Actor.current().account(), clock.instant());
        audit.did("people.told-apart", "resident", one.value(), other.toString());
    }
}
