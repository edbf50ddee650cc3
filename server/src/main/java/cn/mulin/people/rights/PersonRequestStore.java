package cn.mulin.people.rights;

import static cn.mulin.db.people.Tables.REQUEST;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.people.tables.records.RequestRecord;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.Seals;
import cn.mulin.people.ResidentId;
import cn.mulin.people.rights.PersonRequest.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads requests; their words are sealed. */
@Repository
class PersonRequestStore {

    private static final String WORDS = "people.request.words";
    private static final String ANSWER = "people.request.answer";

    private final DSLContext db;
    private final Seals seals;

    PersonRequestStore(DSLContext db, Seals seals) {
        this.db = db;
        this.seals = seals;
    }

    /** @throws Refusal when one of that kind is open */
    void add(PersonRequest request, String path, UUID account) {
        int added = db.insertInto(REQUEST)
                .set(REQUEST.ID, request.id())
                .set(REQUEST.RESIDENT_ID, request.resident().value())
                .set(REQUEST.PATH, path)
                .set(REQUEST.KIND, request.kind().name())
                .set(REQUEST.WORDS, sealed(WORDS, request.words()))
                .set(REQUEST.WAY, request.way().name())
                .set(REQUEST.RAISED_AT, request.raisedAt().atOffset(ZoneOffset.UTC))
                .set(REQUEST.RAISED_BY, account)
                .set(REQUEST.DUE_ON, request.dueOn())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw Refusal.of(RightsProblem.REQUEST_ALREADY_OPEN);
        }
    }

    /** What waits for an answer, the most urgent first; {@code after} is the last one seen. */
    List<PersonRequest> waiting(Scope scope, @Nullable UUID after, int size) {
        var beyond = after == null
                ? DSL.noCondition()
                : db.select(REQUEST.DUE_ON, REQUEST.ID)
                        .from(REQUEST)
                        .where(REQUEST.ID.eq(after), within(REQUEST.PATH, scope))
                        .fetchOptional()
                        .map(last -> (org.jooq.Condition)
                                DSL.row(REQUEST.DUE_ON, REQUEST.ID).gt(last))
                        .orElseGet(DSL::falseCondition);
        return db.selectFrom(REQUEST)
                .where(REQUEST.STATE.eq(State.OPEN.name()), within(REQUEST.PATH, scope), beyond)
                .orderBy(REQUEST.DUE_ON, REQUEST.ID)
                .limit(size)
                .fetch(this::request);
    }

    List<PersonRequest> of(ResidentId resident) {
        return db.selectFrom(REQUEST)
                .where(REQUEST.RESIDENT_ID.eq(resident.value()))
                .orderBy(REQUEST.ID.desc())
                .limit(100)
                .fetch(this::request);
    }

    Optional<PersonRequest> find(UUID id, Scope scope) {
        return db.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(id), within(REQUEST.PATH, scope))
                .fetchOptional(this::request);
    }

    /** @throws Refusal when somebody answered it meanwhile */
    void answer(
            UUID id,
            State state,
            PersonRequest.@Nullable Refused refusal,
            @Nullable String words,
            UUID by,
            Instant at) {
        int answered = db.update(REQUEST)
                .set(REQUEST.STATE, state.name())
                .set(REQUEST.REFUSAL, refusal == null ? null : refusal.name())
                .set(REQUEST.ANSWER, sealed(ANSWER, words))
                .set(REQUEST.ANSWERED_AT, at.atOffset(ZoneOffset.UTC))
                .set(REQUEST.ANSWERED_BY, by)
                .where(REQUEST.ID.eq(id), REQUEST.STATE.eq(State.OPEN.name()))
                .execute();
        if (answered == 0) {
            throw Refusal.of(RightsProblem.REQUEST_ANSWERED);
        }
    }

    private byte @Nullable [] sealed(String place, @Nullable String words) {
        return words == null ? null : seals.seal(place, words);
    }

    private @Nullable String opened(String place, byte @Nullable [] sealed) {
        return sealed == null ? null : seals.open(place, sealed);
    }

    private PersonRequest request(RequestRecord row) {
        return new PersonRequest(
                row.getId(),
                new ResidentId(row.getResidentId()),
                PersonRequest.Kind.valueOf(row.getKind()),
                opened(WORDS, row.getWords()),
                PersonRequest.Way.valueOf(row.getWay()),
                row.getRaisedAt().toInstant(),
                row.getDueOn(),
                State.valueOf(row.getState()),
                row.getRefusal() == null ? null : PersonRequest.Refused.valueOf(row.getRefusal()),
                opened(ANSWER, row.getAnswer()),
                row.getAnsweredAt() == null ? null : row.getAnsweredAt().toInstant());
    }
}
