package cn.mulin.territory;

import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 区域架构 — the way in for other modules: units, desks, and who is next up. */
@Service
@Transactional(readOnly = true)
public class Territory {

    private final UnitStore units;
    private final DeskStore desks;

    Territory(UnitStore units, DeskStore desks) {
        this.units = units;
        this.desks = desks;
    }

    /** The county's own unit, the root of its tree. */
    public Unit county() {
        return units.root().orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
    }

    /** @throws Refusal when there is no such open unit */
    public Unit unit(UnitId id) {
        return units.find(id).orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
    }

    /** @throws Refusal when there is none or it lies outside {@code scope}: the two are told apart to nobody */
    public Unit unit(UnitId id, Scope scope) {
        return units.find(id)
                .filter(unit -> scope.covers(unit.path()))
                .orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
    }

    /** As {@link #unit(UnitId, Scope)}, of closed ones too: to look at what they were, or to bring them back. */
    public Unit openOrClosed(UnitId id, Scope scope) {
        return units.find(id)
                .or(() -> units.findClosed(id))
                .filter(unit -> scope.covers(unit.path()))
                .orElseThrow(() -> Refusal.of(TerritoryProblem.UNKNOWN));
    }

    public Optional<Unit> byCode(String code) {
        return units.byCode(code);
    }

    /** The open units right below {@code parent}, in the order of the tree. */
    public List<Unit> children(UnitId parent) {
        return units.children(parent);
    }

    /** The units above {@code path} and the unit itself, from the county down. At most eight. */
    public List<Unit> lineage(String path) {
        return units.lineage(path);
    }

    /** The village in which {@code path} lies. */
    public Optional<Unit> villageOf(String path) {
        return lineage(path).stream()
                .filter(unit -> unit.tier() == Unit.Tier.VILLAGE)
                .findFirst();
    }

    /** @throws Refusal when there is no such desk */
    public Desk desk(DeskId id) {
        return desks.find(id).orElseThrow(() -> Refusal.of(TerritoryProblem.DESK_UNKNOWN));
    }

    /**
     * The unit's own desk (本台), which has the unit's id: its leader's post on a rung, the village office, the town room, the
     * county office. Every open unit has exactly one.
     */
    public Desk deskOf(UnitId unit) {
        return desk(new DeskId(unit.value()));
    }

    /** The next desk up {@code desk}'s own path; empty at the county office. */
    public Optional<Desk> above(Desk desk) {
        return Optional.ofNullable(desk.above()).map(this::desk);
    }
}
