package cn.mulin.roster.plan;

import cn.mulin.people.BulkChanges.HouseholdChange;
import cn.mulin.people.BulkPeople;
import cn.mulin.people.Dwelling;
import cn.mulin.people.HouseholdDraft;
import cn.mulin.people.HouseholdId;
import cn.mulin.roster.plan.Findings.Effect;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the sheet of households beside those of the village. A household is known by its code. */
final class HouseholdPlanner {

    private final UnitId village;
    private final UnitPlanner units;
    private final Set<String> endedCodes;
    private final Findings findings;
    private final Map<String, BulkPeople.Known> standing = new HashMap<>();
    private final Map<String, NewHousehold> added = new LinkedHashMap<>();
    private final List<HouseholdChange> changed = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, Served> served = new HashMap<>();
    private boolean onRoster;

    HouseholdPlanner(VillageKnown known, UnitPlanner units, Findings findings) {
        this.village = known.village().id();
        this.units = units;
        this.endedCodes = known.endedCodes();
        this.findings = findings;
        known.households().forEach(home -> standing.put(codeOf(home), home));
    }

    /** A household to be added. */
    record NewHousehold(UnitId where, HouseholdDraft draft) {}

    /** The unit whose leader's row claims a household, and which row that is. */
    private record Served(UnitId unit, int row) {}

    static String codeOf(BulkPeople.Known home) {
        return Objects.requireNonNull(home.household().code(), "a known household has a code");
    }

    void plan(Rows rows) {
        named.addAll(rows.namedHouseholds());
        onRoster = !rows.namedHouseholds().isEmpty();
        rows.leaders().forEach(this::claim);
        var first = new HashMap<String, Integer>();
        for (var row : rows.households()) {
            var twice = first.putIfAbsent(row.code(), row.row());
            if (twice != null) {
                fault(row, Column.HOUSEHOLD, "与第 " + twice + " 行的户编号重复");
            } else {
                plan(row);
            }
        }
        served.forEach(this::placeClaimed);
    }

    List<HouseholdChange> changed() {
        return changed;
    }

    Map<String, NewHousehold> added() {
        return added;
    }

    Map<String, BulkPeople.Known> standing() {
        return standing;
    }

    /** Known to the county and not on the sheet; nobody, where the roster has no such sheet. */
    List<HouseholdId> absent() {
        return standing.entrySet().stream()
                .filter(entry -> onRoster && !named.contains(entry.getKey()))
                .map(entry -> entry.getValue().household().id())
                .toList();
    }

    /** The household of that code, standing or to be added. */
    Optional<HouseholdId> idOf(String code) {
        var home = standing.get(code);
        return home != null
                ? Optional.of(home.household().id())
                : Optional.ofNullable(added.get(code)).map(one -> one.draft().id());
    }

    /** Whether the roster names it, even in a row that cannot be read. */
    boolean isNamed(String code) {
        return named.contains(code) || standing.containsKey(code);
    }

    private void claim(LeaderRow row) {
        var unit = units.find(row.post());
        if (row.serves().isEmpty() || unit.isEmpty()) {
            return;
        }
        if (!unit.get().holdsHouseholds()) {
            faultAt(row, "只有最低一级的单元直接联系户；请写在下一级那一行");
            return;
        }
        for (var code : row.serves()) {
            if (!isNamed(code)) {
                faultAt(row, "有的户不在本村（社区）：" + code);
            } else if (served.putIfAbsent(code, new Served(unit.get().id(), row.row())) != null) {
                faultAt(row, "户 " + code + " 已写在别的三长名下");
            }
        }
    }

    private void faultAt(LeaderRow row, String words) {
        findings.fault(Sheet.LEADERS, row.row(), Column.SERVES, words);
    }

    private void plan(HouseholdRow row) {
        if (endedCodes.contains(row.code())) {
            fault(row, Column.HOUSEHOLD, "是已销户的编号，请换一个新编号");
            return;
        }
        var where = where(row);
        if (findings.faultyAt(Sheet.HOUSEHOLDS, row.row())) {
            return;
        }
        seen.add(row.code());
        var home = standing.get(row.code());
        if (home == null) {
            added.put(row.code(), new NewHousehold(where == null ? village : where, drafted(row)));
            findings.effect(Sheet.HOUSEHOLDS, row.row(), Effect.ADDED);
        } else {
            compare(row, home, where);
        }
    }

    private void compare(HouseholdRow row, BulkPeople.Known home, @Nullable UnitId where) {
        var after = described(home.household(), row);
        var there = where == null ? placeOf(home) : where;
        boolean same = after.equals(home.household()) && there.equals(placeOf(home));
        if (!same) {
            changed.add(new HouseholdChange(home.household().id(), home.version(), after, there));
        }
        findings.effect(Sheet.HOUSEHOLDS, row.row(), same ? Effect.SAME : Effect.CHANGED);
    }

    private @Nullable UnitId where(HouseholdRow row) {
        var claimed = served.get(row.code());
        if (row.unit() == null) {
            return claimed == null ? null : claimed.unit();
        }
        var spot = units.find(row.unit()).orElse(null);
        if (spot == null) {
            fault(row, Column.UNIT, "本村（社区）没有这个单元，请从下拉里选，或先在“单元”表里写上");
            return null;
        }
        if (spot.id().equals(village)) {
            return village;
        }
        if (!spot.holdsHouseholds()) {
            fault(row, Column.UNIT, "户只能划入最低一级的单元");
            return null;
        }
        if (claimed != null && !claimed.unit().equals(spot.id())) {
            fault(row, Column.UNIT, "与“三长”表第 " + claimed.row() + " 行“负责的户”不一致");
        }
        return spot.id();
    }

    /** A household that stands, is not on the sheet, and is claimed by a leader's row. */
    private void placeClaimed(String code, Served by) {
        var home = standing.get(code);
        if (home == null
                || seen.contains(code)
                || named.contains(code)
                || placeOf(home).equals(by.unit())) {
            return;
        }
        changed.add(new HouseholdChange(home.household().id(), home.version(), home.household(), by.unit()));
        findings.effect(Sheet.LEADERS, by.row(), Effect.CHANGED);
    }

    private UnitId placeOf(BulkPeople.Known home) {
        var unit = home.place().unit();
        return unit == null ? village : unit;
    }

    private static HouseholdDraft drafted(HouseholdRow row) {
        return described(new HouseholdDraft(HouseholdId.next(), row.code(), "", Dwelling.OWN, false, null), row);
    }

    /** What the row does not say stays as it is. */
    private static HouseholdDraft described(HouseholdDraft before, HouseholdRow row) {
        return new HouseholdDraft(
                before.id(),
                row.code(),
                row.door(),
                row.dwelling() == null ? before.dwelling() : row.dwelling(),
                row.vacant() == null ? before.vacantRegistration() : row.vacant(),
                row.note() == null ? before.note() : row.note());
    }

    private void fault(HouseholdRow row, Column column, String words) {
        findings.fault(Sheet.HOUSEHOLDS, row.row(), column, words);
    }
}
