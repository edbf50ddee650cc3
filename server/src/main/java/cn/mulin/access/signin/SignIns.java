package cn.mulin.access.signin;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.access.Passwords;
import cn.mulin.access.Session;
import cn.mulin.access.Sessions;
import cn.mulin.county.Counties;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 登录 — judges each way in, and opens the session. Deliberately in no transaction of its own: a failure is a fact to be
 * kept, not to be rolled back.
 */
@Service
class SignIns {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final Slips slips;
    private final Devices devices;
    private final Attempts attempts;
    private final PersonQueries people;
    private final Counties counties;
    private final Seals seals;
    private final AuditLog audit;

    SignIns(
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            SecondFactors factors,
            OneTimeCodes codes,
            Slips slips,
            Devices devices,
            Attempts attempts,
            PersonQueries people,
            Counties counties,
            Seals seals,
            AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
        this.codes = codes;
        this.slips = slips;
        this.devices = devices;
        this.attempts = attempts;
        this.people = people;
        this.counties = counties;
        this.seals = seals;
        this.audit = audit;
    }

    Sessions.Opened byPassword(String login, String password, @Nullable String device) {
        attempts.begin(login);
        var account = accounts.byLogin(login).orElse(null);
        boolean right = passwords.matches(password, account == null ? null : account.password());
        if (account == null || !right || !account.usable()) {
            throw refused(AccessProblem.WRONG_CREDENTIALS, account == null ? null : account.id());
        }
        attempts.succeeded(login);
        return sessions.open(
                account.id(),
                new Sessions.Opening(Session.Way.PASSWORD, afterPassword(account), account.kind(), device));
    }

    Sessions.Opened bySecondFactor(Session session, String code, @Nullable String device) {
        var key = "factor " + session.account();
        attempts.begin(key);
        boolean right = session.stage() == Session.Stage.SECOND_FACTOR
                ? factors.matches(session, code)
                : factors.confirm(session, code);
        if (!right) {
            throw refused(AccessProblem.WRONG_FACTOR, session.account());
        }
        attempts.succeeded(key);
        return goOn(session, device);
    }

    Sessions.Opened byNewPassword(Session session, String old, String fresh, @Nullable String device) {
        var key = "password " + session.account();
        attempts.begin(key);
        var account = accounts.find(session.account()).orElseThrow();
        if (!passwords.matches(old, account.password())) {
            throw refused(AccessProblem.WRONG_CREDENTIALS, account.id());
        }
        attempts.succeeded(key);
        accounts.changePassword(account.id(), fresh);
        return goOn(session, device);
    }

    Sessions.Opened byCode(String phone, String code, @Nullable String device) {
        attempts.begin(phone);
        if (!codes.take(phone, code)) {
            throw refused(AccessProblem.WRONG_CODE, null);
        }
        attempts.succeeded(phone);
        var index = seals.index("phone", phone);
        var account = people.resident(index)
                .map(accounts::ofResident)
                .or(() -> people.account(index))
                .orElseThrow(() -> refused(AccessProblem.WRONG_CODE, null));
        return open(account, Session.Way.CODE, device);
    }

    Sessions.Opened bySlip(String slip, @Nullable String device) {
        attempts.beginFromHere();
        var account = slips.use(slip).orElseThrow(() -> refused(AccessProblem.WRONG_SLIP, null));
        attempts.succeededFromHere();
        return open(account, Session.Way.SLIP, device);
    }

    Sessions.Opened byPin(String token, String pin, @Nullable String device) {
        attempts.beginFromHere();
        var account = devices.unlock(token, pin).orElseThrow(() -> refused(AccessProblem.WRONG_PIN, null));
        attempts.succeededFromHere();
        return open(account, Session.Way.PIN, device);
    }

    private Sessions.Opened open(AccountId account, Session.Way way, @Nullable String device) {
        return sessions.open(account, new Sessions.Opening(way, Session.Stage.FULL, Account.Kind.PERSON, device));
    }

    /** The next step after one was taken, in a session with a token of its own. */
    private Sessions.Opened goOn(Session session, @Nullable String device) {
        sessions.replace(session);
        var account = accounts.find(session.account()).orElseThrow();
        var stage = mustChange(account) ? Session.Stage.PASSWORD_CHANGE : Session.Stage.FULL;
        return sessions.open(account.id(), new Sessions.Opening(Session.Way.PASSWORD, stage, account.kind(), device));
    }

    private Session.Stage afterPassword(Account account) {
        if (account.factor() != null) {
            return Session.Stage.SECOND_FACTOR;
        }
        if (account.kind().administrates() && !counties.current().demo()) {
            return Session.Stage.ENROLMENT;
        }
        return mustChange(account) ? Session.Stage.PASSWORD_CHANGE : Session.Stage.FULL;
    }

    /** In the demo county log-ins are printed on the first page; nowhere else does a first password last. */
    private boolean mustChange(Account account) {
        return account.mustChange() && !counties.current().demo();
    }

    private Refusal refused(AccessProblem why, @Nullable AccountId account) {
        audit.did("access.sign-in-refused", "account", account == null ? null : account.value(), why.name());
        return Refusal.of(why);
    }
}
