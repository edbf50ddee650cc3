package cn.mulin.people.rights;

import cn.mulin.kernel.CountyJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sweeps out, each day, what is kept too long. */
@Component
class PeopleRetentionClock implements CountyJob {

    private final Retention retention;

    PeopleRetentionClock(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "people-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        retention.sweep();
    }
}
