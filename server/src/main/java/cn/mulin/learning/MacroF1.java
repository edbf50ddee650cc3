package cn.mulin.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * 宏平均 F1 — the mean of each label's F1, so that rare labels count as much as common ones, with its 95 % interval by
 * bootstrap over the texts. What was not ventured counts as missed.
 *
 * @param low of the interval
 * @param high of the interval
 */
public record MacroF1(double value, double low, double high) {

    private static final int SAMPLES = 1_000;
    private static final long SEED = 20_260_616;

    public static MacroF1 of(List<Verdict> verdicts) {
        var random = new Random(SEED);
        var values = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            var drawn = new ArrayList<Verdict>(verdicts.size());
            for (int i = 0; i < verdicts.size(); i++) {
                drawn.add(verdicts.get(random.nextInt(verdicts.size())));
            }
            values[sample] = value(drawn);
        }
        Arrays.sort(values);
        return new MacroF1(value(verdicts), values[SAMPLES * 25 / 1_000], values[SAMPLES * 975 / 1_000 - 1]);
    }

    /** Of the same texts judged several times: the means. */
    public static MacroF1 ofRepeated(List<List<Verdict>> times) {
        var each = times.stream().map(MacroF1::of).toList();
        return new MacroF1(mean(each, MacroF1::value), mean(each, MacroF1::low), mean(each, MacroF1::high));
    }

    private static double mean(List<MacroF1> each, ToDoubleFunction<MacroF1> what) {
        return each.stream().mapToDouble(what).average().orElse(0);
    }

    private static double value(List<Verdict> verdicts) {
        var counts = new HashMap<String, int[]>();
        for (var verdict : verdicts) {
            var truth = counts.computeIfAbsent(verdict.truth(), _ -> new int[3]);
            if (verdict.right()) {
                truth[RIGHT]++;
            } else {
                truth[MISSED]++;
                if (verdict.ventured()) {
                    counts.computeIfAbsent(verdict.guess(), _ -> new int[3])[WRONGLY_SAID]++;
                }
            }
        }
        return mean(counts);
    }

    private static final int RIGHT = 0;
    private static final int MISSED = 1;
    private static final int WRONGLY_SAID = 2;

    /** Over the labels that occur; one that was only said wrongly is no label of these texts. */
    private static double mean(Map<String, int[]> counts) {
        return counts.values().stream()
                .filter(count -> count[RIGHT] + count[MISSED] > 0)
                .mapToDouble(count -> 2.0 * count[RIGHT] / (2.0 * count[RIGHT] + count[MISSED] + count[WRONGLY_SAID]))
                .average()
                .orElse(0);
    }
}
