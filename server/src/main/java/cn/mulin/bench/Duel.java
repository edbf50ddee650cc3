package cn.mulin.bench;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;

/**
 * One question put to a large county and to a small one in turn, so that whatever else the machine does falls on both. The
 * answers are counted in blocks; the ratio is the median of the blocks' ratios of p95.
 */
final class Duel {

    private static final int BLOCKS = 7;

    private final int rounds;

    /** @param rounds in a block, each one question to either county */
    Duel(int rounds) {
        this.rounds = rounds;
    }

    /** In milliseconds. @param blocks the ratio in each block */
    record Outcome(double large, double small, double[] blocks) {

        double ratio() {
            return median(blocks);
        }

        /** The ratios of all blocks, the least first. */
        String spread() {
            return Arrays.stream(blocks).sorted().mapToObj("%.2f"::formatted).collect(Collectors.joining(" "));
        }
    }

    /** @param large asks for the i-th time and tells how many nanoseconds it took */
    Outcome fight(IntToLongFunction large, IntToLongFunction small) {
        block(large, small, 0, new long[rounds], new long[rounds]);
        var larges = new double[BLOCKS];
        var smalls = new double[BLOCKS];
        var ratios = new double[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            var a = new long[rounds];
            var b = new long[rounds];
            block(large, small, (block + 1) * rounds, a, b);
            larges[block] = p95(a) / 1e6;
            smalls[block] = p95(b) / 1e6;
            ratios[block] = larges[block] / smalls[block];
        }
        return new Outcome(median(larges), median(smalls), ratios);
    }

    private void block(IntToLongFunction large, IntToLongFunction small, int from, long[] a, long[] b) {
        for (int i = 0; i < rounds; i++) {
            // who goes first changes, or one of them would always meet the other's garbage
            if (i % 2 == 0) {
                a[i] = large.applyAsLong(from + i);
                b[i] = small.applyAsLong(from + i);
            } else {
                b[i] = small.applyAsLong(from + i);
                a[i] = large.applyAsLong(from + i);
            }
        }
    }

    private static double p95(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
