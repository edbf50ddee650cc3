package cn.mulin.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;

/** 交叉验证 — each text is judged by what was learned from the others: ten parts, each label spread over all of them. */
public final class Validation {

    private static final int PARTS = 10;
    private static final long SEED = 7;

    private Validation() {}

    /** 判法 — says what a text is; {@link Verdict#NONE} as the label where it does not know. */
    public interface Judge {
        Judged judge(String text);
    }

    /** @param ahead how far before the next */
    public record Judged(String label, double ahead) {

        public static final Judged NONE = new Judged(Verdict.NONE, 0);
    }

    /** @param learned makes the judge of one part from the texts of the others */
    public static List<Verdict> of(List<Labelled> texts, Function<List<Labelled>, Judge> learned) {
        return of(texts, learned, SEED);
    }

    /** Several times over, parted otherwise each time: which texts fall together is chance. */
    public static List<List<Verdict>> repeated(
            int times, List<Labelled> texts, Function<List<Labelled>, Judge> learned) {
        return LongStream.range(0, times)
                .mapToObj(time -> of(texts, learned, SEED + time))
                .toList();
    }

    private static List<Verdict> of(List<Labelled> texts, Function<List<Labelled>, Judge> learned, long seed) {
        var parts = parts(texts, seed);
        var verdicts = new ArrayList<Verdict>();
        for (var part : parts) {
            var others = parts.stream()
                    .filter(other -> other != part)
                    .flatMap(List::stream)
                    .toList();
            var judge = learned.apply(others);
            for (var text : part) {
                var judged = judge.judge(text.text());
                verdicts.add(new Verdict(text.label(), judged.label(), judged.ahead()));
            }
        }
        return verdicts;
    }

    /** The judge a classifier is. */
    public static Judge judge(Classifier classifier) {
        return text -> classifier
                .guess(text)
                .map(guess -> new Judged(guess.label(), guess.ahead()))
                .orElse(Judged.NONE);
    }

    /**
     * How far ahead a guess must lie so that of those that lie as far or further at least {@code share} are right: not at all
     * when all of them together are, and further than any when no distance will do.
     */
    public static double aheadFor(List<Verdict> verdicts, double share) {
        var ventured = verdicts.stream()
                .filter(Verdict::ventured)
                .sorted(Comparator.comparingDouble(Verdict::ahead).reversed())
                .toList();
        double least = Double.MAX_VALUE;
        int right = 0;
        for (int i = 0; i < ventured.size(); i++) {
            right += ventured.get(i).right() ? 1 : 0;
            if (right >= share * (i + 1)) {
                least = i + 1 < ventured.size() ? ventured.get(i).ahead() : 0;
            }
        }
        return least;
    }

    private static List<List<Labelled>> parts(List<Labelled> texts, long seed) {
        var byLabel = new TreeMap<String, List<Labelled>>();
        texts.forEach(text ->
                byLabel.computeIfAbsent(text.label(), _ -> new ArrayList<>()).add(text));
        var random = new Random(seed);
        var parts = new ArrayList<List<Labelled>>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(new ArrayList<>());
        }
        int next = 0;
        for (var alike : byLabel.values()) {
            Collections.shuffle(alike, random);
            for (var text : alike) {
                parts.get(next++ % PARTS).add(text);
            }
        }
        return parts;
    }
}
