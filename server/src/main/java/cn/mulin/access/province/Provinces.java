package cn.mulin.access.province;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.Passwords;
import cn.mulin.access.Token;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 省级账号 — opened by whoever runs the installation, at the command line; they sign in at {@code /province}. */
@Service
public class Provinces {

    private static final Duration LASTS = Duration.ofHours(10);
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final ProvinceStore store;
    private final Passwords passwords;
    private final Clock clock;

    Provinces(ProvinceStore store, Passwords passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @throws Refusal when the log-in is taken or the password is weak */
    public void open(String login, String name, String password) {
        var account = new ProvinceAccount(Ids.next(), login, name, passwords.sealStrong(password, login), null);
        if (!store.add(account)) {
            throw Refusal.of(ProvinceProblem.LOGIN_TAKEN);
        }
    }

    /** The token of a new session. Takes as long for a log-in that does not exist. */
    String signIn(String login, String password) {
        var now = clock.instant();
        var account = store.byLogin(login).orElse(null);
        if (account != null && account.lockedAt(now)) {
            throw Refusal.of(AccessProblem.LOCKED_OUT, minutesUntilFree(account));
        }
        if (account != null) {
            store.countTry(account.id(), now);
        }
        boolean right = passwords.matches(password, sealed(account));
        if (account == null || !right) {
            throw Refusal.of(AccessProblem.WRONG_CREDENTIALS);
        }
        store.forgetTries(account.id());
        var token = Token.fresh();
        store.open(Token.hash(token), account.id(), now, now.plus(LASTS));
        return token;
    }

    Optional<ProvinceAccount> resume(String token) {
        var now = clock.instant();
        return store.alive(Token.hash(token), now, now.minus(IDLE));
    }

    void signOut(String token) {
        store.end(Token.hash(token));
    }

    List<ProvinceStore.CountyLine> counties() {
        return store.counties();
    }

    private static @Nullable String sealed(@Nullable ProvinceAccount account) {
        return account == null ? null : account.password();
    }

    private long minutesUntilFree(ProvinceAccount account) {
        var until = account.lockedUntil();
        return until == null ? 1 : Duration.between(clock.instant(), until).toMinutes() + 1;
    }
}
