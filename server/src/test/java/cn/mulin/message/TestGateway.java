package cn.mulin.message;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** For the tests: an operator's service that may be down. */
@Component
class TestGateway implements SmsGateway {

    final Queue<Sms> sent = new ConcurrentLinkedQueue<>();
    volatile boolean down;

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String send(Sms sms) throws NotSent {
        if (down) {
            throw new NotSent("isp.LINE_BUSY");
        }
        sent.add(sms);
        return "OK";
    }
}
