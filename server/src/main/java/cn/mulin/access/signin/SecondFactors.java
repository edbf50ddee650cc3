package cn.mulin.access.signin;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.Account;
import cn.mulin.access.Accounts;
import cn.mulin.access.Session;
import cn.mulin.access.Sessions;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 二次验证 — a code from an authenticator app, for the administrators and whoever wants one. */
@Service
@Transactional
class SecondFactors {

    private static final String PLACE = "access.account.second_factor";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final Sessions sessions;
    private final Seals seals;
    private final Clock clock;

    SecondFactors(Accounts accounts, Sessions sessions, Seals seals, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.seals = seals;
        this.clock = clock;
    }

    /** 待绑定 — what the authenticator app reads, shown this once. */
    record Proposal(String secret, String uri) {}

    /** Begins to bind; whoever has one already must have it removed first. */
    Proposal propose(Session session) {
        var account = accounts.find(session.account()).orElseThrow();
        if (account.factor() != null) {
            throw Refusal.of(AccessProblem.FACTOR_ALREADY_SET);
        }
        var secret = new byte[20];
        RANDOM.nextBytes(secret);
        sessions.propose(session, seals.seal(PLACE, Base64.getEncoder().encodeToString(secret)));
        return new Proposal(Totp.base32(secret), uri(account, Totp.base32(secret)));
    }

    /** Whether {@code code} confirms the secret proposed in this session; from now on it is bound. */
    boolean confirm(Session session, String code) {
        var sealed = sessions.proposal(session).orElse(null);
        var step = sealed == null ? OptionalLong.empty() : step(sealed, code);
        if (sealed == null || step.isEmpty()) {
            return false;
        }
        accounts.bindFactor(session.account(), sealed);
        return accounts.useFactorStep(session.account(), step.getAsLong());
    }

    /** Whether {@code code} is the one of now and was not used before. */
    boolean matches(Session session, String code) {
        var factor = accounts.find(session.account()).orElseThrow().factor();
        var step = factor == null ? OptionalLong.empty() : step(factor, code);
        return step.isPresent() && accounts.useFactorStep(session.account(), step.getAsLong());
    }

    private OptionalLong step(byte[] sealed, String code) {
        var secret = Base64.getDecoder().decode(seals.open(PLACE, sealed));
        return Totp.stepOf(code, secret, clock.instant());
    }

    private static String uri(Account account, String secret) {
        var label =
                URLEncoder.encode("Mulin " + CountyContext.current() + ":" + account.login(), StandardCharsets.UTF_8);
        return "otpauth://totp/" + label.replace("+", "%20") + "?secret=" + secret + "&issuer=Mulin";
    }
}
