package cn.mulin.people.label;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.SealedLabels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 密封标签 — the way in: put, confirmed and ended within the actor's scope, and opened for a reason that is recorded. */
@Service
@Transactional
public class Labels implements SealedLabels {

    private final LabelStore store;
    private final Residents residents;
    private final AuditLog audit;
    private final Clock clock;

    Labels(LabelStore store, Residents residents, AuditLog audit, Clock clock) {
        this.store = store;
        this.residents = residents;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<LabelKind> kinds() {
        return store.kinds();
    }

    /** What the kinds are called, by code. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, String> kindNames() {
        return store.kinds().stream().collect(Collectors.toMap(LabelKind::code, LabelKind::name));
    }

    /** The county adds a kind of its own, renames one or lays one off. */
    void save(LabelKind kind) {
        refuseIfItTells(kind.hint(), kind);
        store.save(kind);
        audit.did("people.label-kind-saved", "label-kind", null, kind.code());
    }

    /** @param hint what a leader is told; null: the kind's own */
    UUID put(ResidentId id, Label.Content content, @Nullable String hint, Source source) {
        var resident = residents.resident(id);
        var kind = kindOf(content);
        refuseIfItTells(hint, kind);
        var label = new Label(Ids.next(), id, content, hint == null ? kind.hint() : hint, source, today());
        store.add(label, resident.path());
        audit.did("people.label-put", "resident", id.value());
        return label.id();
    }

    /** The kind stays: another kind is another label. */
    void change(UUID id, @Nullable String grade, @Nullable String detail, @Nullable String hint, Source source) {
        var before = store.find(id, Actor.current().scope());
        var content = new Label.Content(before.content().kind(), grade, detail);
        refuseIfItTells(hint, kindOf(content));
        store.replace(new Label(id, before.resident(), content, hint, source, today()));
        audit.did("people.label-changed", "resident", before.resident().value());
    }

    void confirm(UUID id, Source source) {
        var label = store.find(id, Actor.current().scope());
        store.replace(new Label(id, label.resident(), label.content(), label.hint(), source, today()));
        audit.did("people.label-confirmed", "resident", label.resident().value());
    }

    void end(UUID id, LocalDate on) {
        var label = store.find(id, Actor.current().scope());
        if (on.isAfter(today())) {
            throw Refusal.of(LabelProblem.IN_THE_FUTURE);
        }
        store.end(id, on);
        audit.did("people.label-ended", "resident", label.resident().value());
    }

    /** 查看密封标签 — all of them, opened; who looked and why is kept. */
    List<Label> look(ResidentId id, String reason) {
        residents.resident(id);
        audit.looked("people.labels", "resident", id.value(), reason);
        return store.of(id, Actor.current().scope());
    }

    @Override
    public List<Mark> marks(ResidentId id, String reason) {
        if (!Actor.current().may("people:labels")) {
            throw Refusal.of(KernelProblem.NOT_PERMITTED);
        }
        return look(id, reason).stream()
                .map(label -> new Mark(label.content().kind(), label.content().grade()))
                .toList();
    }

    /** A person's own, opened for themselves (个人信息保护法 45). */
    @Transactional(readOnly = true)
    public List<Label> ofMyself(ResidentId me) {
        return store.of(me);
    }

    /** 按种类查人 — who bears a label of that kind; the look is recorded. */
    List<ResidentId> bearers(String kind, @Nullable ResidentId after, int size, String reason) {
        if (store.kind(kind).isEmpty()) {
            throw Refusal.of(LabelProblem.KIND_UNKNOWN);
        }
        audit.looked("people.labels-of-a-kind", "label-kind", null, reason);
        return store.bearers(kind, Actor.current().scope(), after, size);
    }

    private LabelKind kindOf(Label.Content content) {
        var kind = store.kind(content.kind())
                .filter(LabelKind::inUse)
                .orElseThrow(() -> Refusal.of(LabelProblem.KIND_UNKNOWN));
        if (!kind.knows(content.grade())) {
            throw Refusal.of(LabelProblem.GRADE_UNKNOWN, kind.name());
        }
        return kind;
    }

    /** A hint that names the kind would tell every neighbour what is sealed. */
    private static void refuseIfItTells(@Nullable String hint, LabelKind kind) {
        if (hint != null && hint.contains(kind.name())) {
            throw Refusal.of(LabelProblem.HINT_TELLS);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
