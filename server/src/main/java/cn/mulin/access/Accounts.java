package cn.mulin.access;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Rung;
import cn.mulin.territory.Territory;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 账号 — the way in: accounts opened and closed, seats given and taken. Whoever may ask for it is decided at the gate; the
 * separation of the three administrators is kept here, both ways.
 */
@Service
@Transactional
public class Accounts {

    static final String PHONE = "access.account.phone";

    private final AccountStore store;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Territory territory;
    private final Seals seals;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Sessions sessions,
            Passwords passwords,
            Territory territory,
            Seals seals,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.territory = territory;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 新工作人员.
     *
     * @param login 3 to 40 of {@code a-z 0-9 . _ -}
     * @param title what they are, as people say it
     * @param phone eleven digits
     * @param resident the person on the roster, where they live in the county
     * @param firstPassword nothing where a slip will be printed later: until then nobody gets in
     */
    public record NewStaff(
            String login,
            String name,
            @Nullable String title,
            @Nullable String phone,
            @Nullable UUID resident,
            @Nullable String firstPassword) {

        /** Says nothing of a person: it must not slip into a log by being printed. */
        @Override
        public String toString() {
            return "a new account";
        }
    }

    /** Opens an account that may nothing yet; the first password must be changed at the first sign-in. */
    public AccountId openStaff(NewStaff staff) {
        var first = staff.firstPassword();
        var id = new AccountId(Ids.next());
        var account = new Account(
                id,
                Account.Kind.STAFF,
                staff.login(),
                staff.name(),
                staff.resident(),
                first == null ? null : passwords.sealStrong(first, staff.login()),
                true,
                null,
                null,
                null);
        if (!store.add(account, staff.title(), clock.instant())) {
            throw Refusal.of(AccessProblem.LOGIN_TAKEN);
        }
        if (staff.phone() != null) {
            store.setPhone(id, seals.seal(PHONE, staff.phone()), seals.index("phone", staff.phone()));
        }
        audit.did("access.account-opened", "account", id.value());
        return id;
    }

    /** The account of a resident; opened on the way when there is none. */
    public AccountId ofResident(UUID resident) {
        return store.ofResident(resident).map(Account::id).orElseGet(() -> openPerson(resident));
    }

    private AccountId openPerson(UUID resident) {
        var id = new AccountId(Ids.next());
        var account = new Account(id, Account.Kind.PERSON, null, null, resident, null, false, null, null, null);
        if (!store.add(account, null, clock.instant())) {
            return store.ofResident(resident).orElseThrow().id();
        }
        audit.did("access.account-opened", "account", id.value());
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /** The open account of this log-in. */
    @Transactional(readOnly = true)
    public Optional<Account> byLogin(String login) {
        return store.byLogin(login);
    }

    /** Seats somebody at a desk. The administrators of the system sit at none. */
    public void giveSeat(AccountId id, DeskId desk, Role role) {
        var account = open(id);
        if (account.kind() != Account.Kind.STAFF) {
            throw Refusal.of(AccessProblem.NOT_A_STAFF_ACCOUNT);
        }
        refuseUnlessFitting(role, territory.desk(desk).rung());
        if (!store.administratorsLike(id).isEmpty()) {
            throw Refusal.of(AccessProblem.DUTIES_NOT_SEPARATED);
        }
        if (!store.giveSeat(id, desk, role, clock.instant())) {
            throw Refusal.of(AccessProblem.ALREADY_SEATED);
        }
        audit.did("access.seat-given", "account", id.value(), role.name());
        sessions.endAll(id);
    }

    public void takeSeat(AccountId id, DeskId desk) {
        if (!store.takeSeat(id, desk, clock.instant())) {
            throw Refusal.of(AccessProblem.SEAT_UNKNOWN);
        }
        audit.did("access.seat-taken", "account", id.value());
        sessions.endAll(id);
    }

    /**
     * Makes somebody one of the three administrators. Refused when they have a seat, or when the same person or phone
     * stands behind another of the three.
     */
    public void appoint(AccountId id, Account.Kind duty) {
        var account = open(id);
        if (account.kind() != Account.Kind.STAFF || !duty.administrates()) {
            throw Refusal.of(AccessProblem.NOT_A_STAFF_ACCOUNT);
        }
        if (store.hasSeats(id) || !store.administratorsLike(id).isEmpty()) {
            throw Refusal.of(AccessProblem.DUTIES_NOT_SEPARATED);
        }
        store.setKind(id, duty);
        audit.did("access.duty-given", "account", id.value(), duty.name());
        sessions.endAll(id);
    }

    /** Makes one of the three an ordinary account again, unless nobody else could do that duty. */
    public void dismiss(AccountId id) {
        var account = open(id);
        if (!account.kind().administrates()) {
            throw Refusal.of(AccessProblem.NOT_A_STAFF_ACCOUNT);
        }
        refuseLast(account);
        store.setKind(id, Account.Kind.STAFF);
        audit.did("access.duty-taken", "account", id.value(), account.kind().name());
        sessions.endAll(id);
    }

    /** Somebody's own new password. */
    public void changePassword(AccountId id, String password) {
        var account = open(id);
        passwords.refuseWeak(password, String.valueOf(account.login()));
        if (passwords.matches(password, account.password())) {
            throw Refusal.of(AccessProblem.WEAK_PASSWORD, Passwords.SHORTEST);
        }
        store.setPassword(id, passwords.seal(password), false, clock.instant());
        audit.did("access.password-changed", "account", id.value());
        sessions.endAll(id);
    }

    /** A password set by the administrator; its owner must change it at the next sign-in. */
    public void resetPassword(AccountId id, String password) {
        var account = open(id);
        if (account.login() == null) {
            throw Refusal.of(AccessProblem.NOT_A_STAFF_ACCOUNT);
        }
        passwords.refuseWeak(password, account.login());
        store.setPassword(id, passwords.seal(password), true, clock.instant());
        audit.did("access.password-reset", "account", id.value());
        sessions.endAll(id);
    }

    public void lock(AccountId id) {
        var account = open(id);
        refuseLast(account);
        store.setLocked(id, clock.instant());
        audit.did("access.account-locked", "account", id.value());
        sessions.endAll(id);
    }

    public void unlock(AccountId id) {
        open(id);
        store.setLocked(id, null);
        audit.did("access.account-unlocked", "account", id.value());
    }

    /** Closes for good: password, phone and second factor are removed, the id stays for what was done with it. */
    public void close(AccountId id) {
        var account = open(id);
        refuseLast(account);
        sessions.endAll(id);
        store.close(id, clock.instant());
        audit.did("access.account-closed", "account", id.value());
    }

    /** Whether this one-time password was not used before; from now on it was. */
    public boolean useFactorStep(AccountId id, long step) {
        return store.useFactorStep(id, step);
    }

    /** Binds the second factor; the sealed secret is kept, nothing else. */
    public void bindFactor(AccountId id, byte[] sealed) {
        store.setFactor(id, sealed);
        audit.did("access.second-factor-bound", "account", id.value());
    }

    /** Removes the second factor of somebody who lost the phone; an administrator must bind a new one to sign in. */
    public void removeFactor(AccountId id) {
        open(id);
        store.setFactor(id, null);
        audit.did("access.second-factor-removed", "account", id.value());
        sessions.endAll(id);
    }

    private Account open(AccountId id) {
        return store.find(id)
                .filter(account -> account.closedAt() == null)
                .orElseThrow(() -> Refusal.of(AccessProblem.ACCOUNT_UNKNOWN));
    }

    private void refuseLast(Account account) {
        if (account.kind().administrates() && account.usable() && store.usable(account.kind()) <= 1) {
            throw Refusal.of(AccessProblem.LAST_OF_ITS_KIND);
        }
    }

    private static void refuseUnlessFitting(Role role, Rung rung) {
        boolean fits = switch (role) {
            case VILLAGE_CLERK -> rung.height() == Rung.VILLAGE;
            case TOWN_ROOM -> rung.height() == Rung.TOWN;
            case COUNTY_OFFICE -> rung.height() == Rung.COUNTY;
            case DEPARTMENT -> rung.height() >= Rung.VILLAGE;
            case RESIDENT, LEADER, SYSTEM_ADMIN, SECURITY_OFFICER, AUDITOR, PROVINCE -> false;
        };
        if (!fits) {
            throw Refusal.of(AccessProblem.ROLE_DOES_NOT_FIT_DESK);
        }
    }
}
