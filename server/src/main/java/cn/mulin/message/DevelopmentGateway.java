package cn.mulin.message;

import cn.mulin.access.CodeSender;
import cn.mulin.county.Counties;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** 演示短信 — delivers codes to a page of the demo county, in memory only; in a real county it delivers nothing and says so. */
@Service
class DevelopmentGateway implements CodeSender {

    private static final Logger log = LoggerFactory.getLogger(DevelopmentGateway.class);
    private static final int KEPT = 50;

    private final Map<CountyCode, Deque<Delivered>> delivered = new ConcurrentHashMap<>();
    private final Counties counties;
    private final Clock clock;

    DevelopmentGateway(Counties counties, Clock clock) {
        this.counties = counties;
        this.clock = clock;
    }

    /** 已送达的验证码. */
    record Delivered(String phone, String code, Instant at, Instant validUntil) {

        @Override
        public String toString() {
            return "a code";
        }
    }

    @Override
    public void send(String phone, String code, Duration validFor) {
        if (!counties.current().demo()) {
            log.warn("a code could not be delivered: this county has no message gateway yet");
            return;
        }
        var now = clock.instant();
        var here = delivered.computeIfAbsent(CountyContext.current(), county -> new ArrayDeque<>());
        synchronized (here) {
            here.addFirst(new Delivered(phone, code, now, now.plus(validFor)));
            if (here.size() > KEPT) {
                here.removeLast();
            }
        }
    }

    /** Newest first. */
    List<Delivered> delivered() {
        var here = delivered.getOrDefault(CountyContext.current(), new ArrayDeque<>());
        synchronized (here) {
            return List.copyOf(here);
        }
    }
}
