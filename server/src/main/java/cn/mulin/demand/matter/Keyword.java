package cn.mulin.demand.matter;

import java.util.List;

/**
 * 字眼 — a word by which people speak of a matter, or several joined by + that must all be there.
 *
 * @param sure whether it settles the matter
 */
record Keyword(String words, boolean sure) {

    private static final int SURE_COUNTS = 2;

    static final int PARTS_AT_MOST = 4;

    List<String> parts() {
        return List.of(words.split("\\+"));
    }

    /** Whether it is one word or several, none of them empty. */
    boolean readable() {
        var parts = List.of(words.split("\\+", -1));
        return parts.size() <= PARTS_AT_MOST
                && parts.stream().noneMatch(part -> part.isBlank() || !part.equals(part.strip()));
    }

    boolean isIn(String text) {
        return parts().stream().allMatch(text::contains);
    }

    /** Longer words say more. */
    int weight() {
        int letters = parts().stream().mapToInt(String::length).sum();
        return sure ? letters * SURE_COUNTS : letters;
    }
}
