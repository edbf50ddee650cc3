package cn.mulin.audit;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Takes away what is past its time, once a day; that it did is itself an entry. */
@Component
class RetentionClock implements CountyJob {

    private final AuditChain chain;
    private final AuditLog audit;

    RetentionClock(AuditChain chain, AuditLog audit) {
        this.chain = chain;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        int taken = chain.retain();
        if (taken > 0) {
            audit.did("audit.retention-cut", "audit", null, String.valueOf(taken));
        }
    }
}
