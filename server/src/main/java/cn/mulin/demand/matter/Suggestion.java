package cn.mulin.demand.matter;

import java.util.List;

/**
 * 建议的事项 — a leaf that a text is likely about, and the words that decided it. A person confirms or chooses another.
 *
 * @param certain whether the county's own rules settle it
 */
public record Suggestion(Matter matter, List<String> words, By by, boolean certain) {

    /** 凭什么. */
    public enum By {
        /** 字眼 — the county's keywords. */
        RULES,
        /** 经验 — what the county confirmed before. */
        HISTORY
    }
}
