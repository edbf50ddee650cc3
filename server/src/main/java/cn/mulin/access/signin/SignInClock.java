package cn.mulin.access.signin;

import cn.mulin.access.Sessions;
import cn.mulin.kernel.CountyJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sweeps away what signing in leaves behind once it opens nothing any more; who signed in stays in the audit. */
@Component
class SignInClock implements CountyJob {

    private final AttemptStore attempts;
    private final OneTimeCodeStore codes;
    private final SlipStore slips;
    private final Sessions sessions;
    private final Clock clock;

    SignInClock(AttemptStore attempts, OneTimeCodeStore codes, SlipStore slips, Sessions sessions, Clock clock) {
        this.attempts = attempts;
        this.codes = codes;
        this.slips = slips;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sign-in-leftovers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var now = clock.instant();
        attempts.forgetBefore(now.minus(Duration.ofDays(2)));
        codes.forgetBefore(now.minus(Duration.ofDays(2)));
        slips.forgetBefore(now.minus(Duration.ofDays(30)));
        sessions.forgetBefore(now.minus(Duration.ofDays(180)));
    }
}
