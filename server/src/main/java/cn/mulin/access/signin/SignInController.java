package cn.mulin.access.signin;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.Account;
import cn.mulin.access.Session;
import cn.mulin.access.SessionCookies;
import cn.mulin.access.SessionView;
import cn.mulin.access.Sessions;
import cn.mulin.county.Counties;
import cn.mulin.kernel.InEveryState;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ways in. Each answers with who is here now, as {@code GET /api/session} does. */
@RestController
@RequestMapping("/api/session")
@InEveryState("nobody could set a county up, or look at a closed one, without signing in")
@OpenToAll("nobody is signed in before signing in; tries are counted by account and by address")
class SignInController {

    private static final String SESSION = "cn.mulin.access.Session";

    private final SignIns signIns;
    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final Devices devices;
    private final Attempts attempts;
    private final Counties counties;

    SignInController(
            SignIns signIns,
            OneTimeCodes codes,
            SecondFactors factors,
            Devices devices,
            Attempts attempts,
            Counties counties) {
        this.signIns = signIns;
        this.codes = codes;
        this.factors = factors;
        this.devices = devices;
        this.attempts = attempts;
        this.counties = counties;
    }

    @PostMapping("/password")
    SessionView byPassword(
            @RequestBody @Valid PasswordForm form, HttpServletRequest request, HttpServletResponse response) {
        var login = form.login().strip().toLowerCase(Locale.ROOT);
        var opened = signIns.byPassword(login, form.password(), device(request));
        var view = enter(opened, request, response);
        if (opened.session().stage() == Session.Stage.SECOND_FACTOR) {
            throw Refusal.of(AccessProblem.SECOND_FACTOR_NEEDED);
        }
        return view;
    }

    @PostMapping("/second-factor")
    SessionView bySecondFactor(
            @RequestAttribute(name = SESSION, required = false) @Nullable Session session,
            @RequestBody @Valid CodeForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var opened = signIns.bySecondFactor(begun(session), form.code(), device(request));
        return enter(opened, request, response);
    }

    @PostMapping("/second-factor/enrolment")
    @RequiresPermission({"session:own", "session:finish"})
    SecondFactors.Proposal enrol(@RequestAttribute(SESSION) Session session) {
        return factors.propose(session);
    }

    @PutMapping("/password")
    @RequiresPermission({"session:own", "session:finish"})
    SessionView changePassword(
            @RequestAttribute(SESSION) Session session,
            @RequestBody @Valid NewPasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (session.stage() == Session.Stage.ENROLMENT) {
            throw Refusal.of(KernelProblem.NOT_PERMITTED);
        }
        var opened = signIns.byNewPassword(session, form.old(), form.fresh(), device(request));
        return enter(opened, request, response);
    }

    @PostMapping("/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askForCode(@RequestBody @Valid PhoneForm form) {
        attempts.ask();
        codes.ask(eleven(form.phone()));
    }

    @PostMapping("/code/confirm")
    SessionView byCode(
            @RequestBody @Valid PhoneCodeForm form, HttpServletRequest request, HttpServletResponse response) {
        return enter(signIns.byCode(eleven(form.phone()), form.code(), device(request)), request, response);
    }

    @PostMapping("/slip")
    SessionView bySlip(@RequestBody @Valid SlipForm form, HttpServletRequest request, HttpServletResponse response) {
        return enter(signIns.bySlip(form.slip(), device(request)), request, response);
    }

    /** Signed in: trusts this device with the PIN. Not signed in: opens it again with the PIN. */
    @PostMapping("/pin")
    SessionView byPin(
            @RequestAttribute(name = SESSION, required = false) @Nullable Session session,
            @RequestBody @Valid PinForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (session != null && session.stage() == Session.Stage.FULL) {
            return trust(session, form.pin(), request, response);
        }
        var token = SessionCookies.device(request).orElseThrow(() -> Refusal.of(AccessProblem.WRONG_PIN));
        return enter(signIns.byPin(token, form.pin(), device(request)), request, response);
    }

    /** This device is a stranger again: the next time, a code or a slip. */
    @DeleteMapping("/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("session:own")
    void forgetDevice(
            @RequestAttribute(SESSION) Session session, HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.device(request).ifPresent(token -> devices.forget(token, session.account()));
        SessionCookies.forgetDevice(request, response);
    }

    private SessionView trust(Session session, String pin, HttpServletRequest request, HttpServletResponse response) {
        if (session.kind() != Account.Kind.PERSON) {
            throw Refusal.of(KernelProblem.NOT_PERMITTED);
        }
        SessionCookies.trust(devices.trust(session.account(), pin, device(request)), request, response);
        return SessionView.of(session, counties.current());
    }

    private SessionView enter(Sessions.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.handOver(opened, request, response);
        return SessionView.of(opened.session(), counties.current());
    }

    private static Session begun(@Nullable Session session) {
        if (session == null) {
            throw Refusal.of(KernelProblem.NOT_SIGNED_IN);
        }
        return session;
    }

    private static String eleven(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(digits.length() - 11);
    }

    private static @Nullable String device(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null || agent.length() <= 120 ? agent : agent.substring(0, 120);
    }

    private static final String MOBILE = "(\\+?86)?[ -]?1[3-9](?:[ -]?\\d){9}";

    record PasswordForm(
            @NotBlank @Size(max = 40) String login,
            @NotBlank @Size(max = 64) String password) {

        @Override
        public String toString() {
            return "a log-in and a password";
        }
    }

    record NewPasswordForm(
            @NotBlank @Size(max = 64) String old,
            @NotBlank @Size(max = 64) String fresh) {

        @Override
        public String toString() {
            return "two passwords";
        }
    }

    record CodeForm(@NotNull @Pattern(regexp = "\\d{6}") String code) {}

    record PhoneForm(
            @NotNull @Size(max = 24) @Pattern(regexp = MOBILE)
            String phone) {

        @Override
        public String toString() {
            return "a phone";
        }
    }

    record PhoneCodeForm(
            @NotNull @Size(max = 24) @Pattern(regexp = MOBILE)
            String phone,

            @NotNull @Pattern(regexp = "\\d{6}") String code) {

        @Override
        public String toString() {
            return "a phone and a code";
        }
    }

    record SlipForm(@NotBlank @Size(max = 40) String slip) {}

    record PinForm(@NotNull @Pattern(regexp = "\\d{6}") String pin) {}
}
