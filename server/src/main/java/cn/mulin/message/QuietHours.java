package cn.mulin.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * 免打扰 — the hours in which nobody's phone rings for what can wait: from one time of day to another, over midnight where
 * the first is later; none where they are the same.
 */
record QuietHours(LocalTime starts, LocalTime ends) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** {@code now}, or the end of the quiet hours it falls into. */
    Instant earliest(Instant now) {
        var local = now.atZone(ZONE);
        if (!isQuiet(local.toLocalTime())) {
            return now;
        }
        var end = local.with(ends);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return starts.isBefore(ends)
                ? !time.isBefore(starts) && time.isBefore(ends)
                : starts.isAfter(ends) && (!time.isBefore(starts) || time.isBefore(ends));
    }
}
