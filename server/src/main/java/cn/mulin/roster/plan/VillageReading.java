package cn.mulin.roster.plan;

import cn.mulin.people.identity.IdNumber;
import cn.mulin.roster.workbook.Line;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** 一村的读数 — a village's rows, read; to be laid beside what the county knows. Used once. */
public final class VillageReading {

    private final Findings findings = new Findings();
    private final Rows rows;

    private VillageReading(Iterable<Line> lines, LocalDate today) {
        this.rows = new RowReader(findings, today).read(lines);
    }

    public static VillageReading of(Iterable<Line> lines, LocalDate today) {
        return new VillageReading(lines, today);
    }

    /** The codes of every unit it names, whose owners must be known. */
    public Set<String> unitCodes() {
        return rows.namedUnits();
    }

    /** The ID numbers of its leaders, who may live elsewhere. */
    public Set<IdNumber> leaderNumbers() {
        return rows.leaders().stream()
                .map(LeaderRow::idNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What it comes to beside {@code known}. */
    public VillagePlan beside(VillageKnown known) {
        var units = new UnitPlanner(known, findings);
        units.plan(rows.units());
        var households = new HouseholdPlanner(known, units, findings);
        households.plan(rows);
        var people = new PeoplePlanner(known, households, findings);
        people.plan(rows);
        var leaders = new LeaderPlanner(known, units, people, findings);
        leaders.plan(rows.leaders());
        return new VillagePlan(
                units.ladderToSet(),
                units.added(),
                units.changed(),
                people.families(),
                households.changed(),
                people.newcomers(),
                people.changed(),
                leaders.appointments(),
                leaders.handOvers(),
                households.absent(),
                people.absent(),
                findings.counts(),
                findings.flaws());
    }
}
