package cn.mulin.roster.plan;

import cn.mulin.people.HouseholdId;
import cn.mulin.people.ResidentDraft;
import cn.mulin.people.ResidentId;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sees that every household ends up with one head at most. */
final class Heads {

    private static final int STANDING = 0;

    private final Findings findings;
    private final Map<HouseholdId, Map<ResidentId, Integer>> rows = new HashMap<>();

    Heads(Findings findings) {
        this.findings = findings;
    }

    void stands(HouseholdId home, ResidentDraft person) {
        comes(home, person, STANDING);
    }

    void comes(HouseholdId home, ResidentDraft person, int row) {
        if (person.relation().head()) {
            rows.computeIfAbsent(home, id -> new LinkedHashMap<>()).put(person.id(), row);
        }
    }

    void becomes(HouseholdId before, HouseholdId home, ResidentDraft person, int row) {
        rows.getOrDefault(before, new HashMap<>()).remove(person.id());
        comes(home, person, row);
    }

    void check() {
        for (var heads : rows.values()) {
            heads.values().stream()
                    .sorted()
                    .skip(1)
                    .forEach(row -> findings.fault(
                            Sheet.PEOPLE,
                            row,
                            Column.RELATION,
                            heads.containsValue(STANDING) ? "县里这户已有户主；要换户主，请把原户主也写在表里，填他现在的关系" : "这户写了不止一个户主"));
        }
    }
}
