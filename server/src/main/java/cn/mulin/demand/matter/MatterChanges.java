package cn.mulin.demand.matter;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a county changes of its matters. Nothing is overwritten: a change is a new version from a day on. */
@Service
@Transactional
class MatterChanges {

    private static final int LEVELS = 3;
    private static final int YEARS_AHEAD = 2;

    private final MatterStore store;
    private final LimitStore limits;
    private final AuditLog audit;
    private final Clock clock;

    MatterChanges(MatterStore store, LimitStore limits, AuditLog audit, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param handling null for a branch */
    record Draft(
            String code,
            @Nullable MatterId parent,
            String name,
            @Nullable Handling handling,
            List<Keyword> keywords) {}

    MatterId add(Draft draft, LocalDate from) {
        refuseUnlessAhead(from);
        refuseUnlessFits(draft.parent(), draft.handling() != null);
        refuseUnlessWhole(draft.handling());
        refuseUnlessReadable(draft.keywords());
        if (store.codeTaken(draft.code())) {
            throw Refusal.of(MatterProblem.CODE_TAKEN, draft.code());
        }
        var id = new MatterId(Ids.next());
        store.add(id, draft.code(), draft.parent(), draft.handling() != null, from);
        write(id, 1, from, draft.name(), draft.handling(), null);
        store.know(id, draft.keywords());
        done("matter.added", id);
        return id;
    }

    /** @param seen the last version its author knew */
    void change(
            MatterId id, int seen, LocalDate from, String name, @Nullable Handling handling, @Nullable String reason) {
        var node = node(id);
        refuseUnlessAhead(from);
        if (node.leaf() != (handling != null)) {
            throw Refusal.of(node.leaf() ? MatterProblem.NOT_A_BRANCH : MatterProblem.NOT_A_LEAF, node.name());
        }
        refuseUnlessWhole(handling);
        int last = store.lastNumber(id);
        if (last != seen) {
            throw Refusal.of(KernelProblem.STALE);
        }
        write(id, last + 1, from, name, handling, reason);
        done("matter.changed", id);
    }

    /** From {@code from} on it can no longer be chosen; demands that have it keep it. */
    void withdraw(MatterId id, LocalDate from) {
        var node = node(id);
        refuseUnlessAhead(from);
        if (node.withdrawnFrom() != null) {
            throw Refusal.of(MatterProblem.WITHDRAWN_ALREADY, node.name());
        }
        if (!node.leaf() && store.standsAbove(id, from)) {
            throw Refusal.of(MatterProblem.STILL_HAS_MATTERS, node.name());
        }
        store.withdraw(id, from.isBefore(node.activeFrom()) ? node.activeFrom() : from);
        done("matter.withdrawn", id);
    }

    void bringBack(MatterId id) {
        var node = node(id);
        if (node.withdrawnFrom() == null) {
            throw Refusal.of(MatterProblem.NOT_WITHDRAWN, node.name());
        }
        for (var up = node.parent(); up != null; up = node(up).parent()) {
            if (node(up).withdrawnFrom() != null) {
                store.withdraw(up, null);
            }
        }
        store.withdraw(id, null);
        done("matter.brought-back", id);
    }

    /** Puts what hangs on {@code parent} in the order of {@code ids}, which names each of them once. */
    void reorder(@Nullable MatterId parent, List<MatterId> ids) {
        var there = store.children(parent);
        if (there.size() != ids.size() || !new HashSet<>(there).equals(new HashSet<>(ids))) {
            throw Refusal.of(MatterProblem.NOT_THE_SAME_ONES);
        }
        store.putInOrder(ids);
        store.stampAnew();
        audit.did("matter.reordered", "matter", parent == null ? null : parent.value());
    }

    void know(MatterId id, List<Keyword> keywords) {
        var node = node(id);
        if (!node.leaf()) {
            throw Refusal.of(MatterProblem.NOT_A_LEAF, node.name());
        }
        refuseUnlessReadable(keywords);
        store.know(id, keywords);
        done("matter.keywords-set", id);
    }

    void limit(Grade grade, Limits given, LocalDate from) {
        refuseUnlessAhead(from);
        refuseUnlessSignable(grade, given);
        limits.write(
                grade, given, from, OffsetDateTime.now(clock), Actor.current().account());
        store.stampAnew();
        audit.did("matter.limits-set", "county-limit", null, grade.name());
    }

    private void write(
            MatterId id,
            int number,
            LocalDate from,
            String name,
            @Nullable Handling handling,
            @Nullable String reason) {
        var version = new MatterStore.Version(number, from, name, handling, reason, OffsetDateTime.now(clock));
        store.write(id, version, Actor.current().account());
    }

    private void done(String deed, MatterId id) {
        store.stampAnew();
        audit.did(deed, "matter", id.value());
    }

    private Node node(MatterId id) {
        return store.find(id, LocalDate.now(clock)).orElseThrow(() -> Refusal.of(MatterProblem.UNKNOWN));
    }

    private void refuseUnlessAhead(LocalDate from) {
        var today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            throw Refusal.of(MatterProblem.IN_THE_PAST, from);
        }
        if (from.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refusal.of(MatterProblem.TOO_FAR_AHEAD, YEARS_AHEAD);
        }
    }

    /** A leaf hangs on a branch, and nothing hangs on a leaf or deeper than three. */
    private void refuseUnlessFits(@Nullable MatterId parent, boolean leaf) {
        int level = 1;
        for (var up = parent; up != null; level++) {
            var branch = node(up);
            if (branch.leaf()) {
                throw Refusal.of(MatterProblem.NOT_A_BRANCH, branch.name());
            }
            if (branch.withdrawnFrom() != null) {
                throw Refusal.of(MatterProblem.WITHDRAWN_ALREADY, branch.name());
            }
            up = branch.parent();
        }
        if (leaf ? level < 2 || level > LEVELS : level >= LEVELS) {
            throw Refusal.of(MatterProblem.TOO_DEEP);
        }
    }

    private static void refuseUnlessWhole(@Nullable Handling handling) {
        if (handling == null) {
            return;
        }
        var duty = handling.duty();
        if (duty.department() != null && duty.lowest().compareTo(Grade.TOWN) < 0) {
            throw Refusal.of(MatterProblem.DEPARTMENT_WITHOUT_OFFICE, duty.department());
        }
        if (handling.ceiling().highest().compareTo(duty.lowest()) < 0) {
            throw Refusal.of(MatterProblem.SETTLED_BELOW_WHO_LEADS);
        }
        handling.limits().forEach((grade, own) -> refuseUnlessSignable(grade, own.limits()));
    }

    private static void refuseUnlessSignable(Grade grade, Limits given) {
        if (grade == Grade.VOLUNTEER && given.sign() != null) {
            throw Refusal.of(MatterProblem.VOLUNTEERS_SIGN_NOTHING);
        }
    }

    private static void refuseUnlessReadable(List<Keyword> keywords) {
        var words = new HashSet<String>();
        for (var keyword : keywords) {
            if (!keyword.readable() || !words.add(keyword.words())) {
                throw Refusal.of(MatterProblem.KEYWORD_UNREADABLE, keyword.words());
            }
        }
    }
}
