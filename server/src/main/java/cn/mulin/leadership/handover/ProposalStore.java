package cn.mulin.leadership.handover;

import static cn.mulin.db.leadership.Tables.HAND_OVER_PROPOSAL;
import static cn.mulin.db.leadership.Tables.TERM;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.leadership.TermId;
import cn.mulin.leadership.handover.Proposal.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes proposals and their answers. */
@Repository
class ProposalStore {

    private final DSLContext db;

    ProposalStore(DSLContext db) {
        this.db = db;
    }

    /** @return false when one waits for this term already */
    boolean add(Proposal proposal, UUID account) {
        return db.insertInto(HAND_OVER_PROPOSAL)
                        .set(HAND_OVER_PROPOSAL.ID, proposal.id())
                        .set(HAND_OVER_PROPOSAL.DESK_ID, proposal.desk().value())
                        .set(HAND_OVER_PROPOSAL.TERM_ID, proposal.term().value())
                        .set(HAND_OVER_PROPOSAL.SUCCESSOR_ID, proposal.successor())
                        .set(HAND_OVER_PROPOSAL.HAND_OVER_ON, proposal.on())
                        .set(HAND_OVER_PROPOSAL.REASON, proposal.reason())
                        .set(HAND_OVER_PROPOSAL.STATE, proposal.state().name())
                        .set(HAND_OVER_PROPOSAL.PROPOSED_BY, account)
                        .set(
                                HAND_OVER_PROPOSAL.PROPOSED_AT,
                                proposal.proposedAt().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isOf(UUID id, UUID account) {
        return db.fetchExists(
                HAND_OVER_PROPOSAL, HAND_OVER_PROPOSAL.ID.eq(id), HAND_OVER_PROPOSAL.PROPOSED_BY.eq(account));
    }

    boolean isWithin(UUID id, Scope scope) {
        return db.fetchExists(db.selectOne()
                .from(HAND_OVER_PROPOSAL)
                .join(TERM)
                .on(TERM.ID.eq(HAND_OVER_PROPOSAL.TERM_ID))
                .where(HAND_OVER_PROPOSAL.ID.eq(id), ScopeQueries.within(TERM.PATH, scope)));
    }

    /** @return false when it was answered before */
    boolean answer(UUID id, State state, @Nullable String words, UUID account, Instant at) {
        return answer(HAND_OVER_PROPOSAL.ID.eq(id), state, words, account, at) == 1;
    }

    void settle(TermId term, UUID account, Instant at) {
        answer(HAND_OVER_PROPOSAL.TERM_ID.eq(term.value()), State.SETTLED, null, account, at);
    }

    private int answer(Condition which, State state, @Nullable String words, UUID account, Instant at) {
        return db.update(HAND_OVER_PROPOSAL)
                .set(HAND_OVER_PROPOSAL.STATE, state.name())
                .set(HAND_OVER_PROPOSAL.ANSWER, words)
                .set(HAND_OVER_PROPOSAL.ANSWERED_BY, account)
                .set(HAND_OVER_PROPOSAL.ANSWERED_AT, at.atOffset(ZoneOffset.UTC))
                .where(which, HAND_OVER_PROPOSAL.STATE.eq(State.OPEN.name()))
                .execute();
    }
}
