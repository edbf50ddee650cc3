package cn.mulin.roster;

import cn.mulin.kernel.CountyJob;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import org.springframework.stereotype.Component;

/** Takes up what a killed server left behind, and clears away files that are no longer needed. */
@Component
class RosterClock implements CountyJob {

    private static final Period FILES_STAY = Period.ofDays(30);

    private final RosterWorker worker;
    private final Clock clock;

    RosterClock(RosterWorker worker, Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        worker.wake();
        worker.sweep(OffsetDateTime.now(clock).minus(FILES_STAY));
    }
}
