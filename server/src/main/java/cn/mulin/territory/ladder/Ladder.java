package cn.mulin.territory.ladder;

import cn.mulin.territory.Rung;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 阶梯模板 — the rungs below a village, as a county names them: 片—组—邻, 网格—楼栋—单元, or any two to five others.
 *
 * @param code lower-case letters, digits and hyphens; unique in the county
 * @param shipped whether it came with the product
 * @param rungs from the highest down
 */
public record Ladder(LadderId id, String code, String name, boolean shipped, List<Rung> rungs) {

    public static final int FEWEST_RUNGS = 2;
    public static final int MOST_RUNGS = 5;

    public Ladder {
        rungs = rungs.stream()
                .sorted(Comparator.comparingInt(Rung::height).reversed())
                .toList();
    }

    public Rung highest() {
        return rungs.getFirst();
    }

    public Optional<Rung> at(int height) {
        return rungs.stream().filter(rung -> rung.height() == height).findFirst();
    }

    /** The rung next below {@code height}; empty below the lowest. */
    public Optional<Rung> below(int height) {
        return rungs.stream().filter(rung -> rung.height() < height).findFirst();
    }

    /** From the village, or from a unit at {@code height}, everything further down. */
    public List<Rung> allBelow(int height) {
        return rungs.stream().filter(rung -> rung.height() < height).toList();
    }

    /**
     * 一级 — one rung of a ladder.
     *
     * @param height from below, the lowest is 1
     * @param name 片, 组, 邻
     * @param postTitle what its leader is called: 片长
     * @param naming how units are called by default, {@code {n}} being the number: 第{n}片
     * @param staffed whether paid staff stand on it, who sign and have lights; volunteers have neither
     * @param sizeMin a hint, never a block: households on the lowest rung, units of the next lower one elsewhere
     */
    public record Rung(
            int height,
            String name,
            String postTitle,
            String naming,
            boolean staffed,
            @Nullable Integer sizeMin,
            @Nullable Integer sizeMax) {

        public String nameOf(int number) {
            return naming.replace("{n}", String.valueOf(number));
        }

        public boolean isTooSmall(long size) {
            return sizeMin != null && size < sizeMin;
        }

        public boolean isTooLarge(long size) {
            return sizeMax != null && size > sizeMax;
        }
    }
}
