package cn.mulin.territory;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.ladder.Ladder;
import cn.mulin.territory.place.GeoPoint;
import cn.mulin.territory.place.Outline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 单元 — the way to plant units and to say what they are. Moving, splitting and ending them: {@link Rearrangements}. */
@Service
@Transactional
public class Units {

    private static final int BATCH = 20_000;

    private final UnitStore store;
    private final PlantStore plants;
    private final VersionStore versions;
    private final DeskStore desks;
    private final PlaceNameStore placeNames;
    private final Lines lines;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Units(
            UnitStore store,
            PlantStore plants,
            VersionStore versions,
            DeskStore desks,
            PlaceNameStore placeNames,
            Lines lines,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.plants = plants;
        this.versions = versions;
        this.desks = desks;
        this.placeNames = placeNames;
        this.lines = lines;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Plants one unit on the next rung down.
     *
     * @param line which line of the village; null for its service line, or that of {@code parent}
     * @throws Refusal when there is no rung below {@code parent}, or a sibling has that name
     */
    public Unit create(UnitId parent, @Nullable LineId line, String name, Unit.Kind kind, @Nullable String reason) {
        var under = locked(parent);
        var on = lineBelow(under, line);
        var rung = rungBelow(under, lines.ladderOf(on));
        refuseIfNameTaken(under, on, name);
        var draft = LayOut.draft(under, on, rung, freshLabel(under), name, kind);
        plants.plant(List.of(draft), Change.CREATED, reason);
        audit.did("territory.unit-created", "unit", draft.id().value());
        return draft.asUnit();
    }

    /** Lays out a village, or a part of it. Returns how many units were made. */
    public int layOut(LayOut plan) {
        return layOut(List.of(plan), "批量划分");
    }

    /** As {@link #layOut(LayOut)}, for many villages: hundreds of thousands of units go by {@code COPY}, in batches. */
    public int layOut(Collection<LayOut> plans, @Nullable String reason) {
        store.lock(plans.stream()
                .map(plan -> Unit.villagePath(plan.parent().path()))
                .toList());
        var waiting = new ArrayList<UnitDraft>();
        int made = 0;
        for (var plan : plans) {
            waiting.addAll(draftsOf(plan));
            if (waiting.size() >= BATCH) {
                made += plantAll(waiting, reason);
            }
            audit.did("territory.unit-laid-out", "unit", plan.parent().id().value());
        }
        return made + plantAll(waiting, reason);
    }

    /** Plants units whose place is already decided, parents before children: divisions, and what a generator makes. */
    public void plant(List<UnitDraft> drafts, @Nullable String reason) {
        for (int from = 0; from < drafts.size(); from += BATCH) {
            plants.plant(drafts.subList(from, Math.min(from + BATCH, drafts.size())), Change.IMPORTED, reason);
        }
    }

    /**
     * 名册里的单元 — one that a roster names: with a code of its own, below a unit that stands or comes before it.
     *
     * @param code nobody else's, ever
     */
    public record Listed(UnitId id, UnitId parent, String code, String name, Unit.Kind kind) {}

    /** Plants what a roster lists below {@code village}, parents before children, each on the next rung down. */
    public void plantListed(Unit village, LineId line, List<Listed> listed, @Nullable String reason) {
        store.lock(List.of(village.path()));
        var ladder = lines.ladderOf(line);
        var parents = new HashMap<UnitId, Unit>();
        store.below(village).forEach(unit -> parents.put(unit.id(), unit));
        var labels = store.lastLabels(village);
        var drafts = new ArrayList<UnitDraft>();
        for (var each : listed) {
            var under = Optional.ofNullable(parents.get(each.parent()))
                    .orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
            int label = labels.merge(under.id(), 1, Integer::sum);
            if (label > LayOut.MOST_BELOW_ONE) {
                throw Refusal.of(TerritoryProblem.TOO_MANY_BELOW, under.name(), LayOut.MOST_BELOW_ONE);
            }
            var draft = UnitDraft.onRung(
                            under, line, rungBelow(under, ladder), label, each.code(), each.name(), each.kind())
                    .withId(each.id());
            parents.put(draft.id(), draft.asUnit());
            drafts.add(draft);
        }
        plant(drafts, reason);
        audit.did("territory.unit-listed", "unit", village.id().value(), String.valueOf(drafts.size()));
    }

    /** @param version what the change is based on; null to change whatever stands there */
    public void rename(UnitId id, String name, @Nullable String reason, @Nullable Integer version) {
        var unit = refuseOfficial(locked(id));
        refuseIfStale(unit, version);
        if (unit.name().equals(name)) {
            return;
        }
        refuseIfNameTaken(parentOf(unit), lineOf(unit), name);
        call(unit, name, null, reason);
    }

    /** A division takes the name of a newer official list. */
    public void renameOfficially(
            UnitId id, String name, @Nullable String fullName, String deskName, @Nullable String reason) {
        var unit = locked(id);
        call(unit, name, fullName, reason);
        desks.name(new DeskId(id.value()), deskName);
    }

    /** @param code null keeps it; @param kind null keeps it */
    public void describe(
            UnitId id,
            @Nullable String code,
            Unit.@Nullable Kind kind,
            @Nullable String reason,
            @Nullable Integer version) {
        var unit = locked(id);
        refuseIfStale(unit, version);
        var newCode = code == null ? unit.code() : code;
        if (!newCode.equals(unit.code())) {
            refuseOfficial(unit);
            if (store.codeTaken(newCode, id)) {
                throw Refusal.of(TerritoryProblem.CODE_TAKEN, newCode);
            }
        }
        store.describe(id, newCode, kind == null ? unit.kind() : kind);
        versions.write(id, Change.CHANGED, reason, null);
        audit.did("territory.unit-changed", "unit", id.value());
    }

    /** Where it lies on the ground. Nulls take the place away. */
    public void place(UnitId id, @Nullable GeoPoint point, @Nullable Outline outline) {
        var unit = locked(id);
        store.place(unit.id(), point, outline);
        audit.did("territory.unit-placed", "unit", id.value());
    }

    private void call(Unit unit, String name, @Nullable String fullName, @Nullable String reason) {
        store.rename(unit.id(), name, fullName);
        desks.nameAgain(unit.id());
        placeNames.followName(unit.id());
        var at = versions.write(unit.id(), Change.RENAMED, reason, null);
        events.publishEvent(new UnitEvent.Renamed(unit.id(), at.toInstant()));
        audit.did("territory.unit-renamed", "unit", unit.id().value());
    }

    private List<UnitDraft> draftsOf(LayOut plan) {
        var parent = store.find(plan.parent().id()).orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
        var line = lineBelow(parent, plan.line());
        Map<Integer, Integer> there = store.everOnEachRung(line);
        return new LayOut(parent, line, plan.counts())
                .drafts(lines.ladderOf(line), there.isEmpty() ? 0 : store.lastLabel(parent), there);
    }

    private int plantAll(List<UnitDraft> waiting, @Nullable String reason) {
        int many = waiting.size();
        if (many > 0) {
            plants.plant(waiting, Change.CREATED, reason);
            waiting.clear();
        }
        return many;
    }

    private int freshLabel(Unit parent) {
        int label = store.lastLabel(parent) + 1;
        if (label > LayOut.MOST_BELOW_ONE) {
            throw Refusal.of(TerritoryProblem.TOO_MANY_BELOW, parent.name(), LayOut.MOST_BELOW_ONE);
        }
        return label;
    }

    private LineId lineBelow(Unit parent, @Nullable LineId asked) {
        if (parent.tier() == Unit.Tier.RUNG) {
            return lineOf(parent);
        }
        if (parent.tier() != Unit.Tier.VILLAGE) {
            throw Refusal.of(TerritoryProblem.NOT_UNDER_A_VILLAGE, parent.name());
        }
        return lines.of(parent.id()).stream()
                .filter(line -> line.endedOn() == null)
                .filter(line -> asked == null
                        ? line.purpose() == Line.Purpose.SERVICE
                        : line.id().equals(asked))
                .findFirst()
                .map(Line::id)
                .orElseThrow(() -> Refusal.of(TerritoryProblem.LINE_NEEDED, parent.name()));
    }

    private static Ladder.Rung rungBelow(Unit parent, Ladder ladder) {
        return ladder.below(parent.height())
                .orElseThrow(() -> Refusal.of(TerritoryProblem.NO_RUNG_BELOW, ladder.name()));
    }

    private Unit locked(UnitId id) {
        var seen = store.find(id).orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
        store.lock(List.of(Unit.villagePath(seen.path())));
        return store.find(id)
                .filter(now -> now.path().equals(seen.path()))
                .orElseThrow(() -> Refusal.of(KernelProblem.STALE));
    }

    private Unit parentOf(Unit unit) {
        return Optional.ofNullable(unit.parent())
                .flatMap(store::find)
                .orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
    }

    private static LineId lineOf(Unit unit) {
        return Optional.ofNullable(unit.line()).orElseThrow(() -> Refusal.of(TerritoryProblem.OFFICIAL, unit.name()));
    }

    static Unit refuseOfficial(Unit unit) {
        if (unit.isDivision()) {
            throw Refusal.of(TerritoryProblem.OFFICIAL, unit.name());
        }
        return unit;
    }

    private static void refuseIfStale(Unit unit, @Nullable Integer version) {
        if (version != null && version != unit.version()) {
            throw Refusal.of(KernelProblem.STALE);
        }
    }

    private void refuseIfNameTaken(Unit parent, LineId line, String name) {
        if (store.hasChildNamed(parent.id(), line, name)) {
            throw Refusal.of(TerritoryProblem.NAME_TAKEN, parent.name(), name);
        }
    }
}
