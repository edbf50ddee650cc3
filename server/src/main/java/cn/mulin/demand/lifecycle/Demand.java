package cn.mulin.demand.lifecycle;

import static cn.mulin.demand.lifecycle.DemandProblem.NOT_AT_YOUR_DESK;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_YOURS_TO_ASK;
import static cn.mulin.demand.lifecycle.DemandProblem.STEP_NOT_OPEN;
import static cn.mulin.demand.lifecycle.DemandProblem.TOO_LATE_TO_REOPEN;

import cn.mulin.demand.lifecycle.AtWork.InHand;
import cn.mulin.demand.lifecycle.AtWork.Offered;
import cn.mulin.demand.lifecycle.AtWork.Waiting;
import cn.mulin.demand.lifecycle.DemandCommand.Accept;
import cn.mulin.demand.lifecycle.DemandCommand.Adjudicate;
import cn.mulin.demand.lifecycle.DemandCommand.Answer;
import cn.mulin.demand.lifecycle.DemandCommand.Ask;
import cn.mulin.demand.lifecycle.DemandCommand.Assign;
import cn.mulin.demand.lifecycle.DemandCommand.Close;
import cn.mulin.demand.lifecycle.DemandCommand.Decline;
import cn.mulin.demand.lifecycle.DemandCommand.Divert;
import cn.mulin.demand.lifecycle.DemandCommand.Escalate;
import cn.mulin.demand.lifecycle.DemandCommand.Extend;
import cn.mulin.demand.lifecycle.DemandCommand.HandBack;
import cn.mulin.demand.lifecycle.DemandCommand.HandDown;
import cn.mulin.demand.lifecycle.DemandCommand.Lapse;
import cn.mulin.demand.lifecycle.DemandCommand.Merge;
import cn.mulin.demand.lifecycle.DemandCommand.Miss;
import cn.mulin.demand.lifecycle.DemandCommand.PassOn;
import cn.mulin.demand.lifecycle.DemandCommand.Reopen;
import cn.mulin.demand.lifecycle.DemandCommand.Resume;
import cn.mulin.demand.lifecycle.DemandCommand.SendBack;
import cn.mulin.demand.lifecycle.DemandCommand.Shelve;
import cn.mulin.demand.lifecycle.DemandCommand.Supply;
import cn.mulin.demand.lifecycle.DemandCommand.Suspend;
import cn.mulin.demand.lifecycle.DemandCommand.Withdraw;
import cn.mulin.demand.lifecycle.Unsettled.Backlog;
import cn.mulin.demand.lifecycle.Unsettled.NeedInfo;
import cn.mulin.demand.lifecycle.Unsettled.ReturnInReview;
import cn.mulin.demand.lifecycle.Unsettled.Submitted;
import cn.mulin.demand.lifecycle.Unsettled.Suspended;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 诉求 — one demand. Each state is a type, so a step that makes no sense cannot be written: {@link Unsettled} until somebody
 * has answered, {@link AtWork} while a desk's limit runs, then {@link Answered} and {@link Ended}.
 */
public sealed interface Demand permits Unsettled, Demand.Answered, Demand.Ended {

    DemandId id();

    /** Who holds it: always exactly one desk; of an ended one, who held it last. */
    Desk desk();

    Course course();

    /** What the resident was told. */
    Instant promised();

    /**
     * 待回访 — done or explained, says the handler; somebody else has the last word.
     *
     * @param reviewer the desk that asks whoever said it; none where they are simply waited for
     * @param misses how often they were not reached
     * @param by until when they are asked, or waited for
     */
    record Answered(
            DemandId id,
            Desk desk,
            Instant promised,
            Course course,
            Outcome outcome,
            Optional<DeskId> reviewer,
            int misses,
            Instant by)
            implements Demand {

        private static final int ATTEMPTS = 3;

        Step close(Close command, Terms terms) {
            refuseUnlessTheirs(command.by());
            return ended(this, Ending.CLOSED, terms);
        }

        Step miss(Miss command, Terms terms) {
            refuseUnlessTheirs(command.by());
            return misses + 1 < ATTEMPTS
                    ? new Step(
                            new Answered(id, desk, promised, course, outcome, reviewer, misses + 1, terms.toRevisit()),
                            Deed.MISSED)
                    : ended(this, Ending.UNREACHED, terms);
        }

        Step reopen(Reopen command, Terms terms) {
            refuseUnlessTheirs(command.by());
            return reopened(this, command, terms);
        }

        Step lapse(Terms terms) {
            refuseUnless(reviewer.isEmpty(), STEP_NOT_OPEN, desk);
            return ended(this, Ending.UNREACHED, terms);
        }

        /** Whoever said it may always; of the desks only the one that asks. */
        private void refuseUnlessTheirs(@Nullable DeskId by) {
            refuseUnless(by == null || reviewer.filter(by::equals).isPresent(), NOT_YOURS_TO_ASK, desk);
        }
    }

    /**
     * 已了结.
     *
     * @param into the demand in which it goes on; only of a merged one
     */
    record Ended(
            DemandId id,
            Desk desk,
            Instant promised,
            Course course,
            Ending ending,
            @Nullable DemandId into,
            Instant at) implements Demand {

        Step reopen(Reopen command, Terms terms) {
            refuseUnless(ending.reopens() && command.by() == null, STEP_NOT_OPEN, desk);
            refuseUnless(!terms.now().isAfter(terms.latestReopening(at)), TOO_LATE_TO_REOPEN, desk);
            return reopened(this, command, terms);
        }
    }

    /** A taken step: where the demand stands now, and what was done. */
    record Step(Demand next, Deed deed) {

        /** What the trail calls it: an end by its kind, everything else by its deed. */
        public String name() {
            return next instanceof Ended ended ? ended.ending().name() : deed.name();
        }
    }

    /** Said, and the place tells who answers. */
    static Step raise(DemandId id, Desk desk, boolean urgent, Terms terms) {
        var due = terms.toFinishAt(desk);
        return new Step(arriving(id, desk, new Due(due, due), Course.begun(urgent), terms), Deed.RAISED);
    }

    /** Said, and {@code desk} has to tell who answers. */
    static Step submit(DemandId id, Desk desk, boolean urgent, Terms terms) {
        var due = terms.toFinishAt(desk);
        return new Step(
                new Submitted(id, desk, new Due(due, due), Course.begun(urgent), terms.toAssign()), Deed.RAISED);
    }

    /** The lifecycle. Read it as the table it is; whatever it does not list is refused. */
    default Step take(DemandCommand command, Terms terms) {
        record Move(Demand from, DemandCommand by) {}
        return switch (new Move(this, command)) {
            case Move(Submitted demand, Assign assign) -> demand.assign(assign, terms);
            case Move(Submitted demand, Ask ask) -> demand.ask(ask, terms);
            case Move(Submitted demand, Decline decline) -> demand.decline(decline, terms);

            case Move(NeedInfo demand, Supply _) -> demand.resume(Deed.SUPPLIED, terms);
            case Move(NeedInfo demand, Resume _) -> demand.resume(Deed.RESUMED, terms);

            case Move(Waiting demand, Accept accept) -> demand.accept(accept);
            case Move(Offered demand, Accept accept) -> demand.accept(accept);
            case Move(Offered demand, HandBack handBack) -> demand.handBack(handBack, terms);
            case Move(AtWork demand, SendBack sendBack) -> demand.sendBack(sendBack, terms);
            case Move(ReturnInReview demand, Adjudicate adjudicate) -> demand.adjudicate(adjudicate, terms);

            case Move(InHand demand, Ask ask) -> demand.ask(ask, terms);
            case Move(InHand demand, Escalate escalate) -> demand.escalate(escalate, terms);
            case Move(InHand demand, HandDown handDown) -> demand.handDown(handDown, terms);
            case Move(InHand demand, Extend extend) -> demand.extend(extend, terms);
            case Move(InHand demand, Suspend suspend) -> demand.suspend(suspend, terms);
            case Move(InHand demand, Shelve shelve) -> demand.shelve(shelve, terms);
            case Move(InHand demand, Answer answer) -> demand.answer(answer, terms);
            case Move(Suspended demand, Resume _) -> demand.resume(terms);
            case Move(Backlog demand, Answer answer) -> demand.answer(answer, terms);

            case Move(Answered demand, Close close) -> demand.close(close, terms);
            case Move(Answered demand, Miss miss) -> demand.miss(miss, terms);
            case Move(Answered demand, Lapse _) -> demand.lapse(terms);
            case Move(Answered demand, Reopen reopen) -> demand.reopen(reopen, terms);
            case Move(Ended demand, Reopen reopen) -> demand.reopen(reopen, terms);

            case Move(Unsettled demand, Merge merge) -> demand.merge(merge, terms);
            case Move(Unsettled demand, Divert divert) -> demand.divert(divert, terms);
            case Move(Unsettled demand, Withdraw _) -> ended(demand, Ending.WITHDRAWN, terms);
            case Move(Unsettled demand, PassOn passOn) -> demand.passOn(passOn);
            default -> throw Refusal.of(STEP_NOT_OPEN);
        };
    }

    /** Where work arrives: a staffed desk signs for it, a volunteer has it. */
    static Unsettled arriving(DemandId id, Desk desk, Due due, Course course, Terms terms) {
        return desk.rung().staffed()
                ? new Waiting(id, desk, due, course, terms.toSign(desk))
                : new InHand(id, desk, due, course);
    }

    static Step ended(Demand demand, Ending ending, Terms terms) {
        return ended(demand, ending, null, terms);
    }

    static Step ended(Demand demand, Ending ending, @Nullable DemandId into, Terms terms) {
        return new Step(
                new Ended(demand.id(), demand.desk(), demand.promised(), demand.course(), ending, into, terms.now()),
                Deed.ENDED);
    }

    /** The third time it goes one desk up. */
    private static Step reopened(Demand demand, Reopen command, Terms terms) {
        var course = demand.course().reopened();
        var desk = course.round() > Course.ROUNDS_AT_ONE_DESK ? command.nextUp().orElse(demand.desk()) : demand.desk();
        var due = new Due(terms.toRedoAt(desk), demand.promised());
        return new Step(arriving(demand.id(), desk, due, course, terms), Deed.REOPENED);
    }

    static void refuseUnlessHeldBy(DeskId by, Demand demand) {
        refuseUnless(demand.desk().is(by), NOT_AT_YOUR_DESK, demand.desk());
    }

    static void refuseUnless(boolean holds, DemandProblem problem, Desk holder) {
        if (!holds) {
            throw Refusal.of(problem, holder.name());
        }
    }
}
