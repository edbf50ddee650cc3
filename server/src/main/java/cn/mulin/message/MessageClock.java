package cn.mulin.message;

import cn.mulin.kernel.CountyJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sends what waited for the quiet hours to end or for another attempt. */
@Component
class MessageClock implements CountyJob {

    private final Outbox outbox;

    MessageClock(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "message-outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        outbox.deliverDue();
    }
}
