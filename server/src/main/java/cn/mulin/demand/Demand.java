package cn.mulin.demand;

import static cn.mulin.demand.DemandProblem.LEAP_NEEDS_URGENCY;
import static cn.mulin.demand.DemandProblem.NOT_AT_YOUR_DESK;
import static cn.mulin.demand.DemandProblem.NOT_ON_YOUR_PATH;
import static cn.mulin.demand.DemandProblem.STEP_NOT_OPEN;

import cn.mulin.demand.DemandCommand.Accept;
import cn.mulin.demand.DemandCommand.Answer;
import cn.mulin.demand.DemandCommand.Close;
import cn.mulin.demand.DemandCommand.Escalate;
import cn.mulin.demand.DemandCommand.Outcome;
import cn.mulin.demand.DemandCommand.Reopen;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import java.time.Instant;

/** 诉求 — one demand. Each state is a type, so a step that makes no sense cannot be written. */
sealed interface Demand {

    DemandId id();

    Desk desk();

    /** 待签收 — at a staffed desk, not yet taken. Volunteers sign nothing and never see this state. */
    record Waiting(DemandId id, Desk desk, Due due) implements Demand {

        Step accept(Accept command, Terms terms) {
            refuseUnless(desk.is(command.by()), NOT_AT_YOUR_DESK, desk);
            return new Step(new InHand(id, desk, due), new DemandEvent.Accepted(id, desk.id(), terms.now()));
        }
    }

    /** 办理中. */
    record InHand(DemandId id, Desk desk, Due due) implements Demand {

        Step escalate(Escalate command, Terms terms) {
            refuseUnless(desk.is(command.by()), NOT_AT_YOUR_DESK, desk);
            refuseUnless(command.to().answersFor(desk), NOT_ON_YOUR_PATH, desk);
            refuseUnless(command.to().id().equals(desk.above()), LEAP_NEEDS_URGENCY, desk);
            var there = new Due(terms.toFinishAt(command.to()), due.promised());
            return new Step(
                    arriving(id, command.to(), there),
                    new DemandEvent.Escalated(id, desk.id(), command.to().id(), terms.now()));
        }

        Step answer(Answer command, Terms terms) {
            refuseUnless(desk.is(command.by()), NOT_AT_YOUR_DESK, desk);
            var inTime = !terms.now().isAfter(due.here());
            return new Step(
                    new Answered(id, desk, command.outcome(), due.promised()),
                    new DemandEvent.Answered(id, desk.id(), inTime, terms.now()));
        }
    }

    /** 待回访 — done or explained, says the handler; somebody else has the last word. */
    record Answered(DemandId id, Desk desk, Outcome outcome, Instant promised) implements Demand {

        Step close(Terms terms) {
            return new Step(new Ended(id, desk), new DemandEvent.Ended(id, desk.id(), terms.now()));
        }

        Step reopen(Terms terms) {
            var again = new Due(terms.toRedoAt(desk), promised);
            return new Step(arriving(id, desk, again), new DemandEvent.Reopened(id, desk.id(), terms.now()));
        }
    }

    /** 已了结. */
    record Ended(DemandId id, Desk desk) implements Demand {}

    /** A taken step: where the demand stands now, and what the others are told. */
    record Step(Demand next, DemandEvent event) {}

    static Step raise(DemandId id, Desk desk, Terms terms) {
        var due = terms.toFinishAt(desk);
        return new Step(arriving(id, desk, new Due(due, due)), new DemandEvent.Raised(id, desk.id(), terms.now()));
    }

    /** The lifecycle. Read it as the table it is; whatever it does not list is refused. */
    default Step take(DemandCommand command, Terms terms) {
        record Move(Demand from, DemandCommand by) {}
        return switch (new Move(this, command)) {
            case Move(Waiting demand, Accept accept) -> demand.accept(accept, terms);
            case Move(InHand demand, Escalate escalate) -> demand.escalate(escalate, terms);
            case Move(InHand demand, Answer answer) -> demand.answer(answer, terms);
            case Move(Answered demand, Close close) -> demand.close(terms);
            case Move(Answered demand, Reopen reopen) -> demand.reopen(terms);
            default -> throw Refusal.of(STEP_NOT_OPEN);
        };
    }

    private static Demand arriving(DemandId id, Desk desk, Due due) {
        return desk.rung().staffed() ? new Waiting(id, desk, due) : new InHand(id, desk, due);
    }

    private static void refuseUnless(boolean holds, DemandProblem problem, Desk holder) {
        if (!holds) {
            throw Refusal.of(problem, holder.name());
        }
    }
}
