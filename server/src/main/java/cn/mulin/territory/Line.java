package cn.mulin.territory;

import cn.mulin.territory.ladder.LadderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 条线 — one ladder in one village: the service line, and others over the same doors.
 *
 * @param startedOn null while the village is still being divided (划分中)
 * @param endedOn null while it runs
 */
public record Line(
        LineId id,
        UnitId village,
        LadderId ladder,
        Purpose purpose,
        String name,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {

    /** 用途 — a village has one service line at most, and any number of others. */
    public enum Purpose {
        SERVICE,
        PARTY,
        OTHER
    }

    /** 启动情况 — how far a village has come with its service line. */
    public enum Adoption {
        NOT_BEGUN,
        DIVIDING,
        STARTED
    }

    /** How far a line has come that is to start, or did, on {@code startedOn}. */
    public static Adoption adoption(@Nullable LocalDate startedOn, LocalDate today) {
        return startedOn == null || startedOn.isAfter(today) ? Adoption.DIVIDING : Adoption.STARTED;
    }
}
