package cn.mulin.message;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 演示短信 — keeps a demo county's text messages in memory and sends nothing; the demo page shows them. */
@Component
class DevelopmentGateway implements SmsGateway {

    static final String NAME = "development";
    private static final int KEPT = 50;

    private final Map<CountyCode, Deque<Delivered>> delivered = new ConcurrentHashMap<>();
    private final Clock clock;

    DevelopmentGateway(Clock clock) {
        this.clock = clock;
    }

    /** 已送达 — a text message as the invented person would have got it. */
    record Delivered(String phone, @Nullable String code, String text, Instant at) {

        @Override
        public String toString() {
            return "a message";
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String send(Sms sms) {
        var here = delivered.computeIfAbsent(CountyContext.current(), county -> new ArrayDeque<>());
        synchronized (here) {
            here.addFirst(new Delivered(sms.phone(), sms.arguments().get("code"), sms.text(), clock.instant()));
            if (here.size() > KEPT) {
                here.removeLast();
            }
        }
        return "shown";
    }

    /** Newest first. */
    List<Delivered> delivered() {
        var here = delivered.getOrDefault(CountyContext.current(), new ArrayDeque<>());
        synchronized (here) {
            return List.copyOf(here);
        }
    }
}
