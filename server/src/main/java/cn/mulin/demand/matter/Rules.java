package cn.mulin.demand.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * 字眼规则 — the county's keywords of every leaf that can be chosen. Abstains rather than guesses: where many matters are
 * about equally near, none is.
 */
record Rules(Map<MatterId, List<Keyword>> keywords) {

    /** Beyond this a text is a letter, and what it is about was said before. */
    private static final int READ_AT_MOST = 2_000;

    /** People say first what it is about; only there does a sure word settle it. */
    private static final int OPENING = 40;

    private static final int LEAST = 2;
    private static final int EQUALS_AT_MOST = 3;

    /** 命中 — a matter, the words of it that stand in the text, and how much they weigh. */
    record Hit(MatterId matter, List<String> words, int weight, boolean sure) {}

    /** The heaviest first; empty where nothing, or nothing in particular, was found. */
    List<Hit> of(String text) {
        var read = text.length() > READ_AT_MOST ? text.substring(0, READ_AT_MOST) : text;
        var opening = read.substring(0, Math.min(OPENING, read.length()));
        var hits = new ArrayList<Hit>();
        keywords.forEach((matter, words) -> {
            var found = words.stream().filter(word -> word.isIn(read)).toList();
            int weight = found.stream()
                    .mapToInt(word -> word.isIn(opening) ? 2 * word.weight() : word.weight())
                    .sum();
            if (weight >= LEAST) {
                hits.add(new Hit(
                        matter,
                        told(found),
                        weight,
                        found.stream().anyMatch(word -> word.sure() && word.isIn(opening))));
            }
        });
        hits.sort(Comparator.comparingInt((Hit hit) -> -hit.weight())
                .thenComparing(hit -> hit.matter().toString()));
        return isAnybodysGuess(hits) ? List.of() : hits;
    }

    /** Whether the first settles it: a sure word at the beginning, and twice as heavy as any other. */
    static boolean settled(List<Hit> hits) {
        return !hits.isEmpty()
                && hits.getFirst().sure()
                && (hits.size() == 1 || hits.get(0).weight() >= 2 * hits.get(1).weight());
    }

    private static boolean isAnybodysGuess(List<Hit> hits) {
        return hits.size() > EQUALS_AT_MOST
                && !hits.getFirst().sure()
                && hits.get(0).weight() == hits.get(EQUALS_AT_MOST).weight();
    }

    private static List<String> told(List<Keyword> found) {
        return found.stream()
                .sorted(Comparator.comparingInt((Keyword word) -> -word.weight())
                        .thenComparing(Keyword::words))
                .map(Keyword::words)
                .toList();
    }
}
