package cn.mulin.county;

import cn.mulin.kernel.CountyJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** For the tests: rings in each county. */
@Component
class BellJob implements CountyJob {

    private final BellBook book;

    BellJob(BellBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "test-bell";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        book.enter("job");
    }
}
