package cn.mulin.opening;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KeyRings;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Refusal;
import cn.mulin.opening.Custody.Custodian;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 密钥保管 — the way in: who keeps the copies of the keys, and that somebody else held them in hand. The fingerprints are
 * told by the command that copies the keys, never by a page: whoever knows them has seen the copies.
 */
@Service
@Transactional
class Custodies {

    private static final Logger log = LoggerFactory.getLogger(Custodies.class);

    private final CustodyStore store;
    private final KeyRings rings;
    private final AuditLog audit;
    private final Clock clock;

    Custodies(CustodyStore store, KeyRings rings, AuditLog audit, Clock clock) {
        this.store = store;
        this.rings = rings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The keys as they lie there now; nothing where others can read them, which the log tells. */
    Optional<KeyRings.Custody> keys() {
        try {
            return Optional.of(rings.custody(CountyContext.current()));
        } catch (OperatorTrouble unsafe) {
            log.error("{}", unsafe.getMessage());
            return Optional.empty();
        }
    }

    private KeyRings.Custody safeKeys() {
        return keys().orElseThrow(() -> Refusal.of(OpeningProblem.KEYS_UNSAFE));
    }

    @Transactional(readOnly = true)
    Optional<Custody> newest() {
        return store.newest();
    }

    /** Writes down who keeps copies of the keys as they are now. */
    void record(List<Custodian> custodians) {
        if (custodians.stream().map(Custodian::name).distinct().count() < custodians.size()) {
            throw Refusal.of(OpeningProblem.CUSTODIANS_ALIKE);
        }
        var id = store.record(safeKeys(), custodians, Actor.current().account(), clock.instant());
        audit.did("opening.custody-recorded", "custody", id);
    }

    /** Somebody read the fingerprints off the copies, and they are those of the keys in use. */
    void confirm(String master, String ring) {
        var keys = safeKeys();
        var custody = store.newest().orElseThrow(() -> Refusal.of(OpeningProblem.CUSTODY_UNRECORDED));
        if (!custody.isOf(keys)) {
            throw Refusal.of(OpeningProblem.KEYS_CHANGED);
        }
        if (!bare(master).equals(bare(keys.master())) || !bare(ring).equals(bare(keys.ring()))) {
            throw Refusal.of(OpeningProblem.FINGERPRINT_DIFFERS);
        }
        store.confirm(Actor.current().account(), clock.instant());
        audit.did("opening.custody-confirmed", "county", null);
    }

    private static String bare(String fingerprint) {
        return fingerprint.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
