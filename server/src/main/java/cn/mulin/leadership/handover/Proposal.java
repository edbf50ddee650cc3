package cn.mulin.leadership.handover;

import cn.mulin.leadership.TermId;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 交接提议 — somebody asks to hand their post over. It changes nothing by itself: the village hands over by its own step,
 * and that settles it.
 *
 * @param term of whoever asks
 * @param successor who they would hand it to; null where they name nobody
 * @param on the first day of the successor, as they wish it
 */
record Proposal(
        UUID id,
        DeskId desk,
        TermId term,
        @Nullable UUID successor,
        LocalDate on,
        @Nullable String reason,
        Instant proposedAt,
        State state,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** 状态. */
    enum State {
        OPEN,
        /** The term it was about has ended, by a hand-over or otherwise. */
        SETTLED,
        DECLINED,
        WITHDRAWN
    }
}
