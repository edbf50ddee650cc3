package cn.mulin.county;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.InEveryState;
import cn.mulin.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** What the state of a county shuts: while it is being set up everything residents and leaders do, once closed every write. */
final class StateFilter implements HandlerInterceptor {

    private static final Set<Actor.Kind> SERVED =
            EnumSet.of(Actor.Kind.VISITOR, Actor.Kind.RESIDENT, Actor.Kind.LEADER);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Counties counties;

    StateFilter(Counties counties) {
        this.counties = counties;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && asksTheInterface(request) && !worksAlways(method)) {
            refuseBy(counties.current(), request.getMethod());
        }
        return true;
    }

    private static void refuseBy(County county, String method) {
        switch (county.state()) {
            case SETTING_UP -> {
                if (SERVED.contains(Actor.current().kind())) {
                    throw Refusal.of(CountyProblem.SETTING_UP, county.name());
                }
            }
            case CLOSED -> {
                if (!READING.contains(method)) {
                    throw Refusal.of(CountyProblem.CLOSED);
                }
            }
            case OPEN -> {}
        }
    }

    private static boolean asksTheInterface(HttpServletRequest request) {
        var path = request.getServletPath();
        return CountyContext.find().isPresent() && (path.startsWith("/api/") || path.startsWith("/files/"));
    }

    /** The description of the interface is springdoc's own handler, the same everywhere. */
    private static boolean worksAlways(HandlerMethod method) {
        return method.hasMethodAnnotation(InEveryState.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), InEveryState.class)
                || !method.getBeanType().getName().startsWith("cn.mulin.");
    }
}
