package cn.mulin.access.province;

import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.CountyJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts each county, in that county, and leaves the numbers where the province reads them: no request spans two counties. */
@Component
class CountClock implements CountyJob {

    private final ProvinceQueries queries;
    private final ProvinceStore store;
    private final Clock clock;

    CountClock(ProvinceQueries queries, ProvinceStore store, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "province-counts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        store.count(CountyContext.current(), queries.counts(), clock.instant());
    }
}
