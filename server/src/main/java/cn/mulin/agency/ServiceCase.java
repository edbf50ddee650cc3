package cn.mulin.agency;

import static cn.mulin.agency.AgencyProblem.NOT_AT_YOUR_DESK;
import static cn.mulin.agency.AgencyProblem.NOT_ENTRUSTED;
import static cn.mulin.agency.AgencyProblem.NOT_YOURS_TO_PREPARE;
import static cn.mulin.agency.AgencyProblem.ONLY_THE_DECIDER;
import static cn.mulin.agency.AgencyProblem.PAPERS_MISSING;
import static cn.mulin.agency.AgencyProblem.STEP_NOT_OPEN;
import static cn.mulin.agency.AgencyProblem.WHO_PREPARES_NEVER_DECIDES;

import cn.mulin.agency.CaseCommand.Accept;
import cn.mulin.agency.CaseCommand.Ask;
import cn.mulin.agency.CaseCommand.Decide;
import cn.mulin.agency.CaseCommand.Drop;
import cn.mulin.agency.CaseCommand.Entrust;
import cn.mulin.agency.CaseCommand.Forward;
import cn.mulin.agency.CaseCommand.HandIn;
import cn.mulin.agency.CaseCommand.Supply;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.time.Instant;

/**
 * 代办 — one service case. Each state is a type. Whoever prepares gathers, has it signed and hands it in; from then on it lies
 * with an office, and only the office decides (社会救助暂行办法: 申请可委托村居委会代为提出).
 */
sealed interface ServiceCase {

    CaseId id();

    Route route();

    /** Who holds it: always exactly one desk; of an ended one, who held it last. */
    Desk desk();

    /** 还没办完 — anything before the end; the family may call it off at any time. */
    sealed interface Open extends ServiceCase {

        default Step drop(Drop command, Terms terms) {
            refuseUnlessPreparing(command.by(), this);
            return new Step(new Dropped(id(), route(), desk(), terms.now()), Deed.DROPPED);
        }
    }

    /** 在台上 — an office has the papers and its limit runs. */
    sealed interface AtOffice extends Open {

        Instant due();

        default Step ask(Ask command, Terms terms) {
            refuseUnlessHandling(command.by(), this);
            return new Step(new Supplementing(id(), route(), desk(), due(), terms.now()), Deed.ASKED);
        }
    }

    /** 准备 — the papers are being gathered. */
    record Preparing(CaseId id, Route route) implements Open {

        @Override
        public Desk desk() {
            return route.preparer();
        }

        Step entrust(Entrust command) {
            refuseUnlessPreparing(command.by(), this);
            return new Step(new Entrusted(id, route), Deed.ENTRUSTED);
        }
    }

    /** 已委托 — the person signed that somebody may hand it in for them. */
    record Entrusted(CaseId id, Route route) implements Open {

        @Override
        public Desk desk() {
            return route.preparer();
        }

        Step handIn(HandIn command, Terms terms) {
            refuseUnlessPreparing(command.by(), this);
            refuseIfMissing(command.missing());
            var due = terms.toDecide(route.workingDays());
            return new Step(new HandedIn(id, route, route.receiver(), due), Deed.HANDED_IN);
        }
    }

    /** 已递交 — at an office, not yet taken. */
    record HandedIn(CaseId id, Route route, Desk desk, Instant due) implements AtOffice {

        Step accept(Accept command) {
            refuseUnlessHandling(command.by(), this);
            return new Step(new UnderWay(id, route, desk, due), Deed.ACCEPTED);
        }
    }

    /** 办理中. */
    record UnderWay(CaseId id, Route route, Desk desk, Instant due) implements AtOffice {

        Step forward(Forward command) {
            refuseUnlessHandling(command.by(), this);
            refuseUnless(!desk.is(route.decider().id()), STEP_NOT_OPEN, desk);
            return new Step(new HandedIn(id, route, route.decider(), due), Deed.FORWARDED);
        }

        Step decide(Decide command, Terms terms) {
            refuseUnlessHandling(command.by(), this);
            refuseUnless(desk.is(route.decider().id()), ONLY_THE_DECIDER, route.decider());
            return new Step(
                    new Decided(id, route, desk, command.granted(), terms.now()),
                    command.granted() ? Deed.GRANTED : Deed.REFUSED);
        }
    }

    /**
     * 补正 — back with whoever prepares; the office's limit stands still.
     *
     * @param asker the office that waits
     */
    record Supplementing(CaseId id, Route route, Desk asker, Instant due, Instant since) implements Open {

        @Override
        public Desk desk() {
            return route.preparer();
        }

        Step supply(Supply command, Terms terms) {
            refuseUnlessPreparing(command.by(), this);
            refuseIfMissing(command.missing());
            return new Step(new UnderWay(id, route, asker, terms.afterPause(due, since)), Deed.SUPPLIED);
        }
    }

    /** 已办结. */
    record Decided(CaseId id, Route route, Desk desk, boolean granted, Instant at) implements ServiceCase {}

    /** 不办了. */
    record Dropped(CaseId id, Route route, Desk desk, Instant at) implements ServiceCase {}

    /** A taken step: where the case stands now, and what was done. */
    record Step(ServiceCase next, Deed deed) {}

    static Step start(CaseId id, Route route) {
        return new Step(new Preparing(id, route), Deed.STARTED);
    }

    /** The lifecycle. Read it as the table it is; whatever it does not list is refused. */
    default Step take(CaseCommand command, Terms terms) {
        record Move(ServiceCase from, CaseCommand by) {}
        return switch (new Move(this, command)) {
            case Move(Preparing one, Entrust entrust) -> one.entrust(entrust);
            case Move(Preparing _, HandIn _) -> throw Refusal.of(NOT_ENTRUSTED);
            case Move(Entrusted one, HandIn handIn) -> one.handIn(handIn, terms);

            case Move(HandedIn one, Accept accept) -> one.accept(accept);
            case Move(AtOffice one, Ask ask) -> one.ask(ask, terms);
            case Move(Supplementing one, Supply supply) -> one.supply(supply, terms);
            case Move(UnderWay one, Forward forward) -> one.forward(forward);
            case Move(UnderWay one, Decide decide) -> one.decide(decide, terms);

            case Move(Open one, Drop drop) -> one.drop(drop, terms);
            default -> throw Refusal.of(STEP_NOT_OPEN);
        };
    }

    /** Whether papers may still be added or ticked: while it lies with whoever prepares. */
    default boolean takesPapers() {
        return this instanceof Preparing || this instanceof Entrusted || this instanceof Supplementing;
    }

    static void refuseUnlessPreparing(DeskId by, ServiceCase one) {
        refuseUnless(
                one.route().preparer().is(by), NOT_YOURS_TO_PREPARE, one.route().preparer());
    }

    private static void refuseUnlessHandling(DeskId by, AtOffice one) {
        refuseUnless(one.desk().is(by), NOT_AT_YOUR_DESK, one.desk());
        refuseUnless(one.desk().rung().staffed(), WHO_PREPARES_NEVER_DECIDES, one.desk());
    }

    private static void refuseIfMissing(int papers) {
        if (papers > 0) {
            throw Refusal.of(PAPERS_MISSING, papers);
        }
    }

    private static void refuseUnless(boolean holds, AgencyProblem problem, Desk desk) {
        if (!holds) {
            throw Refusal.of(problem, desk.name());
        }
    }
}
