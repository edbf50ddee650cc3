package cn.mulin.roster.plan;

import cn.mulin.kernel.Ids;
import cn.mulin.roster.plan.Findings.Effect;
import cn.mulin.roster.plan.VillagePlan.UnitChange;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.Units;
import cn.mulin.territory.ladder.Ladder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the sheet of units beside the village's ladder. A unit that stands keeps its place; a new one hangs below another. */
final class UnitPlanner {

    private final VillageKnown known;
    private final Findings findings;
    private final Map<String, Spot> spots = new HashMap<>();
    private final Map<String, Spot> byNames = new HashMap<>();
    private final Map<UnitId, Spot> byId = new HashMap<>();
    private final List<Units.Listed> added = new ArrayList<>();
    private final List<UnitChange> changed = new ArrayList<>();
    private @Nullable Ladder ladder;

    UnitPlanner(VillageKnown known, Findings findings) {
        this.known = known;
        this.findings = findings;
        this.ladder = known.ladder();
        var village = known.village();
        keep(new Spot(village.id(), village.code(), village.height(), ""));
        known.units().forEach(unit -> keep(spot(unit)));
    }

    /** A unit that stands, or will. @param names from below the village down: 第1片/1组/1邻 */
    record Spot(UnitId id, String code, int height, String names) {

        boolean holdsHouseholds() {
            return height == 1;
        }

        Spot below(UnitId child, String childCode, int childHeight, String name) {
            return new Spot(child, childCode, childHeight, names.isEmpty() ? name : names + "/" + name);
        }
    }

    @Nullable
    Ladder ladderToSet() {
        return known.line() == null && !added.isEmpty() ? ladder : null;
    }

    List<Units.Listed> added() {
        return added;
    }

    List<UnitChange> changed() {
        return changed;
    }

    /** By its code, or by its names from the village down. */
    Optional<Spot> find(String text) {
        var code = Optional.ofNullable(spots.get(text.split("\\s", 2)[0]));
        return code.or(() -> Optional.ofNullable(byNames.get(text.replaceAll("\\s", ""))));
    }

    void plan(List<UnitRow> rows) {
        var waiting = new LinkedHashMap<String, UnitRow>();
        for (var row : rows) {
            var twice = waiting.putIfAbsent(row.code(), row);
            if (twice != null) {
                fault(row, Column.UNIT_CODE, "与第 " + twice.row() + " 行重复");
            }
        }
        chooseLadder(rows);
        var standing = known.units().stream().collect(Collectors.toMap(Unit::code, unit -> unit));
        for (var row : List.copyOf(waiting.values())) {
            var unit = standing.get(row.code());
            if (unit != null) {
                compare(row, unit);
                waiting.remove(row.code());
            }
        }
        addAll(waiting);
    }

    /** A village without a line takes the ladder whose rungs are all that the sheet names. */
    private void chooseLadder(List<UnitRow> rows) {
        if (ladder != null) {
            return;
        }
        var named = rows.stream().map(UnitRow::rung).collect(Collectors.toSet());
        ladder = known.ladders().stream()
                .filter(one -> rungs(one).containsAll(named))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> rungs(Ladder ladder) {
        return ladder.rungs().stream().map(Ladder.Rung::name).collect(Collectors.toSet());
    }

    private void compare(UnitRow row, Unit unit) {
        var rung = ladder == null ? null : ladder.at(unit.height()).orElse(null);
        if (rung != null && !rung.name().equals(row.rung())) {
            fault(row, Column.RUNG, "县里这个单元是" + rung.name() + "，层级不能改");
            return;
        }
        var parent = row.parent() == null ? null : find(row.parent()).orElse(null);
        if (row.parent() != null && (parent == null || !parent.id().equals(unit.parent()))) {
            fault(row, Column.PARENT, "与县里的上级不同；要改隶属，请在“区域架构”里调整");
            return;
        }
        var kind = row.kind() == null ? unit.kind() : row.kind();
        boolean same = unit.name().equals(row.name()) && unit.kind() == kind;
        if (!same) {
            changed.add(new UnitChange(unit.id(), row.name(), kind));
        }
        findings.effect(Sheet.UNITS, row.row(), same ? Effect.SAME : Effect.CHANGED);
    }

    /** Parents before children, whatever the order of the rows; who is left over hangs on nothing. */
    private void addAll(Map<String, UnitRow> waiting) {
        var names = new HashSet<String>(byNames.keySet());
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var row : List.copyOf(waiting.values())) {
                var parent = row.parent() == null ? spots.get(known.village().code()) : spots.get(row.parent());
                if (parent != null) {
                    waiting.remove(row.code());
                    add(row, parent, names);
                    moved = true;
                }
            }
        }
        for (var row : waiting.values()) {
            fault(row, Column.PARENT, "本村（社区）没有这个编码的单元，表里也没有能用的这一行");
        }
    }

    private void add(UnitRow row, Spot parent, Set<String> names) {
        if (known.codesTaken().contains(row.code())) {
            fault(row, Column.UNIT_CODE, "已是别处单元或撤销单元的编码，请换一个");
            return;
        }
        if (ladder == null) {
            fault(row, Column.RUNG, "本县没有这样层级的阶梯，请先在“设置”里建好阶梯");
            return;
        }
        var rung = ladder.below(parent.height()).orElse(null);
        if (rung == null || !rung.name().equals(row.rung())) {
            fault(row, Column.RUNG, rung == null ? "上级已是最低一级，其下不能再设" : "这个上级之下应为" + rung.name());
            return;
        }
        var spot = parent.below(new UnitId(Ids.next()), row.code(), rung.height(), row.name());
        if (!names.add(spot.names())) {
            fault(row, Column.UNIT_NAME, "同一个上级之下已经有这个名称");
            return;
        }
        keep(spot);
        added.add(new Units.Listed(
                spot.id(), parent.id(), row.code(), row.name(), row.kind() == null ? Unit.Kind.ORDINARY : row.kind()));
        findings.effect(Sheet.UNITS, row.row(), Effect.ADDED);
    }

    private void keep(Spot spot) {
        spots.put(spot.code(), spot);
        byNames.put(spot.names(), spot);
        byId.put(spot.id(), spot);
    }

    private Spot spot(Unit unit) {
        var parent = byId.get(unit.parent());
        return parent == null
                ? new Spot(unit.id(), unit.code(), unit.height(), unit.name())
                : parent.below(unit.id(), unit.code(), unit.height(), unit.name());
    }

    private void fault(UnitRow row, Column column, String words) {
        findings.fault(Sheet.UNITS, row.row(), column, words);
    }
}
