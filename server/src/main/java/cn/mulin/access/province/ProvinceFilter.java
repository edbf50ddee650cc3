package cn.mulin.access.province;

import cn.mulin.kernel.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads who acts at {@code /province}; a session of there is nothing in any county, and the other way round. */
final class ProvinceFilter extends OncePerRequestFilter {

    static final String COOKIE = "mulin-province";
    static final String ACCOUNT = "cn.mulin.access.province.ProvinceAccount";

    private final Provinces provinces;

    ProvinceFilter(Provinces provinces) {
        this.provinces = provinces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = token(request).flatMap(provinces::resume);
        account.ifPresent(found -> request.setAttribute(ACCOUNT, found));
        var actor = account.map(ProvinceAccount::actor).orElse(Actor.VISITOR);
        try {
            actor.<@Nullable Void, ServletException>call(() -> through(chain, request, response));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    static Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static @Nullable Void through(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        try {
            chain.doFilter(request, response);
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
