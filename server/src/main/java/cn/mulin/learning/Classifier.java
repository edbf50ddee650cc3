package cn.mulin.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 归类器 — tells the label of a text by its pairs of characters: complement naive Bayes over tf-idf (Rennie and others,
 * 2003), which stands uneven labels better than the plain kind. A pair that only one text has is not kept: it tells of that
 * text, not of its label.
 */
public final class Classifier {

    private static final double SMOOTHING = 0.1;
    private static final int TEXTS_AT_LEAST = 2;
    private static final int PAIRS_TOLD = 6;
    private static final int WORDS_TOLD = 3;

    /** Fewer known pairs than this are no ground to judge on. */
    private static final int PAIRS_AT_LEAST = 3;

    private final List<String> labels;
    private final Map<String, Weight> weights;
    private final double aheadAtLeast;
    private final double[] totals;
    private final double total;

    /**
     * 权重 — of one pair.
     *
     * @param rarity larger the fewer texts have it
     * @param byLabel how much of it each label has, in their order
     * @param everywhere the sum of those
     */
    record Weight(double rarity, float[] byLabel, double everywhere) {

        Weight(double rarity, float[] byLabel) {
            this(
                    rarity,
                    byLabel,
                    IntStream.range(0, byLabel.length)
                            .mapToDouble(label -> byLabel[label])
                            .sum());
        }
    }

    /**
     * 猜测 — a label, how far it lies before the next, and the pairs that speak most for it.
     *
     * @param ahead the distance to the next label; larger is surer
     */
    public record Guess(String label, double ahead, List<String> words) {}

    Classifier(List<String> labels, Map<String, Weight> weights, double aheadAtLeast) {
        this.labels = labels;
        this.weights = weights;
        this.aheadAtLeast = aheadAtLeast;
        this.totals = new double[labels.size()];
        for (var weight : weights.values()) {
            for (int label = 0; label < totals.length; label++) {
                totals[label] += weight.byLabel()[label];
            }
        }
        this.total = IntStream.range(0, totals.length)
                .mapToDouble(label -> totals[label])
                .sum();
    }

    /** One that names a label whenever it knows enough of the text. */
    public static Classifier learn(Collection<Labelled> texts) {
        var labels =
                List.copyOf(new TreeSet<>(texts.stream().map(Labelled::label).toList()));
        var read = texts.stream()
                .map(text -> new Read(labels.indexOf(text.label()), Grams.of(text.text())))
                .toList();
        var weights = new TreeMap<String, Weight>();
        rarity(read).forEach((gram, rare) -> weights.put(gram, new Weight(rare, new float[labels.size()], 0)));
        for (var text : read) {
            vector(text.grams(), weights)
                    .forEach((gram, much) -> weightOf(gram, weights).byLabel()[text.label()] += much.floatValue());
        }
        weights.replaceAll((gram, weight) -> new Weight(weight.rarity(), weight.byLabel()));
        return new Classifier(labels, weights, 0);
    }

    private record Read(int label, Map<String, Integer> grams) {}

    /** The same, that names a label only where it lies {@code ahead} of the next. */
    public Classifier sureFrom(double ahead) {
        return new Classifier(labels, weights, ahead);
    }

    public List<String> labels() {
        return labels;
    }

    Map<String, Weight> weights() {
        return weights;
    }

    double aheadAtLeast() {
        return aheadAtLeast;
    }

    /** Empty when there is too little to judge by, or two labels lie too close. */
    public Optional<Guess> guess(String text) {
        var vector = vector(Grams.of(text), weights);
        if (vector.size() < PAIRS_AT_LEAST || labels.size() < 2) {
            return Optional.empty();
        }
        var order = order(vector);
        int first = order.get(0).label();
        int second = order.get(1).label();
        double ahead = order.get(0).score() - order.get(1).score();
        return ahead < aheadAtLeast
                ? Optional.empty()
                : Optional.of(new Guess(labels.get(first), ahead, words(text, vector, first, second)));
    }

    private record Scored(int label, double score) {}

    /** The likeliest first. */
    private List<Scored> order(Map<String, Double> vector) {
        var scored = new ArrayList<Scored>();
        for (int label = 0; label < totals.length; label++) {
            int of = label;
            double score = vector.entrySet().stream()
                    .mapToDouble(each -> each.getValue() * speaksFor(each.getKey(), of))
                    .sum();
            scored.add(new Scored(label, score));
        }
        scored.sort(Comparator.comparingDouble(each -> -each.score()));
        return scored;
    }

    /** The pairs that tell {@code label} from {@code next}, as they run together in the text. */
    private List<String> words(String text, Map<String, Double> vector, int label, int next) {
        var telling = vector.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> each) ->
                                -each.getValue() * (speaksFor(each.getKey(), label) - speaksFor(each.getKey(), next)))
                        .thenComparing(Map.Entry::getKey))
                .limit(PAIRS_TOLD)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return Grams.runs(text, telling).stream()
                .sorted(Comparator.comparingInt((String run) -> -run.length()))
                .limit(WORDS_TOLD)
                .toList();
    }

    /** Of all the weight outside {@code label}, how little the pair has: the complement. */
    private double speaksFor(String gram, int label) {
        var weight = weightOf(gram, weights);
        double outside = Math.max(0, weight.everywhere() - weight.byLabel()[label]) + SMOOTHING;
        return Math.log((total - totals[label] + SMOOTHING * weights.size()) / outside);
    }

    private static Weight weightOf(String gram, Map<String, Weight> weights) {
        return Objects.requireNonNull(weights.get(gram));
    }

    private static Map<String, Double> rarity(List<Read> texts) {
        var having = new HashMap<String, Integer>();
        texts.forEach(text -> text.grams().keySet().forEach(gram -> having.merge(gram, 1, Integer::sum)));
        var rarity = new HashMap<String, Double>();
        having.forEach((gram, many) -> {
            if (many >= TEXTS_AT_LEAST) {
                rarity.put(gram, Math.log((texts.size() + 1.0) / many));
            }
        });
        return rarity;
    }

    /** Of length one, over the pairs that are known. */
    private static Map<String, Double> vector(Map<String, Integer> grams, Map<String, Weight> weights) {
        var vector = new HashMap<String, Double>();
        grams.forEach((gram, many) -> {
            var weight = weights.get(gram);
            if (weight != null) {
                vector.put(gram, (1 + Math.log(many)) * weight.rarity());
            }
        });
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(each -> each * each).sum());
        vector.replaceAll((gram, each) -> each / length);
        return vector;
    }
}
