package cn.mulin.access.retry;

import cn.mulin.kernel.CountyJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets keys after ninety days: no phone keeps a write that long. */
@Component
class RetryClock implements CountyJob {

    private static final Duration KEPT = Duration.ofDays(90);

    private final DoneStore store;
    private final Clock clock;

    RetryClock(DoneStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retry-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }
}
