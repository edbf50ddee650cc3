package cn.mulin.demand.matter;

import cn.mulin.demand.matter.Suggestion.By;
import cn.mulin.learning.Classifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 归类建议 — rules first: where they settle it, they alone. Elsewhere what the county has learned goes before, and what the
 * rules found after it. At most three, and none rather than a guess.
 *
 * @param learned null while the county has not learned
 */
record Suggestions(
        Map<MatterId, Matter> leaves, Rules rules, @Nullable Classifier learned) {

    private static final int MOST = 3;

    List<Suggestion> of(String text) {
        var hits = rules.of(text);
        boolean settled = Rules.settled(hits);
        var suggested = new LinkedHashMap<MatterId, Suggestion>();
        if (!settled) {
            byHistory(text).ifPresent(each -> suggested.put(each.matter().id(), each));
        }
        for (var hit : hits) {
            boolean first = hit == hits.getFirst();
            var known = leaves.get(hit.matter());
            if (known != null) {
                suggested.putIfAbsent(hit.matter(), new Suggestion(known, hit.words(), By.RULES, settled && first));
            }
        }
        return new ArrayList<>(suggested.values()).stream().limit(MOST).toList();
    }

    /** What it learned of a matter that is no longer there is not said. */
    private Optional<Suggestion> byHistory(String text) {
        if (learned == null) {
            return Optional.empty();
        }
        return learned.guess(text)
                .flatMap(guess -> leaves.values().stream()
                        .filter(leaf -> leaf.code().equals(guess.label()))
                        .findFirst()
                        .map(leaf -> new Suggestion(leaf, guess.words(), By.HISTORY, false)));
    }
}
