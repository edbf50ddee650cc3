package cn.mulin.people.rights;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.Masking;
import cn.mulin.people.PeopleEvent;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.rights.PersonRequest.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 本人请求 — the way in: raised by the person, by a clerk for them or by a near relative; answered within thirty days. */
@Service
@Transactional
class PersonRequests {

    private final PersonRequestStore store;
    private final Residents residents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonRequests(
            PersonRequestStore store,
            Residents residents,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.residents = residents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    UUID raiseMine(ResidentId me, PersonRequest.Kind kind, @Nullable String words) {
        var mine = residents.summaries(List.of(me)).get(me);
        if (mine == null) {
            throw Refusal.of(RightsProblem.NOT_ON_THE_ROSTER);
        }
        return raise(me, mine.path(), kind, words, PersonRequest.Way.IN_APP);
    }

    UUID raiseFor(ResidentId id, PersonRequest.Kind kind, @Nullable String words, PersonRequest.Way way) {
        return raise(id, residents.resident(id).path(), kind, words, way);
    }

    private UUID raise(
            ResidentId id, String path, PersonRequest.Kind kind, @Nullable String words, PersonRequest.Way way) {
        var request = new PersonRequest(
                Ids.next(),
                id,
                kind,
                words,
                way,
                clock.instant(),
                LocalDate.now(clock).plusDays(PersonRequest.DAYS_TO_ANSWER),
                State.OPEN,
                null,
                null,
                null);
        store.add(request, path, Actor.current().account());
        audit.did("people.request-raised", "request", request.id(), kind.name());
        return request.id();
    }

    @Transactional(readOnly = true)
    List<PersonRequest> mine(ResidentId me) {
        return store.of(me);
    }

    void withdrawMine(ResidentId me, UUID id) {
        if (store.of(me).stream().noneMatch(request -> request.id().equals(id))) {
            throw Refusal.of(RightsProblem.REQUEST_UNKNOWN);
        }
        store.answer(id, State.WITHDRAWN, null, null, Actor.current().account(), clock.instant());
        audit.did("people.request-withdrawn", "request", id);
    }

    @Transactional(readOnly = true)
    List<PersonRequest> waiting(@Nullable UUID after, int size) {
        return store.waiting(Actor.current().scope(), after, size);
    }

    /** Whom {@code requests} are of, each of them once. */
    @Transactional(readOnly = true)
    List<PersonRequest.Asker> askers(List<PersonRequest> requests) {
        var masking = Masking.of(Actor.current());
        var ids = requests.stream().map(PersonRequest::resident).distinct().toList();
        return residents.summaries(ids).values().stream()
                .map(who -> new PersonRequest.Asker(
                        who.id(), who.household(), masking.name(who.name().value())))
                .toList();
    }

    /** 照办 — a deletion removes the sealed fields and keeps the record; a closing is told to who keeps accounts. */
    void grant(UUID id, @Nullable String words) {
        var request = find(id);
        answer(request, State.DONE, null, words);
        switch (request.kind()) {
            case DELETE -> residents.erase(request.resident());
            case CLOSE_ACCOUNT ->
                events.publishEvent(new PeopleEvent.ClosingGranted(request.resident(), clock.instant()));
            case COPY, CORRECT, EXPLAIN -> {
                // done by hand; the answer says how
            }
        }
    }

    /** 不予 — the law wants the reason told (50). */
    void refuse(UUID id, PersonRequest.@Nullable Refused why, @Nullable String words) {
        if (why == null || words == null || words.isBlank()) {
            throw Refusal.of(RightsProblem.REFUSAL_NEEDS_A_REASON);
        }
        answer(find(id), State.REFUSED, why, words);
    }

    private void answer(
            PersonRequest request, State state, PersonRequest.@Nullable Refused why, @Nullable String words) {
        store.answer(request.id(), state, why, words, Actor.current().account(), clock.instant());
        audit.did("people.request-answered", "request", request.id(), state.name());
    }

    private PersonRequest find(UUID id) {
        return store.find(id, Actor.current().scope()).orElseThrow(() -> Refusal.of(RightsProblem.REQUEST_UNKNOWN));
    }
}
