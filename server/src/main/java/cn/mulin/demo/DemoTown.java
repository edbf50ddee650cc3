package cn.mulin.demo;

import cn.mulin.kernel.CountyCode;
import cn.mulin.territory.LayOut;
import cn.mulin.territory.Line;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladder;
import cn.mulin.territory.ladder.Ladders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;

/** 演示镇 — one town of the demo county, whole: ladder, households, leaders, and here and there a vacancy. */
@Component
class DemoTown {

    private static final String TOWN = "大瑶镇";
    private static final List<Integer> UNITS = List.of(82, 362, 1_778);
    private static final long SEED = 7;
    private static final LocalDate STARTED = LocalDate.of(2023, 10, 8);

    private final Divisions divisions;
    private final Territory territory;
    private final Ladders ladders;
    private final Lines lines;
    private final Units units;
    private final Settlers settlers;
    private final Clock clock;

    DemoTown(
            Divisions divisions,
            Territory territory,
            Ladders ladders,
            Lines lines,
            Units units,
            Settlers settlers,
            Clock clock) {
        this.divisions = divisions;
        this.territory = territory;
        this.ladders = ladders;
        this.lines = lines;
        this.units = units;
        this.settlers = settlers;
        this.clock = clock;
    }

    void divisions(CountyCode county) {
        try (var list = Divisions.shipped(county).orElseThrow()) {
            divisions.importFrom(county, list);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void make(CountyCode county) {
        var villages = territory.children(town().id());
        var ladder = ladders.all().getFirst();
        layOut(villages, ladder);
        var today = LocalDate.now(clock);
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var maker = new PlaceMaker(ladder, new Invented(SEED, county.value(), today), chance, today);
        for (int at = 0; at < villages.size(); at++) {
            var counts = counts(at, villages.size());
            settlers.settle(villages.get(at), maker.village(counts, number -> chance.nextInt(7, 13)), STARTED);
        }
    }

    private Unit town() {
        return territory.children(territory.county().id()).stream()
                .filter(unit -> unit.name().equals(TOWN))
                .findFirst()
                .orElseThrow();
    }

    private void layOut(List<Unit> villages, Ladder ladder) {
        var plans = new ArrayList<LayOut>();
        for (int at = 0; at < villages.size(); at++) {
            var line = lines.set(villages.get(at), ladder.id(), Line.Purpose.SERVICE, "服务线", STARTED);
            plans.add(new LayOut(villages.get(at), line.id(), counts(at, villages.size())));
        }
        units.layOut(plans, "演示县");
    }

    private static List<Integer> counts(int village, int villages) {
        return UNITS.stream()
                .map(total -> InventedCounty.part(total, village, villages))
                .toList();
    }
}
