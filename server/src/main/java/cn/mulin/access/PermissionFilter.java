package cn.mulin.access;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every handler and asks for what it declares; one that declares nothing is refused to everybody. */
final class PermissionFilter implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() != DispatcherType.ASYNC) {
            refuseOutsideCounties(request, method);
            gate(method).admit(Actor.current());
        }
        return true;
    }

    /** The interface lives in a county; without one there is nothing to ask. */
    private static void refuseOutsideCounties(HttpServletRequest request, HandlerMethod method) {
        var path = request.getServletPath();
        if (path.startsWith("/api/") && CountyContext.find().isEmpty() && !describesTheInterface(method)) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
    }

    private static Gate gate(HandlerMethod method) {
        return describesTheInterface(method)
                ? new Gate(true, java.util.Set.of())
                : Gate.of(method.getMethod(), method.getBeanType());
    }

    /** The OpenAPI description, served by springdoc: which doors there are is no secret, what is behind them is. */
    private static boolean describesTheInterface(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }
}
