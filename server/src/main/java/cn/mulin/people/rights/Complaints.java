package cn.mulin.people.rights;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.identity.HalfWidth;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 投诉建议 — the way in: said by anybody, answered by who reads it, the answer found again by a code. */
@Service
@Transactional
class Complaints {

    private static final int CODE_BITS = 80;
    private static final Duration SPELL = Duration.ofMinutes(10);
    private static final int MOST_IN_A_SPELL = 200;

    private final ComplaintStore store;
    private final Territory territory;
    private final AuditLog audit;
    private final Clock clock;

    Complaints(ComplaintStore store, Territory territory, AuditLog audit, Clock clock) {
        this.store = store;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the code to follow it by */
    String raise(
            Complaint.Kind kind, Complaint.Topic topic, @Nullable UnitId unit, String words, @Nullable String contact) {
        if (store.raisedSince(clock.instant().minus(SPELL)) >= MOST_IN_A_SPELL) {
            throw Refusal.of(RightsProblem.COMPLAINTS_TOO_MANY);
        }
        var actor = Actor.current();
        var code = Ids.code(CODE_BITS);
        var complaint =
                new Complaint(Ids.next(), kind, topic, readBy(kind, unit), words, contact, clock.instant(), null, null);
        store.add(complaint, code, actor.signedIn() ? actor.account() : null);
        audit.did("people.complaint-raised", "complaint", complaint.id(), kind.name());
        return code;
    }

    /** A complaint goes past whom it may be about, to the county; a suggestion stays with its village or town. */
    private String readBy(Complaint.Kind kind, @Nullable UnitId unit) {
        if (kind == Complaint.Kind.COMPLAINT || unit == null) {
            return territory.county().path();
        }
        var there = territory.unit(unit);
        return there.tier() == Unit.Tier.RUNG
                ? territory.villageOf(there.path()).map(Unit::path).orElse(there.path())
                : there.path();
    }

    @Transactional(readOnly = true)
    Complaint follow(String code) {
        return store.byCode(HalfWidth.withoutSpaces(code).toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.of(RightsProblem.COMPLAINT_UNKNOWN));
    }

    @Transactional(readOnly = true)
    List<Complaint> page(boolean unanswered, @Nullable UUID before, int size) {
        return store.page(Actor.current().scope(), unanswered, before, size);
    }

    void reply(UUID id, String words) {
        store.reply(id, Actor.current().scope(), words, Actor.current().account(), clock.instant());
        audit.did("people.complaint-answered", "complaint", id);
    }
}
