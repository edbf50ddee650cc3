package cn.mulin.access.retry;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重试 — does a request once for each account and key. The key is written in the transaction of the work: what is rolled
 * back may be tried again, what is committed is never done twice.
 */
@Service
class Retries {

    private final DoneStore store;
    private final Seals seals;
    private final Clock clock;

    Retries(DoneStore store, Seals seals, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.clock = clock;
    }

    /** 结果 — what the work gave, or the status it was answered with the first time. */
    record Outcome(@Nullable Object result, OptionalInt replayed) {}

    /**
     * @param asked what is asked, in words of its own; kept as a keyed sum only
     * @param status tells the status of the answer from the result of the work
     */
    @Transactional(rollbackFor = Exception.class)
    Outcome once(String key, String asked, Callable<@Nullable Object> work, ToIntFunction<@Nullable Object> status)
            throws Exception {
        var account = Actor.current().account();
        var sum = seals.index("request", asked);
        if (store.claim(account, key, sum, clock.instant())) {
            var result = work.call();
            store.answered(account, key, status.applyAsInt(result));
            return new Outcome(result, OptionalInt.empty());
        }
        var done = store.find(account, key);
        if (!MessageDigest.isEqual(done.sum(), sum)) {
            throw Refusal.of(RetryProblem.KEY_REUSED);
        }
        return new Outcome(null, OptionalInt.of(done.status()));
    }
}
