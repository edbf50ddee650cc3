package cn.mulin.net;

import cn.mulin.access.Gate;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the server, as it is mapped: nobody has to remember to list one. */
final class Routes {

    /** 一条路由. */
    record Route(String method, String pattern, HandlerMethod handler) {

        Gate gate() {
            return Gate.of(handler.getMethod(), handler.getBeanType());
        }

        boolean reads() {
            return method.equals("GET");
        }

        Stream<Parameter> parameters() {
            return Stream.of(handler.getMethod().getParameters());
        }

        boolean hasBody() {
            return parameters().anyMatch(each -> each.isAnnotationPresent(RequestBody.class));
        }

        boolean takesAFile() {
            var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
            return mapping != null && Stream.of(mapping.consumes()).anyMatch(type -> type.startsWith("multipart/"));
        }

        boolean takesPath() {
            return pattern.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private Routes() {}

    static List<Route> of(ApplicationContext context) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("cn.mulin."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> methods(entry.getKey().getMethodsCondition().getMethods().stream())
                                .map(method -> new Route(method, pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    /** Those of a county's interface. */
    static List<Route> ofCounties(ApplicationContext context) {
        return of(context).stream()
                .filter(route ->
                        route.pattern().startsWith("/api/") || route.pattern().startsWith("/files/"))
                .toList();
    }

    private static Stream<String> methods(Stream<RequestMethod> methods) {
        var named = methods.map(RequestMethod::name).toList();
        return named.isEmpty() ? Stream.of("GET") : named.stream();
    }
}
