package cn.mulin.demand;

import cn.mulin.demand.Demand.Step;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import java.time.Instant;
import java.util.UUID;
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
    private final DemandTerms terms;
    private final Territory territory;
    private final Seals seals;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Demands(
            DemandStore store,
            DemandTerms terms,
            Territory territory,
            Seals seals,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.terms = terms;
        this.territory = territory;
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
        var step = Demand.raise(said.id(), desk, terms);
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
                entry == null
                        ? Actor.current().person() == null
                                ? null
                                : Actor.current().account()
                        : null);
        if (!store.add(step.next(), telling)) {
            return store.receipt(said.id());
        }
        var by = entry == null ? null : entry.by();
        store.append(
                said.id(),
                0,
                entry == null ? "RAISED" : entry.step(),
                by,
                desk.id(),
                Actor.current().account(),
                "");
        audit.did(
                entry == null ? "demand.raised" : "demand.entered",
                "demand",
                said.id().value());
        events.publishEvent(step.event());
        return new Receipt(telling.statusCode(), telling.reference());
    }

    /** Takes one step, or refuses it and changes nothing. */
    void take(DemandId id, DemandCommand command) {
        var before = read(id);
        Step step = before.demand().take(command, terms);
        store.replace(before, step.next());
        store.append(
                id,
                before.version() + 1,
                step.event().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT),
                before.demand().desk().id(),
                step.next().desk().id(),
                Actor.current().account(),
                command.words());
        audit.did(
                "demand." + command.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                "demand",
                id.value());
        events.publishEvent(step.event());
    }

    /** Passes it up to the next desk on its own path. */
    void escalate(DemandId id, DeskId by, String words) {
        var desk = read(id).demand().desk();
        var above = territory.above(desk).orElseThrow(() -> Refusal.of(DemandProblem.NOBODY_ABOVE, desk.name()));
        take(id, new DemandCommand.Escalate(by, above, words));
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

    private DemandStore.Read read(DemandId id) {
        return store.find(id, territory::desk).orElseThrow(() -> Refusal.of(DemandProblem.UNKNOWN));
    }
}
