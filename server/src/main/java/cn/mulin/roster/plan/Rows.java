package cn.mulin.roster.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 一村的行 — what could be read of a village's rows.
 *
 * @param namedHouseholds every code that stands on the sheet of households, of rows that could not be read as well
 * @param namedUnits likewise of units
 */
record Rows(
        List<UnitRow> units,
        List<HouseholdRow> households,
        List<PersonRow> people,
        List<LeaderRow> leaders,
        Set<String> namedHouseholds,
        Set<String> namedUnits) {

    static Rows none() {
        return new Rows(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>(),
                new HashSet<>());
    }
}
