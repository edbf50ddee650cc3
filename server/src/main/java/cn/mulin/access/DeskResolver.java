package cn.mulin.access;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the desk somebody speaks for: from the session, never from the request. */
final class DeskResolver implements HandlerMethodArgumentResolver {

    private final Territory territory;

    DeskResolver(Territory territory) {
        this.territory = territory;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Desk.class;
    }

    @Override
    public Desk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Actor.current()
                .atDesk()
                .map(desk -> territory.desk(new DeskId(desk)))
                .orElseThrow(() -> Refusal.of(KernelProblem.NOT_PERMITTED));
    }
}
