package cn.mulin.demand.lifecycle;

import static cn.mulin.demand.lifecycle.Demand.arriving;
import static cn.mulin.demand.lifecycle.Demand.ended;
import static cn.mulin.demand.lifecycle.Demand.refuseUnless;
import static cn.mulin.demand.lifecycle.Demand.refuseUnlessHeldBy;
import static cn.mulin.demand.lifecycle.DemandProblem.NEEDS_A_SECOND;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_INTO_ITSELF;

import cn.mulin.demand.lifecycle.AtWork.InHand;
import cn.mulin.demand.lifecycle.Demand.Step;
import cn.mulin.demand.lifecycle.DemandCommand.Adjudicate;
import cn.mulin.demand.lifecycle.DemandCommand.Answer;
import cn.mulin.demand.lifecycle.DemandCommand.Ask;
import cn.mulin.demand.lifecycle.DemandCommand.Assign;
import cn.mulin.demand.lifecycle.DemandCommand.Decline;
import cn.mulin.demand.lifecycle.DemandCommand.Divert;
import cn.mulin.demand.lifecycle.DemandCommand.Merge;
import cn.mulin.demand.lifecycle.DemandCommand.PassOn;
import cn.mulin.territory.Desk;
import java.time.Instant;

/** 未办结 — nobody has answered yet: it may still be merged, sent to another door, or withdrawn. */
public sealed interface Unsettled extends Demand
        permits Unsettled.Submitted,
                Unsettled.NeedInfo,
                Unsettled.ReturnInReview,
                Unsettled.Suspended,
                Unsettled.Backlog,
                AtWork {

    Due due();

    @Override
    default Instant promised() {
        return due().promised();
    }

    default Step merge(Merge command, Terms terms) {
        refuseUnlessHeldBy(command.by(), this);
        refuseUnless(!command.into().equals(id()), NOT_INTO_ITSELF, desk());
        return ended(this, Ending.MERGED, command.into(), terms);
    }

    default Step divert(Divert command, Terms terms) {
        refuseUnlessHeldBy(command.by(), this);
        return ended(this, Ending.DIVERTED, terms);
    }

    /** The desk is no more: it stands as it stood, with whoever answers now, who has what was left of the limit. */
    default Step passOn(PassOn command) {
        return new Step(heldBy(command.to()), Deed.PASSED_ON);
    }

    Unsettled heldBy(Desk to);

    /** 待受理 — said, and not yet with whoever answers; it should be {@code by} then. */
    record Submitted(DemandId id, Desk desk, Due due, Course course, Instant by) implements Unsettled {

        Step assign(Assign command, Terms terms) {
            refuseUnlessHeldBy(command.by(), this);
            var there = due.at(terms.toFinishAt(command.to()));
            return new Step(arriving(id, command.to(), there, course, terms), Deed.ASSIGNED);
        }

        Step ask(Ask command, Terms terms) {
            return NeedInfo.asked(this, false, command, terms);
        }

        Step decline(Decline command, Terms terms) {
            refuseUnlessHeldBy(command.by(), this);
            refuseUnless(command.seconded(), NEEDS_A_SECOND, desk);
            return ended(this, Ending.NOT_ACCEPTED, terms);
        }

        @Override
        public Unsettled heldBy(Desk to) {
            return new Submitted(id, to, due, course, by);
        }
    }

    /**
     * 待补充 — one question lies with whoever said it.
     *
     * @param inHand whether it goes on in hand, or at the door
     * @param since when the limits began to stand still
     * @param until how long an answer is waited for
     */
    record NeedInfo(DemandId id, Desk desk, Due due, Course course, boolean inHand, Instant since, Instant until)
            implements Unsettled {

        static Step asked(Unsettled from, boolean inHand, Ask command, Terms terms) {
            refuseUnlessHeldBy(command.by(), from);
            return new Step(
                    new NeedInfo(
                            from.id(), from.desk(), from.due(), from.course(), inHand, terms.now(), terms.toSupply()),
                    Deed.ASKED);
        }

        Step resume(Deed deed, Terms terms) {
            var left = terms.afterPause(due, since);
            return new Step(
                    inHand
                            ? new InHand(id, desk, left, course)
                            : new Submitted(id, desk, left, course, terms.toAssign()),
                    deed);
        }

        @Override
        public Unsettled heldBy(Desk to) {
            return new NeedInfo(id, to, due, course, inHand, since, until);
        }
    }

    /** 退单审核 — {@code from} says it is not theirs, {@code desk} decides; at {@code by} silence means no. The limit runs on. */
    record ReturnInReview(DemandId id, Desk desk, Due due, Course course, Desk from, Instant by) implements Unsettled {

        /** Refused, it binds the holder; the second time it binds whoever it goes to. */
        Step adjudicate(Adjudicate command, Terms terms) {
            refuseUnlessHeldBy(command.by(), this);
            if (command.to().is(from.id())) {
                return new Step(new InHand(id, from, due, course.adjudicated()), Deed.ADJUDICATED);
            }
            var after = course.returns() > 1 ? course.adjudicated() : course;
            var there = due.at(terms.toFinishAt(command.to()));
            return new Step(arriving(id, command.to(), there, after, terms), Deed.ADJUDICATED);
        }

        @Override
        public Unsettled heldBy(Desk to) {
            return new ReturnInReview(id, to, due, course, from, by);
        }
    }

    /** 挂起 — nothing can be done until {@code until}; the limits stand still since {@code since}. */
    record Suspended(DemandId id, Desk desk, Due due, Course course, Instant since, Instant until)
            implements Unsettled {

        Step resume(Terms terms) {
            return new Step(new InHand(id, desk, terms.afterPause(due, since), course), Deed.RESUMED);
        }

        @Override
        public Unsettled heldBy(Desk to) {
            return new Suspended(id, to, due, course, since, until);
        }
    }

    /** 挂账 — it cannot be done now; it stands on the books with a plan, and is due at the plan's end. */
    record Backlog(DemandId id, Desk desk, Due due, Course course) implements Unsettled {

        Step answer(Answer command, Terms terms) {
            return new InHand(id, desk, due, course).answer(command, terms);
        }

        @Override
        public Unsettled heldBy(Desk to) {
            return new Backlog(id, to, due, course);
        }
    }
}
