package cn.mulin.territory.ladder;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 阶梯模板 — the way in: which ladders a county has, and changing them. */
@Service
@Transactional
public class Ladders {

    private final LadderStore store;
    private final AuditLog audit;
    private final Clock clock;

    Ladders(LadderStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that are not retired, the shipped ones first. */
    @Transactional(readOnly = true)
    public List<Ladder> all() {
        return store.inUse();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Ladder ladder(LadderId id) {
        return store.find(id).orElseThrow(() -> Refusal.of(LadderProblem.LADDER_UNKNOWN));
    }

    /** @param rungs from the highest down, two to five */
    public Ladder add(String code, String name, List<Ladder.Rung> rungs) {
        if (store.codeTaken(code)) {
            throw Refusal.of(LadderProblem.LADDER_CODE_TAKEN, code);
        }
        var ladder = checked(new Ladder(new LadderId(Ids.next()), code, name, false, rungs));
        store.add(ladder);
        audit.did("territory.ladder-added", "ladder", ladder.id().value());
        return ladder;
    }

    /** Words, sizes and volunteer or staff may change at any time; the number of rungs only while no line stands on it. */
    public Ladder change(LadderId id, String name, List<Ladder.Rung> rungs) {
        var before = ladder(id);
        if (before.rungs().size() != rungs.size() && store.carries(id)) {
            throw Refusal.of(LadderProblem.LADDER_IN_USE, before.name());
        }
        var after = checked(new Ladder(id, before.code(), name, before.shipped(), rungs));
        store.replace(after);
        audit.did("territory.ladder-changed", "ladder", id.value());
        return after;
    }

    public void retire(LadderId id) {
        var ladder = ladder(id);
        if (store.carries(id)) {
            throw Refusal.of(LadderProblem.LADDER_IN_USE, ladder.name());
        }
        store.retire(id, LocalDate.now(clock));
        audit.did("territory.ladder-retired", "ladder", id.value());
    }

    private static Ladder checked(Ladder ladder) {
        var names = new HashSet<String>();
        for (var rung : ladder.rungs()) {
            if (!names.add(rung.name())) {
                throw Refusal.of(LadderProblem.LADDER_RUNG_TWICE, rung.name());
            }
            if (rung.sizeMin() != null && rung.sizeMax() != null && rung.sizeMin() > rung.sizeMax()) {
                throw Refusal.of(LadderProblem.LADDER_SIZE_UPSIDE_DOWN, rung.name());
            }
        }
        return ladder;
    }
}
