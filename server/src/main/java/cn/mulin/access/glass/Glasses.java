package cn.mulin.access.glass;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.access.Session;
import cn.mulin.access.Sessions;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 破窗查看 — the way in. The security officer breaks it, for a reason and some minutes; whoever it was broken for steps
 * behind it, sees that subtree and nothing else, and falls back by themselves when time is up.
 */
@Service
@Transactional
class Glasses {

    private final GlassStore store;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Territory territory;
    private final AuditLog audit;
    private final Clock clock;

    Glasses(GlassStore store, Accounts accounts, Sessions sessions, Territory territory, AuditLog audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    Glass breakFor(
            AccountId account, @Nullable UnitId unit, @Nullable UUID household, String reason, Duration lasting) {
        refuseUnlessStaff(account);
        var now = clock.instant();
        var glass = new Glass(
                Ids.next(), account, path(unit, household), household, reason.strip(), now, now.plus(lasting));
        store.add(glass, Actor.current().account());
        audit.looked(
                "access.glass-broken",
                household == null ? "unit" : "household",
                household == null && unit != null ? unit.value() : household,
                glass.reason());
        return glass;
    }

    /** Steps behind the glass: this session now sees its subtree and nothing else. */
    void stepBehind(Session session, UUID id) {
        var glass = store.open(id, clock.instant())
                .filter(open -> open.account().equals(session.account()))
                .orElseThrow(() -> Refusal.of(GlassProblem.UNKNOWN));
        sessions.lookThrough(session, glass.id());
        audit.looked("access.glass-entered", "glass", glass.id(), glass.reason());
    }

    void stepBack(Session session) {
        sessions.lookThrough(session, null);
        audit.did("access.glass-left", "account", session.account().value());
    }

    /** Ends it before its time, for everybody behind it. */
    void end(UUID id) {
        if (!store.end(id, clock.instant())) {
            throw Refusal.of(GlassProblem.OVER);
        }
        audit.did("access.glass-ended", "glass", id);
    }

    private String path(@Nullable UnitId unit, @Nullable UUID household) {
        var scope = Actor.current().scope();
        if (household != null) {
            return store.pathOf(household, scope).orElseThrow(() -> Refusal.of(GlassProblem.UNKNOWN));
        }
        if (unit == null) {
            throw Refusal.of(GlassProblem.NOTHING_TO_LOOK_AT);
        }
        return territory.unit(unit, scope).path();
    }

    /** Residents and leaders see what is theirs; the auditor watches and does not look. */
    private void refuseUnlessStaff(AccountId id) {
        var may = accounts.find(id)
                .filter(Account::usable)
                .filter(account ->
                        account.kind() == Account.Kind.STAFF || account.kind() == Account.Kind.SECURITY_OFFICER)
                .isPresent();
        if (!may) {
            throw Refusal.of(GlassProblem.NOT_FOR_THIS_ACCOUNT);
        }
    }
}
