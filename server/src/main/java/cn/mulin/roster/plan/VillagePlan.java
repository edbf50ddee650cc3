package cn.mulin.roster.plan;

import cn.mulin.leadership.Appointment;
import cn.mulin.people.BulkChanges.HouseholdChange;
import cn.mulin.people.BulkChanges.Newcomer;
import cn.mulin.people.BulkChanges.ResidentChange;
import cn.mulin.people.BulkPeople.Family;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.ResidentId;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.Units;
import cn.mulin.territory.ladder.Ladder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一村的打算 — everything a roster would do to a village, and everything that is wrong with it. Applied whole, or not at all.
 *
 * @param ladder to be set up first; null where the village stands on one
 * @param absentHouseholds known to the county and not on the roster; left as they are
 * @param absentResidents likewise of the households that are on it
 */
public record VillagePlan(
        @Nullable Ladder ladder,
        List<Units.Listed> units,
        List<UnitChange> unitChanges,
        List<Family> families,
        List<HouseholdChange> householdChanges,
        List<Newcomer> newcomers,
        List<ResidentChange> residentChanges,
        List<Appointment> appointments,
        List<Appointment> handOvers,
        List<HouseholdId> absentHouseholds,
        List<ResidentId> absentResidents,
        Map<Sheet, Count> counts,
        List<Flaw> flaws) {

    /** 改一个单元. */
    public record UnitChange(UnitId unit, String name, Unit.Kind kind) {}

    /** How many faults keep it from being applied. */
    public int faults() {
        return (int) flaws.stream().filter(Flaw::blocking).count();
    }

    public int hints() {
        return flaws.size() - faults();
    }

    /** Whether there is nothing to write. */
    public boolean changesNothing() {
        return counts.values().stream().allMatch(count -> count.changes() == 0);
    }
}
