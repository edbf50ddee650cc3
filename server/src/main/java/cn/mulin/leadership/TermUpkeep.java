package cn.mulin.leadership;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.ProblemType;
import cn.mulin.people.PeopleEvent;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitEvent;
import cn.mulin.territory.UnitHold;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 任期随变 — keeps terms true when the tree or the roster changes, inside the same transaction. Who moved away or died keeps
 * the post until somebody decides; the ledger says that it wants a look.
 */
@Component
class TermUpkeep implements UnitHold {

    private final TermStore store;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermUpkeep(TermStore store, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<ProblemType> holds(Unit unit) {
        return store.anyOpenBelow(unit.path()) ? Optional.of(LeadershipProblem.POST_STILL_HELD) : Optional.empty();
    }

    @EventListener
    void on(UnitEvent.Moved moved) {
        store.follow(moved.from(), moved.to());
    }

    /** The post is gone with the unit; its households have the leader of the unit they went into. */
    @EventListener
    void on(UnitEvent.Merged merged) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(at, clock.getZone());
        for (Term term : store.openAt(new DeskId(merged.unit().value()))) {
            var last = today.isBefore(term.beganOn()) ? term.beganOn() : today;
            store.replace(term.ended(new Term.End(last, EndedBy.POST_CLOSED, null, at)));
            audit.did("leadership.ended", "term", term.id().value());
            events.publishEvent(new LeadershipEvent.Ended(term.id(), term.desk(), term.resident(), last, at));
        }
    }

    @EventListener
    void on(PeopleEvent.ResidentsMerged merged) {
        store.passTo(merged.gone().value(), merged.kept().value());
    }

    @EventListener
    void on(PeopleEvent.MergeUndone undone) {
        store.giveBack(undone.back().value(), undone.kept().value());
    }
}
