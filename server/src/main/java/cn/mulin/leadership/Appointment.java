package cn.mulin.leadership;

import cn.mulin.territory.DeskId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 任命 — a person to be put on a post from a day on.
 *
 * @param basis the paper or vote it rests on
 * @param livesElsewhere that they live outside the village is known and meant; then {@code basis} must say why
 */
public record Appointment(
        DeskId desk,
        UUID resident,
        boolean acting,
        LocalDate from,
        Way by,
        @Nullable String reason,
        @Nullable String basis,
        boolean livesElsewhere) {

    /** 任职方式 — elected by those served, appointed by the village, recruited, or found on a roster. */
    public enum Way {
        ELECTED,
        APPOINTED,
        RECRUITED,
        ROSTER
    }

    /** As a roster says it: holds the post, nothing more is known. */
    public static Appointment fromRoster(DeskId desk, UUID resident, LocalDate from) {
        return new Appointment(desk, resident, false, from, Way.ROSTER, null, null, false);
    }

    /** The same for the person as the roster knows them now. */
    Appointment heldBy(UUID known) {
        return new Appointment(desk, known, acting, from, by, reason, basis, livesElsewhere);
    }
}
