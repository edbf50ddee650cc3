package cn.mulin.roster;

import cn.mulin.roster.plan.Count;
import cn.mulin.roster.plan.VillagePlan;
import cn.mulin.roster.workbook.Sheet;

/**
 * 合计 — what an import comes to, in a village or all together.
 *
 * @param absentHouseholds in the county and not on the roster; left as they are
 * @param absentPeople likewise, of the households that are on it
 */
public record Totals(
        Count units, Count households, Count people, Count leaders, int absentHouseholds, int absentPeople) {

    public static final Totals NONE = new Totals(Count.NONE, Count.NONE, Count.NONE, Count.NONE, 0, 0);

    static Totals of(VillagePlan plan) {
        return new Totals(
                plan.counts().getOrDefault(Sheet.UNITS, Count.NONE),
                plan.counts().getOrDefault(Sheet.HOUSEHOLDS, Count.NONE),
                plan.counts().getOrDefault(Sheet.PEOPLE, Count.NONE),
                plan.counts().getOrDefault(Sheet.LEADERS, Count.NONE),
                plan.absentHouseholds().size(),
                plan.absentResidents().size());
    }

    Totals plus(Totals other) {
        return new Totals(
                units.plus(other.units),
                households.plus(other.households),
                people.plus(other.people),
                leaders.plus(other.leaders),
                absentHouseholds + other.absentHouseholds,
                absentPeople + other.absentPeople);
    }

    /** How many rows would be written, or were. */
    public int changes() {
        return units.changes() + households.changes() + people.changes() + leaders.changes();
    }
}
