package cn.mulin.access.province;

import cn.mulin.kernel.OpenToAll;
import cn.mulin.kernel.RequiresPermission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a province sees: its counties, and how many of what they have. */
@RestController
@RequestMapping("/province/api")
@RequiresPermission("province:read")
class ProvinceController {

    private final Provinces provinces;

    ProvinceController(Provinces provinces) {
        this.provinces = provinces;
    }

    @GetMapping("/session")
    @OpenToAll("a client must learn that nobody is signed in")
    ProvinceView show(
            @RequestAttribute(name = ProvinceFilter.ACCOUNT, required = false) @Nullable ProvinceAccount who) {
        return new ProvinceView(who == null ? null : who.name());
    }

    @PostMapping("/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenToAll("nobody is signed in before signing in; tries are counted")
    void signIn(@RequestBody @Valid PasswordForm form, HttpServletRequest request, HttpServletResponse response) {
        var login = form.login().strip().toLowerCase(Locale.ROOT);
        handOver(provinces.signIn(login, form.password()), Duration.ofSeconds(-1), request, response);
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenToAll("signing out twice is no mistake")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        ProvinceFilter.token(request).ifPresent(provinces::signOut);
        handOver("", Duration.ZERO, request, response);
    }

    @GetMapping("/counties")
    List<ProvinceStore.CountyLine> counties() {
        return provinces.counties();
    }

    private static void handOver(
            String token, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(ProvinceFilter.COOKIE, token)
                .path("/province")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** @param name null when nobody is signed in */
    record ProvinceView(@Nullable String name) {}

    record PasswordForm(
            @NotBlank @Size(max = 40) String login,
            @NotBlank @Size(max = 64) String password) {

        @Override
        public String toString() {
            return "a log-in and a password";
        }
    }
}
