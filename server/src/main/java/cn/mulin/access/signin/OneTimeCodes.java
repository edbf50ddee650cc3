package cn.mulin.access.signin;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.CodeSender;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 验证码 — six digits for a phone, five minutes, five tries. A number nobody knows takes the same steps, only nothing is
 * sent: the answer tells nobody who lives here.
 */
@Service
@Transactional
class OneTimeCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRIES = 5;
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(5), Duration.ofSeconds(55), 10);

    private final OneTimeCodeStore store;
    private final PersonQueries people;
    private final CodeSender sender;
    private final Seals seals;
    private final Clock clock;

    OneTimeCodes(OneTimeCodeStore store, PersonQueries people, CodeSender sender, Seals seals, Clock clock) {
        this.store = store;
        this.people = people;
        this.sender = sender;
        this.seals = seals;
        this.clock = clock;
    }

    /** How long one is valid, how long until the next, how many a day. */
    record Limits(Duration validFor, Duration between, int aDay) {}

    /** @param phone eleven digits */
    void ask(String phone) {
        var index = seals.index("phone", phone);
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        if (!store.put(index, sealed(phone, code), clock.instant(), LIMITS)) {
            throw Refusal.of(AccessProblem.TOO_MANY_CODES);
        }
        if (people.resident(index).isPresent() || people.account(index).isPresent()) {
            sender.send(phone, code, LIMITS.validFor());
        }
    }

    /** Whether this is the code; a right one is spent. Failures are kept, so this never refuses. */
    boolean take(String phone, String code) {
        var index = seals.index("phone", phone);
        var right = store.tryOn(index, clock.instant(), TRIES)
                .filter(expected -> MessageDigest.isEqual(expected, sealed(phone, code)))
                .isPresent();
        if (right) {
            store.spend(index, clock.instant());
        }
        return right;
    }

    private byte[] sealed(String phone, String code) {
        return seals.index("one-time-code", phone + ' ' + code);
    }
}
