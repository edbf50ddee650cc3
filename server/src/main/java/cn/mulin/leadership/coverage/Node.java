package cn.mulin.leadership.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 单元及其任职 — one unit of a village on a day: who holds its post, who acts, how many households it holds itself.
 *
 * @param vacantSince the day the last holder left, or the unit's first day; told only of a post without a holder
 */
record Node(
        UUID id,
        @Nullable UUID parent,
        String path,
        String name,
        int height,
        @Nullable Holding held,
        @Nullable Holding acting,
        @Nullable LocalDate vacantSince,
        int households) {

    /**
     * 任职 — one person at the post.
     *
     * @param gone moved away, dead, or no longer living where they are registered
     * @param phoneConfirmedOn the day their number was last confirmed; null where none is known
     */
    record Holding(
            UUID term,
            UUID resident,
            String name,
            LocalDate since,
            boolean gone,
            @Nullable LocalDate phoneConfirmedOn) {}

    boolean vacant() {
        return held == null;
    }

    /** Who answers here: who acts, else who holds the post. */
    @Nullable
    Holding answers() {
        return acting != null ? acting : held;
    }

    boolean isBelow(Node other) {
        return path.length() > other.path.length() && path.startsWith(other.path);
    }
}
