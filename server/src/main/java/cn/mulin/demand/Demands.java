package cn.mulin.demand;

import cn.mulin.demand.lifecycle.Alarms;
import cn.mulin.demand.lifecycle.Demand;
import cn.mulin.demand.lifecycle.Demand.Step;
import cn.mulin.demand.lifecycle.DemandCommand;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.demand.lifecycle.DemandProblem;
import cn.mulin.demand.lifecycle.OpenSteps;
import cn.mulin.demand.lifecycle.Outcome;
import cn.mulin.demand.lifecycle.Terms;
import cn.mulin.demand.lifecycle.Unsettled;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import cn.mulin.leadership.Leadership;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 诉求 — the way in: raise one, take a step. */
@Service
@Transactional
public class Demands {

    private static final String PHONE = "demand.demand.reporter_phone";
    private static final int SECRET_BITS = 100;
    private static final int REFERENCE_BITS = 35;

    private final DemandStore store;
    private final TrailStore trail;
    private final MissedStore missed;
    private final Reviewers reviewers;
    private final DemandTerms terms;
    private final Territory territory;
    private final Leadership leadership;
    private final Seals seals;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Demands(
            DemandStore store,
            TrailStore trail,
            MissedStore missed,
            Reviewers reviewers,
            DemandTerms terms,
            Territory territory,
            Leadership leadership,
            Seals seals,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.trail = trail;
        this.missed = missed;
        this.reviewers = reviewers;
        this.terms = terms;
        this.territory = territory;
        this.leadership = leadership;
        this.seals = seals;
        this.audit = audit;
        this.events = events;
    }

    /** What somebody says, and where. {@code id} is theirs: said twice, it is one demand. */
    record Words(
            DemandId id,
            Unit unit,
            @Nullable UUID household,
            String text,
            @Nullable String phone,
            Instant occurredAt) {}

    /**
     * 回执.
     *
     * @param statusCode of the page on which the resident follows it
     * @param reference the short number to say on the phone
     */
    record Receipt(String statusCode, String reference) {}

    /** Said by the person, at a card. */
    Receipt raise(Words said, Desk desk) {
        return raise(said, desk, null);
    }

    /** @param entry how it came when somebody else put it down; null when the person said it */
    Receipt raise(Words said, Desk desk, @Nullable Entry entry) {
        var now = terms.now();
        var step = Demand.raise(said.id(), desk, false, now);
        var telling = new DemandStore.Telling(
                Ids.code(REFERENCE_BITS),
                Ids.code(SECRET_BITS),
                said.unit().id().value(),
                said.unit().path(),
                said.household(),
                said.text().strip(),
                said.phone() == null ? null : seals.seal(PHONE, said.phone()),
                said.occurredAt(),
                entry,
                entry == null ? signedInPerson() : null);
        if (!store.add(step.next(), telling)) {
            return store.receipt(said.id());
        }
        var name = entry == null ? step.name() : entry.step();
        record(said.id(), 0, name, entry == null ? null : entry.by(), desk, "", now);
        audit.did(
                entry == null ? "demand.raised" : "demand.entered",
                "demand",
                said.id().value());
        tell(0, step, step.next(), true, now);
        return new Receipt(telling.statusCode(), telling.reference());
    }

    /** Takes one step, or refuses it and changes nothing. */
    Demand take(DemandId id, DemandCommand command) {
        return take(id, _ -> command);
    }

    /** Takes the step that {@code asked} makes of the demand as it stands. */
    Demand take(DemandId id, Function<Demand, DemandCommand> asked) {
        var before = read(id);
        var now = terms.now();
        var command = asked.apply(before.demand());
        Step step = before.demand().take(command, now);
        int number = before.version() + 1;
        store.replace(before, step.next());
        record(id, number, step.name(), command.by(), step.next().desk(), command.words(), now);
        audit.did(deed(command), "demand", id.value());
        boolean inTime = !(before.demand() instanceof Unsettled unsettled)
                || unsettled.due().keptAt(now.now());
        tell(number, step, before.demand(), inTime, now);
        return step.next();
    }

    /**
     * Whether the step could be taken now; nothing is done.
     *
     * @throws Refusal as {@link #take} would
     */
    @Transactional(readOnly = true)
    void rehearse(DemandId id, DemandCommand command) {
        read(id).demand().take(command, terms.now());
    }

    /**
     * 到点 — the clock looks at it: takes the step that is due, or keeps that an office is late. Nothing happens where somebody
     * was quicker.
     */
    void ring(DemandId id) {
        var read = read(id);
        var now = terms.now();
        var alarm = Alarms.next(read.demand());
        if (alarm.isEmpty() || alarm.get().isAfter(now.now())) {
            return;
        }
        var step = Alarms.step(read.demand(), this::above);
        if (step.isPresent()) {
            take(id, step.get());
            return;
        }
        store.silence(id);
        missed.add(id, read.version(), read.demand().desk().id(), alarm.get(), now.now());
        events.publishEvent(
                new DemandMissed(id, read.version(), read.demand().desk().id(), now.now()));
    }

    /** 为什么还没办好 — an office that is late says why; whoever said it reads it. */
    void sayWhyLate(DemandId id, DeskId by, String reason) {
        if (!missed.explain(id, by, reason, terms.now().now())) {
            throw Refusal.of(DemandProblem.NOT_LATE);
        }
        audit.did("demand.said-why-late", "demand", id.value());
    }

    /** 办结: done, says the holder. Who asks the resident is picked here, and is never the holder. */
    void answer(DemandId id, DeskId by, Outcome outcome, boolean seconded, String words) {
        take(id, demand -> new DemandCommand.Answer(by, outcome, seconded, reviewers.of(demand), words));
    }

    /** Passes it up to the next desk on its own path. */
    void escalate(DemandId id, DeskId by, String words) {
        take(id, demand -> {
            var next = above(demand);
            return new DemandCommand.Escalate(by, next, next.id(), false, words);
        });
    }

    /** Not ours. The first time the desk above decides, the second time the county office, for good. */
    void sendBack(DemandId id, DeskId by, String words) {
        take(id, demand -> {
            var judge = demand.course().returns() == 0
                    ? above(demand)
                    : territory.deskOf(territory.county().id());
            return new DemandCommand.SendBack(by, judge, words);
        });
    }

    /** Goes on in {@code into}, which has not ended. */
    void merge(DemandId id, DeskId by, DemandId into) {
        if (!(read(into).demand() instanceof Unsettled)) {
            throw Refusal.of(DemandProblem.ENDED_ALREADY);
        }
        take(id, new DemandCommand.Merge(by, into));
    }

    /** It is not done, says whoever said it; {@code by} is the desk that asked them, null where they said so by themselves. */
    void reopen(DemandId id, @Nullable DeskId by, String words) {
        take(id, demand -> new DemandCommand.Reopen(by, above(demand.desk()), words));
    }

    /** 能走的步 of a desk, by the last words of their addresses. */
    @Transactional(readOnly = true)
    List<String> openTo(DemandId id, DeskId me) {
        var desk = territory.desk(me);
        return OpenSteps.toDesk(read(id).demand(), desk, above(desk).orElse(null), terms.now());
    }

    /** 能走的步 of whoever said it. */
    @Transactional(readOnly = true)
    List<String> openToReporter(DemandId id) {
        return OpenSteps.toReporter(read(id).demand(), terms.now());
    }

    /** Where the resident wants to hear back; the last number given counts. */
    void hearBack(DemandId id, String phone) {
        store.setPhone(id, seals.seal(PHONE, phone));
        audit.did("demand.phone-given", "demand", id.value());
    }

    /** The demand behind a resident's link. */
    DemandId behind(String statusCode) {
        return store.byStatusCode(statusCode).orElseThrow(() -> Refusal.of(DemandProblem.UNKNOWN));
    }

    private Desk above(Demand demand) {
        return above(demand.desk())
                .orElseThrow(() ->
                        Refusal.of(DemandProblem.NOBODY_ABOVE, demand.desk().name()));
    }

    /** The next desk up that is held: a vacant post passes everything on. */
    private Optional<Desk> above(Desk desk) {
        return territory
                .above(desk)
                .map(up -> leadership.answering(up.path()).answers())
                .map(step -> territory.desk(step.desk()));
    }

    private void record(DemandId id, int number, String name, @Nullable DeskId by, Desk to, String words, Terms now) {
        trail.append(
                new TrailStore.Line(id, number, name, by, to.id(), words, now.now()),
                Actor.current().account());
    }

    private void tell(int number, Step step, Demand before, boolean inTime, Terms now) {
        events.publishEvent(new DemandEvent(
                step.next().id(),
                number,
                step.deed(),
                before.desk().id(),
                step.next().desk().id(),
                inTime,
                step.next().course().round(),
                Actor.current().kind() == Actor.Kind.SYSTEM,
                now.now()));
    }

    private static String deed(DemandCommand command) {
        return "demand." + command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID signedInPerson() {
        var actor = Actor.current();
        return actor.person() == null ? null : actor.account();
    }

    private DemandStore.Read read(DemandId id) {
        return store.find(id, territory::desk).orElseThrow(() -> Refusal.of(DemandProblem.UNKNOWN));
    }
}
