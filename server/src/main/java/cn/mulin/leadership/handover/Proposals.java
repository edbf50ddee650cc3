package cn.mulin.leadership.handover;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.leadership.Leader;
import cn.mulin.leadership.Leadership;
import cn.mulin.leadership.LeadershipEvent;
import cn.mulin.leadership.handover.Proposal.State;
import cn.mulin.people.Masking;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 交接提议 — the way in: asked by who holds the post, settled by what then happens to the term, or declined with a word. */
@Service
@Transactional
class Proposals {

    /** Long enough to find somebody, short enough to be remembered. */
    static final int FURTHEST_DAYS = 180;

    private final ProposalStore store;
    private final ProposalQueries queries;
    private final Leadership leadership;
    private final Residents residents;
    private final Territory territory;
    private final AuditLog audit;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            ProposalQueries queries,
            Leadership leadership,
            Residents residents,
            Territory territory,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.leadership = leadership;
        this.residents = residents;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param successor within the asker's scope: one of their own households */
    UUID propose(DeskId desk, @Nullable ResidentId successor, LocalDate on, @Nullable String reason) {
        var post = mine(desk);
        var today = LocalDate.now(clock);
        if (on.isBefore(today) || on.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw Refusal.of(ProposalProblem.DAY_OUT_OF_REACH, FURTHEST_DAYS);
        }
        var who = successor == null ? null : residents.resident(successor).id().value();
        var proposal =
                new Proposal(Ids.next(), desk, post.term(), who, on, reason, clock.instant(), State.OPEN, null, null);
        if (!store.add(proposal, Actor.current().account())) {
            throw Refusal.of(ProposalProblem.PROPOSAL_ALREADY_OPEN);
        }
        audit.did("leadership.hand-over-proposed", "proposal", proposal.id());
        return proposal.id();
    }

    void withdraw(UUID id) {
        if (!store.isOf(id, Actor.current().account())) {
            throw Refusal.of(ProposalProblem.PROPOSAL_UNKNOWN);
        }
        answer(id, State.WITHDRAWN, null);
        audit.did("leadership.hand-over-withdrawn", "proposal", id);
    }

    void decline(UUID id, String words) {
        if (!store.isWithin(id, Actor.current().scope())) {
            throw Refusal.of(ProposalProblem.PROPOSAL_UNKNOWN);
        }
        answer(id, State.DECLINED, words);
        audit.did("leadership.hand-over-declined", "proposal", id);
    }

    private void answer(UUID id, State state, @Nullable String words) {
        if (!store.answer(id, state, words, Actor.current().account(), clock.instant())) {
            throw Refusal.of(ProposalProblem.PROPOSAL_CLOSED);
        }
    }

    @Transactional(readOnly = true)
    List<ProposalQueries.Line> mine() {
        var actor = Actor.current();
        return queries.of(actor.account(), Masking.of(actor));
    }

    @Transactional(readOnly = true)
    List<ProposalQueries.Line> waiting(UnitId under, @Nullable UUID after, int limit) {
        var actor = Actor.current();
        var root = territory.unit(under, actor.scope()).path();
        return queries.waiting(root, actor.scope(), after, limit, Masking.of(actor));
    }

    /** However the term ended, nothing is left to ask. */
    @EventListener
    void on(LeadershipEvent.Ended ended) {
        store.settle(ended.term(), Actor.current().account(), clock.instant());
    }

    @EventListener
    void on(LeadershipEvent.Undone undone) {
        store.settle(undone.term(), Actor.current().account(), clock.instant());
    }

    private Leader mine(DeskId desk) {
        var me = Actor.current().person();
        if (me == null) {
            throw Refusal.of(ProposalProblem.NOT_YOUR_POST);
        }
        return leadership.postsOf(me).stream()
                .filter(post -> post.desk().equals(desk))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProposalProblem.NOT_YOUR_POST));
    }
}
