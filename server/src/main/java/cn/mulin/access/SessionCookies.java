package cn.mulin.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** 令牌的信封 — the cookies that carry tokens: out of reach of scripts, bound to the county's path, only over TLS where there is TLS. */
public final class SessionCookies {

    private static final String SESSION = "mulin-session";
    private static final String DEVICE = "mulin-device";
    private static final Duration DEVICE_LASTS = Duration.ofDays(365);

    private SessionCookies() {}

    public static Optional<String> session(HttpServletRequest request) {
        return read(request, SESSION);
    }

    public static Optional<String> device(HttpServletRequest request) {
        return read(request, DEVICE);
    }

    /** The browser forgets it when it is told to; the server when the session ends. */
    public static void handOver(Sessions.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        var lasts = opened.session().kind() == Account.Kind.PERSON ? Duration.ofDays(180) : Duration.ofSeconds(-1);
        write(SESSION, opened.token(), lasts, request, response);
    }

    public static void trust(String device, HttpServletRequest request, HttpServletResponse response) {
        write(DEVICE, device, DEVICE_LASTS, request, response);
    }

    public static void forgetSession(HttpServletRequest request, HttpServletResponse response) {
        write(SESSION, "", Duration.ZERO, request, response);
    }

    public static void forgetDevice(HttpServletRequest request, HttpServletResponse response) {
        write(DEVICE, "", Duration.ZERO, request, response);
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= 64)
                .findFirst();
    }

    private static void write(
            String name, String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path(request.getContextPath().isEmpty() ? "/" : request.getContextPath())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
