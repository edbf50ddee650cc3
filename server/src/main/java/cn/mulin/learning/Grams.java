package cn.mulin.learning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * 两字一组 — the pairs of neighbouring Chinese characters in a text and how often each occurs. Digits and letters are left
 * out: telephone and house numbers tell nothing of a matter and are nobody's to keep.
 */
final class Grams {

    /** People say first what it is about. */
    private static final int OPENING = 24;

    /** What comes later in a long letter repeats itself. */
    private static final int READ_AT_MOST = 2_000;

    private Grams() {}

    static Map<String, Integer> of(String text) {
        var grams = new LinkedHashMap<String, Integer>();
        int end = Math.min(text.length(), READ_AT_MOST);
        for (int i = 0; i + 1 < end; i++) {
            if (isHan(text.charAt(i)) && isHan(text.charAt(i + 1))) {
                grams.merge(text.substring(i, i + 2), i < OPENING ? 2 : 1, Integer::sum);
            }
        }
        return grams;
    }

    /** Where {@code pairs} stand in {@code text}, overlapping ones as one; each once, in the order of the text. */
    static Collection<String> runs(String text, Set<String> pairs) {
        var runs = new LinkedHashSet<String>();
        int end = Math.min(text.length(), READ_AT_MOST);
        int from = 0;
        while (from + 1 < end) {
            int to = from;
            while (to + 1 < end && pairs.contains(text.substring(to, to + 2))) {
                to++;
            }
            if (to > from) {
                runs.add(text.substring(from, to + 1));
            }
            from = to + 1;
        }
        return runs;
    }

    private static boolean isHan(char each) {
        return each >= '\u4e00' && each <= '\u9fff';
    }
}
