package cn.mulin.territory.tree;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** 搜索词 — what somebody typed, in the form names are stored: half width, no spaces, lower case. */
record SearchText(String value) {

    static final int LONGEST = 40;

    /** Empty when nothing is left of it. */
    static Optional<SearchText> typed(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cntrl}]", "")
                .toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? Optional.empty() : Optional.of(new SearchText(plain));
    }

    /** The first text behind all that begin with it, by code points. */
    String end() {
        int last = value.codePointBefore(value.length());
        var before = value.substring(0, value.length() - Character.charCount(last));
        return before + Character.toString(last == 0xD7FF ? 0xE000 : last + 1);
    }

    /** Two characters and more, with a Chinese one among them; anything less stands inside half of all names. */
    boolean canStandInside() {
        return value.codePointCount(0, value.length()) >= 2
                && value.codePoints().anyMatch(Character::isIdeographic);
    }
}
