package cn.mulin.demo;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.territory.LayOut;
import cn.mulin.territory.Line;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 生成县 — demo counties of any size, over real divisions, filled in bulk with invented people. Each village is written whole
 * or not at all; cut short, the same call goes on where it stopped.
 */
@Service
public class GeneratedCounties {

    private static final LocalDate STARTED = LocalDate.of(2023, 10, 8);

    private final Counties counties;
    private final Divisions divisions;
    private final Territory territory;
    private final Ladders ladders;
    private final Lines lines;
    private final Units units;
    private final Settlers settlers;
    private final DemoStaff staff;
    private final TransactionOperations transaction;
    private final Clock clock;

    GeneratedCounties(
            Counties counties,
            Divisions divisions,
            Territory territory,
            Ladders ladders,
            Lines lines,
            Units units,
            Settlers settlers,
            DemoStaff staff,
            TransactionOperations transaction,
            Clock clock) {
        this.counties = counties;
        this.divisions = divisions;
        this.territory = territory;
        this.ladders = ladders;
        this.lines = lines;
        this.units = units;
        this.settlers = settlers;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * 要生成的 — a county wanted.
     *
     * @param households over all its villages; those divided before keep what they have and their share is left out
     * @param villages over how many of its villages; null for all
     */
    public record Wanted(
            CountyCode code,
            @Nullable String name,
            int households,
            long seed,
            @Nullable Integer villages) {}

    /** 进度 — is told after each village. */
    public interface Progress {
        void village(int done, int all, int households);
    }

    /**
     * Makes the county where there is none, and fills its villages that are not divided yet.
     *
     * @return how many households were added
     * @throws OperatorTrouble when the county is a real one, or no list of its divisions is known
     */
    public int generate(Wanted wanted, Progress progress) {
        var county = open(wanted);
        return CountyContext.in(
                wanted.code(), () -> DemoCounty.everywhere(wanted.code()).call(() -> fill(wanted, county, progress)));
    }

    /** With its divisions and nothing below them, if it is new. */
    public County open(Wanted wanted) {
        var there = counties.find(wanted.code());
        if (there.isPresent() && !there.get().demo()) {
            throw new OperatorTrouble(wanted.code() + " 是真实的县，不往里放虚构的人。A real county is given no invented people.");
        }
        if (there.isEmpty() && !Divisions.isShipped(wanted.code())) {
            throw noList(wanted.code());
        }
        var county = there.orElseGet(
                () -> counties.create(wanted.code(), wanted.name() == null ? "生成县" : wanted.name(), true));
        CountyContext.run(
                wanted.code(), () -> DemoCounty.everywhere(wanted.code()).run(() -> divide(wanted.code())));
        return county;
    }

    private void divide(CountyCode code) {
        if (territory.byCode(code.value()).isPresent()) {
            return;
        }
        try (var list = Divisions.shipped(code).orElseThrow(() -> noList(code))) {
            divisions.importFrom(code, list);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static OperatorTrouble noList(CountyCode code) {
        return new OperatorTrouble("系统没有随带 " + code + " 的区划名录，什么也没有建。真实的县用 ./mulin county init。\n"
                + "No list of its divisions came with the product; nothing was made.");
    }

    private int fill(Wanted wanted, County county, Progress progress) {
        var villages = villages(wanted);
        var ladder = ladders.all().getFirst();
        var invented = new InventedCounty(
                wanted.code(), ladder, wanted.households(), villages.size(), wanted.seed(), LocalDate.now(clock));
        int added = 0;
        for (int done = 0; done < villages.size(); done++) {
            var village = villages.get(done);
            var next = invented.next();
            if (lines.serviceLine(village.id()).isEmpty()) {
                transaction.executeWithoutResult(status -> settle(village, next));
                added += (int) next.place().allHouses().count();
            }
            progress.village(done + 1, villages.size(), added);
        }
        if (county.state() == County.State.SETTING_UP) {
            staff.open();
            counties.change(county.opened("0000-00000000"));
        }
        return added;
    }

    private List<Unit> villages(Wanted wanted) {
        return territory.children(territory.county().id()).stream()
                .flatMap(town -> territory.children(town.id()).stream())
                .limit(wanted.villages() == null ? Long.MAX_VALUE : wanted.villages())
                .toList();
    }

    private void settle(Unit village, InventedCounty.Village invented) {
        var ladder = ladders.all().getFirst();
        var line = lines.set(village, ladder.id(), Line.Purpose.SERVICE, "服务线", STARTED);
        units.layOut(List.of(new LayOut(village, line.id(), invented.counts())), "生成");
        settlers.settle(village, invented.place(), STARTED);
    }
}
