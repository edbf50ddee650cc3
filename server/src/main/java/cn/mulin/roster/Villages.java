package cn.mulin.roster;

import cn.mulin.kernel.Scope;
import cn.mulin.leadership.Leader;
import cn.mulin.leadership.Leadership;
import cn.mulin.people.BulkChanges;
import cn.mulin.people.BulkPeople;
import cn.mulin.roster.plan.VillageKnown;
import cn.mulin.roster.plan.VillagePlan;
import cn.mulin.roster.plan.VillageReading;
import cn.mulin.roster.workbook.Line;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Line.Purpose;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.ladder.Ladders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays a village's rows beside what the county knows of it. */
@Component
class Villages {

    private final VillageQueries queries;
    private final Territory territory;
    private final Lines lines;
    private final Ladders ladders;
    private final BulkPeople people;
    private final BulkChanges changes;
    private final Leadership leadership;
    private final Clock clock;

    Villages(
            VillageQueries queries,
            Territory territory,
            Lines lines,
            Ladders ladders,
            BulkPeople people,
            BulkChanges changes,
            Leadership leadership,
            Clock clock) {
        this.queries = queries;
        this.territory = territory;
        this.lines = lines;
        this.ladders = ladders;
        this.people = people;
        this.changes = changes;
        this.leadership = leadership;
        this.clock = clock;
    }

    /** A village, and what its rows would do to it. */
    record Planned(Unit village, VillageKnown known, VillagePlan plan) {}

    List<Unit> below(String path, Scope scope) {
        return queries.villages(path, scope);
    }

    /** @throws cn.mulin.kernel.Refusal when the village is no more, or outside {@code scope} */
    Planned plan(UnitId id, List<Line> rows, Scope scope) {
        var today = LocalDate.now(clock);
        var village = territory.unit(id, scope);
        var reading = VillageReading.of(rows, today);
        var known = known(village, reading, today);
        return new Planned(village, known, reading.beside(known));
    }

    private VillageKnown known(Unit village, VillageReading reading, LocalDate today) {
        var line = lines.of(village.id()).stream()
                .filter(one -> one.purpose() == Purpose.SERVICE && one.endedOn() == null)
                .findFirst();
        var units = queries.ofLine(line.map(one -> one.id()).orElse(null));
        var taken = new HashSet<>(queries.codesTaken(reading.unitCodes()));
        units.forEach(unit -> taken.remove(unit.code()));
        var holders = leadership.holders(
                units.stream().map(unit -> new DeskId(unit.id().value())).collect(Collectors.toList()));
        var byUnit = new HashMap<UnitId, Leader>();
        holders.forEach((desk, leader) -> byUnit.put(new UnitId(desk.value()), leader));
        return new VillageKnown(
                village,
                line.map(one -> one.id()).orElse(null),
                line.map(one -> ladders.ladder(one.ladder())).orElse(null),
                ladders.all(),
                units,
                taken,
                people.known(village.id()),
                queries.endedCodes(village.id()),
                byUnit,
                changes.holders(reading.leaderNumbers()),
                today);
    }
}
