package cn.mulin.access.signin;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.AccountId;
import cn.mulin.access.Passwords;
import cn.mulin.access.Token;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 可信设备 — a phone once signed in on, opened again by a PIN of six digits; five wrong ones and it is a stranger again. */
@Service
class Devices {

    private static final int TRIES = 5;

    private final DeviceStore store;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    Devices(DeviceStore store, Passwords passwords, AuditLog audit, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Trusts this device; returns the token it shows from now on. */
    String trust(AccountId account, String pin, @Nullable String name) {
        refuseWeak(pin);
        var token = Token.fresh();
        store.add(Token.hash(token), Ids.next(), account, passwords.sealPin(pin), name, clock.instant());
        audit.did("access.device-trusted", "account", account.value());
        return token;
    }

    /** Whose device it is, when the PIN is right. */
    Optional<AccountId> unlock(String token, String pin) {
        var hash = Token.hash(token);
        var device = store.tryOn(hash, TRIES);
        boolean right =
                passwords.matches(pin, device.map(DeviceStore.Device::pin).orElse(null));
        if (right) {
            store.succeeded(hash, clock.instant());
        }
        return device.filter(found -> right).map(DeviceStore.Device::account);
    }

    void forget(String token, AccountId account) {
        if (store.end(Token.hash(token), account, clock.instant())) {
            audit.did("access.device-forgotten", "account", account.value());
        }
    }

    /** Neither one digit six times, nor a run up or down. */
    private static void refuseWeak(String pin) {
        boolean same = pin.chars().distinct().count() == 1;
        if (same || "01234567890".contains(pin) || "09876543210".contains(pin)) {
            throw Refusal.of(AccessProblem.WEAK_PIN);
        }
    }
}
