package cn.mulin.audit;

import cn.mulin.kernel.CountyJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Seals each second until nothing settled is left. */
@Component
class SealingClock implements CountyJob {

    private static final int PAGES_A_RUN = 100;

    private final AuditChain chain;

    SealingClock(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "audit-sealing";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        int pages = 0;
        while (chain.seal() > 0 && ++pages < PAGES_A_RUN) {
            // the next page in a transaction of its own
        }
    }
}
