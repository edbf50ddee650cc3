package cn.mulin.agency;

import cn.mulin.agency.CaseCommand.Ask;
import cn.mulin.agency.CaseCommand.Entrust;
import cn.mulin.agency.CaseCommand.HandIn;
import cn.mulin.agency.CaseCommand.Supply;
import cn.mulin.agency.CaseStore.Read;
import cn.mulin.agency.ServiceCase.Decided;
import cn.mulin.agency.ServiceCase.Dropped;
import cn.mulin.agency.ServiceCase.Step;
import cn.mulin.attachment.AttachmentId;
import cn.mulin.attachment.Attachments;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Households;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代办 — the way in: start one, gather its papers, take a step. */
@Service
@Transactional
class Cases {

    /** How long pictures of papers stay after the end: what the office needs it has by then (个人信息保护法 19). */
    private static final Period KEPT_AFTER_DECISION = Period.ofYears(1);

    private static final Period KEPT_AFTER_DROPPING = Period.ofDays(90);
    private static final int NUMBER_BITS = 35;
    private static final int MOST_PAPERS = 40;

    private final CaseStore store;
    private final PaperStore papers;
    private final StepStore steps;
    private final Kinds kinds;
    private final CaseTerms terms;
    private final Territory territory;
    private final Households households;
    private final Residents residents;
    private final Attachments attachments;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Cases(
            CaseStore store,
            PaperStore papers,
            StepStore steps,
            Kinds kinds,
            CaseTerms terms,
            Territory territory,
            Households households,
            Residents residents,
            Attachments attachments,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.papers = papers;
        this.steps = steps;
        this.kinds = kinds;
        this.terms = terms;
        this.territory = territory;
        this.households = households;
        this.residents = residents;
        this.attachments = attachments;
        this.audit = audit;
        this.events = events;
    }

    /** What is asked for, for whom. {@code id} is the client's: asked twice, it is one case. */
    record Wish(
            CaseId id,
            String kind,
            HouseholdId household,
            ResidentId person,
            @Nullable DemandId demand) {}

    /** @throws Refusal when the person is not of the household, or one of that kind is open for them */
    void start(Wish wish, DeskId by) {
        var household = households.household(wish.household());
        if (!residents.resident(wish.person()).household().equals(wish.household())) {
            throw Refusal.of(AgencyProblem.NOT_OF_THIS_HOUSEHOLD);
        }
        var kind = kinds.inUse(wish.kind());
        var now = terms.now();
        var step = ServiceCase.start(wish.id(), kinds.route(kind, territory.desk(by), household.path()));
        var told = new CaseStore.Telling(
                Ids.code(NUMBER_BITS),
                kind,
                wish.household(),
                wish.person(),
                wish.demand(),
                household.path(),
                Actor.current().account(),
                now.now());
        if (!store.add(step.next(), told)) {
            if (store.isSeen(wish.id(), reach()) && store.isFor(wish.id(), wish.person())) {
                return;
            }
            throw Refusal.of(AgencyProblem.ALREADY_OPEN, kind.name());
        }
        papers.add(wish.id(), 1, kind.papers());
        tell(0, step, by, "", now);
        audit.did("agency.started", "agency-case", wish.id().value());
    }

    void take(CaseId id, CaseCommand command) {
        var before = read(id);
        var now = terms.now();
        var step = before.one().take(command, now);
        store.replace(before, step.next());
        finish(before, step, command, now);
    }

    /** 委托 — signed, and here is the picture of it. */
    void entrust(CaseId id, DeskId by, Signing how, AttachmentId file) {
        var before = read(id);
        var now = terms.now();
        var command = new Entrust(by);
        var step = before.one().take(command, now);
        attachments.attach(List.of(file), CaseAttachments.KIND, id.value(), null);
        store.sign(before, step.next(), new CaseStore.Signature(how, file, now.now()));
        finish(before, step, command, now);
    }

    void handIn(CaseId id, DeskId by) {
        take(id, new HandIn(by, missing(id)));
    }

    void supply(CaseId id, DeskId by) {
        take(id, new Supply(by, missing(id)));
    }

    /** 要补正 — with what is wanted besides, by name. */
    void ask(CaseId id, Ask command, List<String> wanted) {
        take(id, command);
        var there = papers.of(id);
        if (there.size() + wanted.size() > MOST_PAPERS) {
            throw Refusal.of(AgencyProblem.PAPERS_TOO_MANY, MOST_PAPERS);
        }
        papers.add(
                id,
                there.size() + 1,
                wanted.stream()
                        .map(name -> new Kind.Paper(name.strip(), null, false))
                        .toList());
    }

    /** 收到一份材料 — ticked, with a photo where one was taken. */
    void bring(CaseId id, int paper, DeskId by, @Nullable AttachmentId photo) {
        var before = gathering(id, by);
        var now = terms.now();
        var name = named(id, paper);
        if (photo != null) {
            attachments.attach(List.of(photo), CaseAttachments.KIND, id.value(), null);
        }
        papers.tick(id, paper, new PaperStore.Tick(by, Actor.current().account(), photo, now.now()));
        note(before, Deed.PAPER_BROUGHT, by, name, now);
    }

    /** 改回“还没有”. */
    void takeBack(CaseId id, int paper, DeskId by) {
        var before = gathering(id, by);
        var name = named(id, paper);
        papers.untick(id, paper);
        note(before, Deed.PAPER_TAKEN_BACK, by, name, terms.now());
    }

    /** 打印 — a paper with what is known of the case leaves the system. */
    void printed(CaseId id, String what) {
        read(id);
        audit.did("agency.printed", "agency-case", id.value(), what);
    }

    /** What is open to {@code me}, and that they looked. */
    List<String> look(CaseId id, @Nullable DeskId me) {
        var actor = Actor.current();
        var one = read(id).one();
        audit.looked("agency.case-read", "agency-case", id.value(), "service-case");
        return me == null
                ? List.of()
                : OpenSteps.to(
                        one, me, missing(id), actor.may("agency:prepare"), actor.may("agency:handle"), terms.now());
    }

    private Read gathering(CaseId id, DeskId by) {
        var before = read(id);
        ServiceCase.refuseUnlessPreparing(by, before.one());
        if (!before.one().takesPapers()) {
            throw Refusal.of(AgencyProblem.PAPERS_CLOSED);
        }
        return before;
    }

    private String named(CaseId id, int paper) {
        return papers.of(id).stream()
                .filter(one -> one.number() == paper)
                .map(PaperStore.Paper::name)
                .findFirst()
                .orElseThrow(() -> Refusal.of(AgencyProblem.PAPER_UNKNOWN));
    }

    private int missing(CaseId id) {
        return (int) papers.of(id).stream().filter(PaperStore.Paper::holdsUp).count();
    }

    private void note(Read before, Deed deed, DeskId by, String words, Terms now) {
        store.replace(before, before.one());
        tell(before.version() + 1, new Step(before.one(), deed), by, words, now);
        audit.did(deedOf(deed), "agency-case", before.one().id().value());
    }

    private void finish(Read before, Step step, CaseCommand command, Terms now) {
        tell(before.version() + 1, step, command.by(), command.words(), now);
        audit.did(deedOf(step.deed()), "agency-case", step.next().id().value());
        var today = LocalDate.ofInstant(now.now(), ZoneOffset.ofHours(8));
        switch (step.next()) {
            case Decided _ -> keep(step, today.plus(KEPT_AFTER_DECISION));
            case Dropped _ -> keep(step, today.plus(KEPT_AFTER_DROPPING));
            default -> {}
        }
    }

    private void keep(Step ended, LocalDate until) {
        attachments.keepUntil(CaseAttachments.KIND, ended.next().id().value(), until);
    }

    private void tell(int number, Step step, DeskId by, String words, Terms now) {
        var next = step.next();
        steps.append(new StepStore.Line(
                next.id(),
                number,
                step.deed(),
                by,
                next.desk().id(),
                Actor.current().account(),
                words.strip(),
                now.now()));
        events.publishEvent(new AgencyEvent(
                next.id(),
                number,
                step.deed(),
                next.route().preparer().id(),
                next.desk().id(),
                now.now()));
    }

    private static String deedOf(Deed deed) {
        return "agency." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Read read(CaseId id) {
        return store.find(id, reach(), territory::desk).orElseThrow(() -> Refusal.of(AgencyProblem.UNKNOWN));
    }

    private static Reach reach() {
        return Reach.of(Actor.current());
    }
}
