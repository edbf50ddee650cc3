package cn.mulin.leadership;

import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 任期 — one person on one post, from a day up to the day they no longer hold it. On the day of a change the newcomer
 * answers.
 *
 * @param end null while it lasts
 * @param follows the term it took over from, where it was handed over
 */
record Term(
        TermId id,
        DeskId desk,
        UUID resident,
        boolean acting,
        LocalDate beganOn,
        Beginning beginning,
        @Nullable End end,
        @Nullable TermId follows,
        Instant recordedAt) {

    /** 任职因由 — how it began, why, and on what paper or vote it rests. */
    record Beginning(
            Appointment.Way by,
            @Nullable String reason,
            @Nullable String basis) {}

    /** 卸任 — the first day without, how and why. */
    record End(LocalDate on, EndedBy by, @Nullable String reason, Instant recordedAt) {}

    boolean open() {
        return end == null;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(beganOn) && (end == null || day.isBefore(end.on()));
    }

    /** Whether it and a term that begins on {@code from} and is open would share a day. */
    boolean reachesBeyond(LocalDate from) {
        return end == null || end.on().isAfter(from);
    }

    Term ended(End how) {
        return new Term(id, desk, resident, acting, beganOn, beginning, how, follows, recordedAt);
    }

    Term resumed() {
        return new Term(id, desk, resident, acting, beganOn, beginning, null, follows, recordedAt);
    }
}
