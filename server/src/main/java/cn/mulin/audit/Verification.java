package cn.mulin.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 核验结果 — whether the chain is whole from one place to another, and what is not chained yet.
 *
 * @param from the first place looked at
 * @param to the last place looked at
 * @param brokenAt the first place that does not follow from the one before; null when the chain is whole
 */
public record Verification(long from, long to, @Nullable Long brokenAt, Head head, Tail tail) {

    /**
     * 未封存的尾部 — entries written a moment ago.
     *
     * @param since the oldest of them; older than a minute is an alarm
     */
    public record Tail(int entries, @Nullable Instant since) {}

    public boolean whole() {
        return brokenAt == null;
    }
}
