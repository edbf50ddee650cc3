package cn.mulin.access.signin;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.Token;
import cn.mulin.kernel.Origin;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登录失败 — who has to wait, by the account tried and by the address that tries (GB/T 22239 三级, 登录失败处理). An
 * attempt is counted before it is judged, so that many at once gain nothing; each commits by itself.
 */
@Service
@Transactional
class Attempts {

    /** What is counted, how many are free, and how long the wait may grow. */
    enum Kind {
        ACCOUNT(5, Duration.ofHours(1), Duration.ofHours(24)),
        ADDRESS(40, Duration.ofMinutes(15), Duration.ofHours(1)),
        ASK(30, Duration.ofHours(1), Duration.ofHours(1));

        private final int free;
        private final Duration longest;
        private final Duration forgottenAfter;

        Kind(int free, Duration longest, Duration forgottenAfter) {
            this.free = free;
            this.longest = longest;
            this.forgottenAfter = forgottenAfter;
        }

        /** A minute at first, twice as long with each further failure. */
        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var wait = Duration.ofMinutes(1L << Math.min(failures - free, 10));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    private final AttemptStore store;
    private final Clock clock;

    Attempts(AttemptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param account what is tried: a log-in, a phone, an account; also one that does not exist */
    void begin(String account) {
        beginFromHere();
        count(Kind.ACCOUNT, key(account));
    }

    void succeeded(String account) {
        store.forget(Kind.ACCOUNT, key(account));
        succeededFromHere();
    }

    /** By the address alone: where no account is named, nobody may lock out the others. */
    void beginFromHere() {
        count(Kind.ADDRESS, key(address()));
    }

    void succeededFromHere() {
        store.uncount(Kind.ADDRESS, key(address()));
    }

    /** For what costs something at each try, such as a message sent. */
    void ask() {
        count(Kind.ASK, key(address()));
    }

    private void count(Kind kind, byte[] key) {
        var now = clock.instant();
        var failures = store.count(kind, key, kind.forgottenAfter, now);
        if (failures.isEmpty()) {
            throw Refusal.of(AccessProblem.LOCKED_OUT, minutesUntil(kind, key, now));
        }
        var wait = kind.waitAfter(failures.getAsInt());
        if (!wait.isZero()) {
            store.block(kind, key, now.plus(wait));
        }
    }

    private long minutesUntil(Kind kind, byte[] key, Instant now) {
        return store.blockedUntil(kind, key)
                .map(until -> Duration.between(now, until).toMinutes() + 1)
                .orElse(1L);
    }

    private static byte[] key(String text) {
        return Token.hash(text);
    }

    private static String address() {
        return Origin.find().map(Origin::address).orElse("");
    }
}
