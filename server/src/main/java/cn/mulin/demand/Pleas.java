package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandCommand;
import cn.mulin.demand.lifecycle.DemandCommand.Decline;
import cn.mulin.demand.lifecycle.DemandCommand.Extend;
import cn.mulin.demand.lifecycle.DemandCommand.Shelve;
import cn.mulin.demand.lifecycle.DemandCommand.Suspend;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.demand.lifecycle.DemandProblem;
import cn.mulin.demand.lifecycle.Outcome;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 请示 — asked by who holds a demand, decided by somebody else; granted, the step is taken at once. */
@Service
@Transactional
class Pleas {

    private final PleaStore store;
    private final Demands demands;
    private final Territory territory;
    private final AuditLog audit;
    private final Clock clock;

    Pleas(PleaStore store, Demands demands, Territory territory, AuditLog audit, Clock clock) {
        this.store = store;
        this.demands = demands;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts it before whoever decides. What would be refused when it is granted is refused now already.
     *
     * @param until to when; of a timed kind only
     * @return the plea's id
     */
    UUID ask(DemandId demand, DeskId by, Plea.Kind kind, String words, @Nullable Instant until) {
        if (kind.timed() != (until != null)) {
            throw Refusal.of(DemandProblem.PLEA_NEEDS_A_TIME);
        }
        var desk = territory.desk(by);
        var judge = kind.fromAbove() ? territory.above(desk).orElse(desk) : desk;
        var plea = new Plea(
                Ids.next(), demand, kind, by, Actor.current().account(), judge.id(), words, until, clock.instant());
        demands.rehearse(demand, step(plea, judge));
        if (!store.add(plea)) {
            throw Refusal.of(DemandProblem.PLEA_OPEN);
        }
        audit.did("demand.plea-asked", "demand", demand.value());
        return plea.id();
    }

    /** The step is taken, with the words of who asked. */
    void grant(UUID id, DeskId by) {
        var plea = open(id, by);
        store.decide(id, true, null, Actor.current().account(), clock.instant());
        if (plea.kind() == Plea.Kind.EXPLANATION) {
            demands.answer(plea.demand(), plea.by(), Outcome.EXPLAINED, true, plea.words());
        } else {
            demands.take(plea.demand(), step(plea, territory.desk(by)));
        }
        audit.did("demand.plea-granted", "demand", plea.demand().value());
    }

    /** Nothing changes; who asked reads why. */
    void refuse(UUID id, DeskId by, String why) {
        var plea = open(id, by);
        store.decide(id, false, why, Actor.current().account(), clock.instant());
        audit.did("demand.plea-refused", "demand", plea.demand().value());
    }

    @Transactional(readOnly = true)
    List<PleaStore.Waiting> waitingFor(DeskId desk) {
        return store.waitingFor(List.of(desk.value()), Actor.current().account());
    }

    private Plea open(UUID id, DeskId by) {
        var plea = store.open(id)
                .filter(waiting -> waiting.judge().equals(by))
                .orElseThrow(() -> Refusal.of(DemandProblem.PLEA_UNKNOWN));
        if (plea.account().equals(Actor.current().account())) {
            throw Refusal.of(DemandProblem.PLEA_IS_YOURS);
        }
        return plea;
    }

    private DemandCommand step(Plea plea, Desk judge) {
        return switch (plea.kind()) {
            case EXTENSION -> new Extend(judge, plea.askedAt(), until(plea), plea.words());
            case SUSPENSION -> new Suspend(judge, until(plea), plea.words());
            case BACKLOG -> new Shelve(judge, until(plea), plea.words());
            case DECLINE -> new Decline(plea.by(), true, plea.words());
            case EXPLANATION ->
                new DemandCommand.Answer(plea.by(), Outcome.EXPLAINED, true, Optional.empty(), plea.words());
        };
    }

    private static Instant until(Plea plea) {
        return Objects.requireNonNull(plea.until(), "a timed plea has its time");
    }
}
