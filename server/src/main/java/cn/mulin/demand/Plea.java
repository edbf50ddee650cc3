package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 请示 — a step that needs somebody else's nod: it changes nothing until it is granted.
 *
 * @param by the desk that asks, and {@code account} the person at it
 * @param judge the desk that decides
 * @param words what is asked and why; granted, the resident reads them
 * @param until to when, where the kind has a time
 */
record Plea(
        UUID id,
        DemandId demand,
        Kind kind,
        DeskId by,
        UUID account,
        DeskId judge,
        String words,
        @Nullable Instant until,
        Instant askedAt) {

    /** 请示什么. */
    enum Kind {
        EXTENSION(true, true),
        SUSPENSION(true, true),
        BACKLOG(true, true),
        /** 解释答复 — it cannot be done; a second person agrees that this is so. */
        EXPLANATION(false, false),
        /** 不予受理. */
        DECLINE(false, false);

        private final boolean timed;
        private final boolean fromAbove;

        Kind(boolean timed, boolean fromAbove) {
            this.timed = timed;
            this.fromAbove = fromAbove;
        }

        /** Whether it asks for time. */
        boolean timed() {
            return timed;
        }

        /** Whether it is for the desk above to decide; otherwise another person at the same desk may. */
        boolean fromAbove() {
            return fromAbove;
        }
    }
}
