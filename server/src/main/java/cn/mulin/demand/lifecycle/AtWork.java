package cn.mulin.demand.lifecycle;

import static cn.mulin.demand.lifecycle.Demand.arriving;
import static cn.mulin.demand.lifecycle.Demand.refuseUnless;
import static cn.mulin.demand.lifecycle.Demand.refuseUnlessHeldBy;
import static cn.mulin.demand.lifecycle.DemandProblem.ADVISED_ALREADY;
import static cn.mulin.demand.lifecycle.DemandProblem.BEYOND_THE_LIMIT;
import static cn.mulin.demand.lifecycle.DemandProblem.BOUND_BY_ADJUDICATION;
import static cn.mulin.demand.lifecycle.DemandProblem.EXTENDED_ALREADY;
import static cn.mulin.demand.lifecycle.DemandProblem.LEAP_NEEDS_URGENCY;
import static cn.mulin.demand.lifecycle.DemandProblem.NEEDS_A_SECOND;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_ABOVE_IT;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_BELOW_YOU;
import static cn.mulin.demand.lifecycle.DemandProblem.NOT_ON_YOUR_PATH;
import static cn.mulin.demand.lifecycle.DemandProblem.ONLY_AT_AN_OFFICE;
import static cn.mulin.demand.lifecycle.DemandProblem.ONLY_FROM_THE_TOWN_UP;
import static cn.mulin.demand.lifecycle.DemandProblem.SUSPENDED_TWICE;
import static cn.mulin.demand.lifecycle.DemandProblem.TOO_LATE_TO_EXTEND;

import cn.mulin.demand.lifecycle.Demand.Answered;
import cn.mulin.demand.lifecycle.Demand.Step;
import cn.mulin.demand.lifecycle.DemandCommand.Accept;
import cn.mulin.demand.lifecycle.DemandCommand.Answer;
import cn.mulin.demand.lifecycle.DemandCommand.Ask;
import cn.mulin.demand.lifecycle.DemandCommand.Escalate;
import cn.mulin.demand.lifecycle.DemandCommand.Extend;
import cn.mulin.demand.lifecycle.DemandCommand.HandBack;
import cn.mulin.demand.lifecycle.DemandCommand.HandDown;
import cn.mulin.demand.lifecycle.DemandCommand.SendBack;
import cn.mulin.demand.lifecycle.DemandCommand.Shelve;
import cn.mulin.demand.lifecycle.DemandCommand.Suspend;
import cn.mulin.territory.Desk;
import cn.mulin.territory.Rung;
import java.time.Instant;

/** 在办 — at the desk that answers for it, whose limit runs from arrival, not from signing. */
public sealed interface AtWork extends Unsettled {

    /** Not ours. Volunteers need no such step: they pass up. */
    default Step sendBack(SendBack command, Terms terms) {
        refuseUnlessHeldBy(command.by(), this);
        refuseUnless(desk().rung().staffed(), ONLY_AT_AN_OFFICE, desk());
        refuseUnless(!course().bound(), BOUND_BY_ADJUDICATION, desk());
        return new Step(
                new ReturnInReview(id(), command.judge(), due(), course().returned(), desk(), terms.toAdjudicate()),
                Deed.SENT_BACK);
    }

    /** 待签收 — at a staffed desk, not yet taken; taken to be at {@code by}. Volunteers sign nothing and never see this state. */
    record Waiting(DemandId id, Desk desk, Due due, Course course, Instant by) implements AtWork {

        Step accept(Accept command) {
            refuseUnlessHeldBy(command.by(), this);
            return new Step(new InHand(id, desk, due, course), Deed.ACCEPTED);
        }

        @Override
        public Unsettled heldBy(Desk to) {
            return to.rung().staffed() ? new Waiting(id, to, due, course, by) : new InHand(id, to, due, course);
        }
    }

    /** 上报待接 — passed up by {@code from}: taken over, at the latest {@code by} then, or handed back once with advice. */
    record Offered(DemandId id, Desk desk, Due due, Course course, Desk from, Instant by) implements AtWork {

        Step accept(Accept command) {
            refuseUnlessHeldBy(command.by(), this);
            return new Step(new InHand(id, desk, due, course), Deed.ACCEPTED);
        }

        Step handBack(HandBack command, Terms terms) {
            refuseUnlessHeldBy(command.by(), this);
            refuseUnless(!course.advised(), ADVISED_ALREADY, desk);
            var there = due.at(terms.toFinishAt(from));
            return new Step(new InHand(id, from, there, course.handedBack()), Deed.HANDED_BACK);
        }

        @Override
        public Unsettled heldBy(Desk to) {
            return to.rung().staffed() ? new Offered(id, to, due, course, from, by) : new InHand(id, to, due, course);
        }
    }

    /** 办理中. */
    record InHand(DemandId id, Desk desk, Due due, Course course) implements AtWork {

        Step ask(Ask command, Terms terms) {
            return NeedInfo.asked(this, true, command, terms);
        }

        /** Gives the desk above its own limit; what was promised stays. */
        Step escalate(Escalate command, Terms terms) {
            var to = command.to();
            refuseUnlessHeldBy(command.by(), this);
            refuseUnless(to.answersFor(desk), NOT_ON_YOUR_PATH, desk);
            refuseUnless(command.urgent() || to.is(command.next()), LEAP_NEEDS_URGENCY, desk);
            var there = due.at(terms.toFinishAt(to));
            var on = command.urgent() ? course.turnedUrgent() : course;
            return new Step(
                    to.rung().staffed()
                            ? new Offered(id, to, there, on, desk, terms.toTakeOver(to))
                            : new InHand(id, to, there, on),
                    Deed.ESCALATED);
        }

        /** Buys no time. */
        Step handDown(HandDown command, Terms terms) {
            refuseUnlessHeldBy(command.by(), this);
            refuseUnless(desk.answersFor(command.to()), NOT_BELOW_YOU, desk);
            return new Step(arriving(id, command.to(), due, course, terms), Deed.HANDED_DOWN);
        }

        Step extend(Extend command, Terms terms) {
            refuseUnlessGrantedFromAbove(command.above());
            refuseUnless(course.extensions() == 0, EXTENDED_ALREADY, desk);
            refuseUnless(due.keptAt(command.askedAt()), TOO_LATE_TO_EXTEND, desk);
            refuseUnlessBetween(due.here(), command.until(), terms.latestExtension(desk, due.here()));
            return new Step(new InHand(id, desk, due.movedTo(command.until()), course.extended()), Deed.EXTENDED);
        }

        Step suspend(Suspend command, Terms terms) {
            refuseUnlessGrantedFromAbove(command.above());
            refuseUnless(course.suspensions() < 2, SUSPENDED_TWICE, desk);
            refuseUnlessBetween(terms.now(), command.until(), terms.latestResumption());
            return new Step(
                    new Suspended(id, desk, due, course.suspended(), terms.now(), command.until()), Deed.SUSPENDED);
        }

        Step shelve(Shelve command, Terms terms) {
            refuseUnlessGrantedFromAbove(command.above());
            refuseUnless(desk.rung().height() >= Rung.TOWN, ONLY_FROM_THE_TOWN_UP, desk);
            refuseUnlessBetween(terms.now(), command.until(), Instant.MAX);
            return new Step(new Backlog(id, desk, due.movedTo(command.until()), course), Deed.SHELVED);
        }

        Step answer(Answer command, Terms terms) {
            refuseUnlessHeldBy(command.by(), this);
            refuseUnless(command.outcome() == Outcome.RESOLVED || command.seconded(), NEEDS_A_SECOND, desk);
            return new Step(
                    new Answered(
                            id,
                            desk,
                            due.promised(),
                            course,
                            command.outcome(),
                            command.reviewer(),
                            0,
                            terms.toRevisit()),
                    Deed.ANSWERED);
        }

        @Override
        public Unsettled heldBy(Desk to) {
            return new InHand(id, to, due, course);
        }

        /** Somebody above the holder; at the county office, which has nobody above, the office itself. */
        private void refuseUnlessGrantedFromAbove(Desk by) {
            refuseUnless(by.answersFor(desk) || (desk.above() == null && by.is(desk.id())), NOT_ABOVE_IT, desk);
        }

        private void refuseUnlessBetween(Instant after, Instant until, Instant latest) {
            refuseUnless(until.isAfter(after) && !until.isAfter(latest), BEYOND_THE_LIMIT, desk);
        }
    }
}
