package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.CountyJob;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 催办 — each minute takes what is due, a page at a time, until nothing is left; each demand in a transaction of its own. */
@Component
class DemandClock implements CountyJob {

    private static final Logger log = LoggerFactory.getLogger(DemandClock.class);
    private static final int PAGE = 200;
    /** How long a taken page is left to whoever took it: then it is taken again. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Demands demands;
    private final DemandStore store;
    private final Clock clock;

    DemandClock(Demands demands, DemandStore store, Clock clock) {
        this.demands = demands;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demand-clock";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        List<DemandId> due;
        do {
            var now = clock.instant();
            due = store.claimDue(now, now.plus(LEASE), PAGE);
            due.forEach(this::ring);
        } while (due.size() == PAGE);
    }

    private void ring(DemandId id) {
        try {
            demands.ring(id);
        } catch (Refusal refused) {
            // somebody took a step in the same moment, which has set the next alarm; or it is rung again after the
            // lease
            log.info(
                    "demand {} was not moved by the clock: {}",
                    id.value(),
                    refused.problem().code());
        }
    }
}
