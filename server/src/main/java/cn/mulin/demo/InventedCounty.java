package cn.mulin.demo;

import cn.mulin.kernel.CountyCode;
import cn.mulin.territory.ladder.Ladder;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * 虚构县 — the villages of a county one after the other, each with its share of the households, at the ratios of 大瑶镇. The
 * same seed makes the same county on the same day.
 */
public final class InventedCounty {

    private static final double HOMES_IN_A_NEIGHBOURHOOD = 9.5;
    private static final double NEIGHBOURHOODS_IN_A_GROUP = 4.9;
    private static final double GROUPS_IN_AN_AREA = 4.4;
    private static final int SPREAD = 2;

    private final int households;
    private final int villages;
    private final RandomGenerator chance;
    private final PlaceMaker maker;
    private int next;

    /** @param ladder of three rungs */
    public InventedCounty(CountyCode code, Ladder ladder, int households, int villages, long seed, LocalDate today) {
        this.households = households;
        this.villages = villages;
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.maker =
                new PlaceMaker(ladder, new Invented(seed, code.value(), today, Invented.Series.COUNTY), chance, today);
    }

    /** 村 — one village. @param counts how many units on each rung, from the highest down */
    public record Village(List<Integer> counts, InventedPlace place) {}

    /** The next village; there are as many as were asked for. */
    public Village next() {
        int homes = part(households, next++, villages);
        int neighbourhoods = atLeastOne(homes / HOMES_IN_A_NEIGHBOURHOOD);
        int groups = atLeastOne(neighbourhoods / NEIGHBOURHOODS_IN_A_GROUP);
        int areas = atLeastOne(groups / GROUPS_IN_AN_AREA);
        var counts = List.of(areas, groups, neighbourhoods);
        return new Village(counts, maker.village(counts, new Sizes(homes, neighbourhoods)::of));
    }

    private static int atLeastOne(double number) {
        return Math.max(1, (int) Math.round(number));
    }

    /** The {@code at}-th of {@code parts} nearly equal parts of {@code total}. */
    static int part(int total, int at, int parts) {
        return Math.toIntExact((long) total * (at + 1) / parts - (long) total * at / parts);
    }

    /** Neighbourhoods of nearly equal size, a few doors moved over each border; together they hold every home. */
    private final class Sizes {

        private final int homes;
        private final int neighbourhoods;
        private int taken;

        Sizes(int homes, int neighbourhoods) {
            this.homes = homes;
            this.neighbourhoods = neighbourhoods;
        }

        int of(int number) {
            long border = (long) homes * (number + 1) / neighbourhoods;
            boolean last = number == neighbourhoods - 1;
            int until = last ? homes : (int) Math.max(taken, border + chance.nextInt(-SPREAD, SPREAD + 1));
            int size = Math.min(homes, until) - taken;
            taken += size;
            return size;
        }
    }
}
