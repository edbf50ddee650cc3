package cn.mulin.access;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Origin;
import cn.mulin.kernel.ProblemWriter;
import cn.mulin.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads who acts from the session's cookie, in the county of the path, and runs the rest of the request as them. The
 * session is looked for in the county's own database, so that of another county is not found here.
 */
final class SessionFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionFilter.class);

    private final Sessions sessions;
    private final ProblemWriter problems;

    SessionFilter(Sessions sessions, ProblemWriter problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Session> session;
        try {
            session = speaks(request) ? SessionCookies.session(request).flatMap(sessions::resume) : Optional.empty();
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
            log.error(
                    "the county's database is not reachable: {}",
                    away.getClass().getSimpleName());
            problems.write(Refusal.of(KernelProblem.BUSY), request, response);
            return;
        }
        session.ifPresent(found -> request.setAttribute(Session.class.getName(), found));
        runAs(session, request, response, chain);
    }

    /** Pages and pictures of the apps are the same for everybody; only the interface asks who is there. */
    private static boolean speaks(HttpServletRequest request) {
        var path = request.getServletPath();
        return CountyContext.find().isPresent() && (path.startsWith("/api/") || path.startsWith("/files/"));
    }

    private static void runAs(
            Optional<Session> session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = session.map(found -> found.actor(CountyContext.current())).orElse(Actor.VISITOR);
        var origin = new Origin(session.map(Session::id).orElse(null), request.getRemoteAddr());
        tellSpring(actor);
        try {
            origin.<@Nullable Void, ServletException>call(() -> actor.call(() -> through(chain, request, response)));
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

    private static void tellSpring(Actor actor) {
        var authorities = AuthorityUtils.createAuthorityList(actor.permissions());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(actor.account(), "", authorities));
        SecurityContextHolder.setContext(context);
    }
}
