package cn.mulin.territory;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.ProblemType;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 调整 — the way to move, split, merge, close and reopen units. One change at a time in a village; each leaves its history. */
@Service
@Transactional
public class Rearrangements {

    private final UnitStore store;
    private final UnitPathStore paths;
    private final PlantStore plants;
    private final VersionStore versions;
    private final DeskStore desks;
    private final PlaceNameStore placeNames;
    private final Lines lines;
    private final List<UnitHold> holds;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rearrangements(
            UnitStore store,
            UnitPathStore paths,
            PlantStore plants,
            VersionStore versions,
            DeskStore desks,
            PlaceNameStore placeNames,
            Lines lines,
            List<UnitHold> holds,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.paths = paths;
        this.plants = plants;
        this.versions = versions;
        this.desks = desks;
        this.placeNames = placeNames;
        this.lines = lines;
        this.holds = holds;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Moves a unit with all that is below it. {@code to} is on the same ladder, one rung higher, or the village. */
    public void move(UnitId id, UnitId to, @Nullable String reason) {
        var unit = Units.refuseOfficial(open(id));
        var target = open(to);
        lock(unit, target);
        if (to.equals(unit.parent())) {
            return;
        }
        var line = lineUnder(target, unit);
        carry(unit, target, line, Change.MOVED, reason, null);
        audit.did("territory.unit-moved", "unit", id.value());
    }

    /**
     * Splits a unit: it keeps its name and what is not given away; each part is a new neighbour. On the lowest rung the
     * households are given over by who keeps them, after {@link UnitEvent.Split}.
     */
    public List<UnitId> split(UnitId id, List<Part> parts, @Nullable String reason) {
        var unit = Units.refuseOfficial(open(id));
        lock(unit);
        var parent = open(Objects.requireNonNull(unit.parent()));
        var below = store.children(id);
        var made = new ArrayList<UnitId>();
        for (var part : parts) {
            made.add(splitOff(unit, parent, part, below, reason));
        }
        var at = versions.write(id, Change.SPLIT, reason, null);
        events.publishEvent(new UnitEvent.Split(id, List.copyOf(made), at.toInstant()));
        audit.did("territory.unit-split", "unit", id.value());
        return made;
    }

    /** @param children which of the units right below go along */
    public record Part(String name, List<UnitId> children) {

        public Part {
            children = List.copyOf(children);
        }
    }

    /** {@code id} goes into {@code into}, its like on the same line; or a village with all it has into another village. */
    public void merge(UnitId id, UnitId into, @Nullable String reason) {
        var unit = open(id);
        var target = open(into);
        lock(unit, target);
        refuseUnlessAlike(unit, target);
        for (var child : store.children(id)) {
            carry(child, target, lineUnder(target, child), Change.MOVED, reason, id);
        }
        var at = end(unit, Change.MERGED, reason, into);
        events.publishEvent(new UnitEvent.Merged(id, into, at.toInstant()));
        audit.did("territory.unit-merged", "unit", id.value());
    }

    /** @throws Refusal while units, households, leaders or anything else hang on it */
    public void close(UnitId id, @Nullable String reason) {
        closeIfFree(id, reason).ifPresent(held -> {
            throw Refusal.of(held, store.find(id).map(Unit::name).orElse(""));
        });
    }

    /** Closes what nothing hangs on; says why where something does, and leaves it. */
    public Optional<ProblemType> closeIfFree(UnitId id, @Nullable String reason) {
        var unit = open(id);
        lock(unit);
        var held = whyHeld(unit);
        if (held.isEmpty()) {
            var at = end(unit, Change.CLOSED, reason, null);
            events.publishEvent(new UnitEvent.Closed(id, at.toInstant()));
            audit.did("territory.unit-closed", "unit", id.value());
        }
        return held;
    }

    /** A closed unit stands again where it stood. */
    public void reopen(UnitId id, @Nullable String reason) {
        var unit = store.findClosed(id).orElseThrow(() -> notClosed(id));
        lock(unit);
        var parent = Optional.ofNullable(unit.parent());
        if (parent.isPresent() && parent.flatMap(store::find).isEmpty()) {
            throw Refusal.of(TerritoryProblem.PARENT_CLOSED, unit.name());
        }
        store.reopen(id);
        desks.reopenOwnOf(id);
        placeNames.followName(id);
        var at = versions.write(id, Change.REOPENED, reason, null);
        events.publishEvent(new UnitEvent.Reopened(id, at.toInstant()));
        audit.did("territory.unit-reopened", "unit", id.value());
    }

    /** Takes the newest change of a unit back, where that is one step: a name, a move, a closing, a planting. */
    public void undo(UnitId id, @Nullable String reason) {
        var last = versions.lastTwo(id);
        var newest = last.stream().findFirst().map(version -> Change.valueOf(version.getChange()));
        switch (newest.orElse(Change.CHANGED)) {
            case CREATED -> close(id, reason);
            case CLOSED -> reopen(id, reason);
            case MOVED -> move(id, new UnitId(last.getLast().getParentId()), reason);
            case RENAMED -> renameBack(id, last.getLast().getName(), reason);
            default -> throw Refusal.of(TerritoryProblem.NOTHING_TO_UNDO, nameOf(id));
        }
    }

    private void renameBack(UnitId id, String name, @Nullable String reason) {
        var unit = Units.refuseOfficial(open(id));
        lock(unit);
        store.rename(id, name, null);
        desks.nameAgain(id);
        placeNames.followName(id);
        var at = versions.write(id, Change.RENAMED, reason, null);
        events.publishEvent(new UnitEvent.Renamed(id, at.toInstant()));
        audit.did("territory.unit-renamed", "unit", id.value());
    }

    private UnitId splitOff(Unit unit, Unit parent, Part part, List<Unit> below, @Nullable String reason) {
        var line = Objects.requireNonNull(unit.line());
        if (store.hasChildNamed(parent.id(), line, part.name())) {
            throw Refusal.of(TerritoryProblem.NAME_TAKEN, parent.name(), part.name());
        }
        var rung = lines.ladderOf(line).at(unit.height()).orElseThrow();
        var draft = LayOut.draft(parent, line, rung, freshLabel(parent), part.name(), unit.kind());
        plants.plant(List.of(draft), Change.SPLIT, reason);
        for (var child : part.children()) {
            var going = below.stream()
                    .filter(one -> one.id().equals(child))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(TerritoryProblem.NOT_BELOW_IT, unit.name()));
            carry(store.find(going.id()).orElseThrow(), draft.asUnit(), line, Change.MOVED, reason, unit.id());
        }
        return draft.id();
    }

    /** The subtree gets a fresh label below {@code target}; every path in this module follows, and then everybody is told. */
    private void carry(
            Unit unit, Unit target, LineId line, Change change, @Nullable String reason, @Nullable UnitId other) {
        if (store.find(unit.id()).filter(now -> unit.path().equals(now.path())).isEmpty()) {
            throw Refusal.of(KernelProblem.STALE);
        }
        var path = target.path() + "%03d".formatted(freshLabel(target)) + '/';
        store.hangOn(unit.id(), target.id());
        if (!line.equals(unit.line())) {
            store.standOn(unit.path(), line);
        }
        paths.rewrite(unit.path(), path);
        desks.putUnder(new DeskId(unit.id().value()), new DeskId(target.id().value()));
        desks.nameAgain(unit.id());
        var at = versions.write(unit.id(), change, reason, other);
        events.publishEvent(new UnitEvent.Moved(unit.id(), unit.path(), path, at.toInstant()));
    }

    private OffsetDateTime end(Unit unit, Change change, @Nullable String reason, @Nullable UnitId other) {
        var today = LocalDate.now(clock);
        store.close(unit.id(), today);
        desks.closeAllOf(unit.id(), today);
        placeNames.forgetName(unit.id());
        return versions.end(unit.id(), change, reason, other);
    }

    private Optional<ProblemType> whyHeld(Unit unit) {
        if (store.hasChildren(unit.id())) {
            return Optional.of(TerritoryProblem.HAS_UNITS_BELOW);
        }
        return holds.stream().flatMap(hold -> hold.holds(unit).stream()).findFirst();
    }

    /** The line on which {@code unit} would stand below {@code target}: its own, or its like in another village. */
    private LineId lineUnder(Unit target, Unit unit) {
        var own = lines.line(Objects.requireNonNull(unit.line()));
        var ladder = lines.ladderOf(own.id());
        boolean fits = ladder.below(target.height())
                .filter(rung -> rung.height() == unit.height())
                .isPresent();
        var candidates = target.tier() == Unit.Tier.VILLAGE
                ? lines.of(target.id()).stream().filter(line -> line.endedOn() == null)
                : Stream.ofNullable(target.line()).map(lines::line);
        return candidates
                .filter(line -> fits && line.ladder().equals(own.ladder()) && line.purpose() == own.purpose())
                .map(Line::id)
                .sorted(Comparator.comparing(line -> !line.equals(own.id())))
                .findFirst()
                .orElseThrow(() -> Refusal.of(TerritoryProblem.NOT_ITS_PLACE, unit.name(), target.name()));
    }

    private void refuseUnlessAlike(Unit unit, Unit target) {
        boolean villages = unit.tier() == Unit.Tier.VILLAGE && target.tier() == Unit.Tier.VILLAGE;
        boolean rungs = unit.tier() == Unit.Tier.RUNG
                && unit.height() == target.height()
                && Objects.equals(unit.line(), target.line());
        if (unit.id().equals(target.id()) || !(villages || rungs)) {
            throw Refusal.of(TerritoryProblem.NOT_ALIKE, unit.name(), target.name());
        }
    }

    private int freshLabel(Unit parent) {
        int label = store.lastLabel(parent) + 1;
        if (label > LayOut.MOST_BELOW_ONE) {
            throw Refusal.of(TerritoryProblem.TOO_MANY_BELOW, parent.name(), LayOut.MOST_BELOW_ONE);
        }
        return label;
    }

    private void lock(Unit... units) {
        var villages = new TreeSet<String>();
        for (var unit : units) {
            villages.add(Unit.villagePath(unit.path()));
        }
        store.lock(villages);
    }

    private Unit open(UnitId id) {
        return store.find(id).orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
    }

    private Refusal notClosed(UnitId id) {
        return store.find(id)
                .map(unit -> Refusal.of(TerritoryProblem.NOT_CLOSED, unit.name()))
                .orElseGet(() -> Refusal.of(TerritoryProblem.UNKNOWN));
    }

    private String nameOf(UnitId id) {
        return store.find(id).map(Unit::name).orElse("");
    }
}
