package cn.mulin.access.signin;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.access.Token;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.DeskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登录条 — printed by the clerk for a leader without SMS: used once, within seventy-two hours. */
@Service
@Transactional
class Slips {

    private static final Duration VALID = Duration.ofHours(72);
    private static final int BITS = 80;

    private final SlipStore store;
    private final PersonQueries people;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Slips(SlipStore store, PersonQueries people, Accounts accounts, AuditLog audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** 一张登录条 — its code is shown this once. */
    record Slip(String code, String desk, Instant expiresAt) {}

    /** Makes a slip for whoever holds this post now; earlier ones of the same person become worthless. */
    Slip print(DeskId desk) {
        var actor = Actor.current();
        var holder = people.holder(desk, actor.scope()).orElseThrow(() -> Refusal.of(AccessProblem.POST_VACANT));
        var account = accounts.ofResident(holder.resident());
        var now = clock.instant();
        var code = Ids.code(BITS);
        store.voidOthers(account, now);
        store.add(Token.hash(code), account, actor.account(), now, now.plus(VALID));
        audit.did("access.slip-printed", "account", account.value());
        return new Slip(grouped(code), holder.desk(), now.plus(VALID));
    }

    /** Whose slip it is; used up by asking. */
    Optional<AccountId> use(String typed) {
        return store.use(Token.hash(plain(typed)), clock.instant());
    }

    /** As typed from paper: in any case, with spaces or dashes, O for 0 and I or L for 1. */
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
