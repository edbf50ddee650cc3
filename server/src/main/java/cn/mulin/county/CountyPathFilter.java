package cn.mulin.county;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.ProblemWriter;
import cn.mulin.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the county from the first path segment and runs the rest of the request in it. To everything behind, the county is
 * the context path: {@code /430181/api/units} is {@code /api/units} there, and cookies stay in their county.
 */
final class CountyPathFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(CountyPathFilter.class);

    private final Counties counties;
    private final ProblemWriter problems;

    CountyPathFilter(Counties counties, ProblemWriter problems) {
        this.counties = counties;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var segment = firstSegment(request.getRequestURI());
        if (!CountyCode.looksLike(segment)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<County> county;
        try {
            county = counties.find(new CountyCode(segment));
        } catch (DataAccessResourceFailureException away) {
            log.error(
                    "the control database is not reachable: {}", away.getClass().getSimpleName());
            problems.write(Refusal.of(KernelProblem.BUSY), request, response);
            return;
        }
        if (county.isEmpty()) {
            problems.write(Refusal.of(CountyProblem.UNKNOWN, segment), request, response);
            return;
        }
        enter(county.get().code(), request, response, chain);
    }

    private static void enter(
            CountyCode county, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CountyContext.<@Nullable Void, ServletException>in(
                    county, () -> through(chain, new InCounty(request, "/" + county), response));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
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

    private static String firstSegment(String uri) {
        int end = uri.indexOf('/', 1);
        return uri.substring(Math.min(1, uri.length()), end < 0 ? uri.length() : end);
    }

    private static final class InCounty extends HttpServletRequestWrapper {

        private final String contextPath;

        InCounty(HttpServletRequest request, String contextPath) {
            super(request);
            this.contextPath = contextPath;
        }

        @Override
        public String getContextPath() {
            return contextPath;
        }

        @Override
        public String getServletPath() {
            var path = super.getServletPath();
            return path.startsWith(contextPath) ? path.substring(contextPath.length()) : path;
        }
    }
}
