package cn.mulin.access.retry;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Puts every handler behind {@link Retries}, where its call can be taken back together with the key. */
@Configuration(proxyBeanMethods = false)
class RetryConfig {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{8,100}");
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Bean
    WebMvcRegistrations handlersDoneOnce(Retries retries, JsonMapper json) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new Adapter(retries, json);
            }
        };
    }

    private static final class Adapter extends RequestMappingHandlerAdapter {

        private final Retries retries;
        private final JsonMapper json;

        Adapter(Retries retries, JsonMapper json) {
            this.retries = retries;
            this.json = json;
        }

        @Override
        protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
            return new DoneOnce(method, retries, json);
        }
    }

    private static final class DoneOnce extends ServletInvocableHandlerMethod {

        private final Retries retries;
        private final JsonMapper json;

        DoneOnce(HandlerMethod method, Retries retries, JsonMapper json) {
            super(method);
            this.retries = retries;
            this.json = json;
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
            var key = request.getHeader(KEY);
            if (key == null || !counts(request)) {
                return super.doInvoke(arguments);
            }
            if (!SHAPE.matcher(key).matches()) {
                throw Refusal.of(RetryProblem.KEY_UNREADABLE);
            }
            var outcome = retries.once(key, asked(request, arguments), () -> super.doInvoke(arguments), this::status);
            return outcome.replayed().isPresent() ? again(outcome.replayed().getAsInt()) : outcome.result();
        }

        /**
         * A visitor has no account to keep a key for; the ids a client mints protect what visitors send. Signing in and
         * out may be repeated as it is, and its failures must not be rolled back.
         */
        private static boolean counts(HttpServletRequest request) {
            return WRITING.contains(request.getMethod())
                    && !request.getServletPath().startsWith("/api/session")
                    && Actor.current().signedIn()
                    && CountyContext.find().isPresent();
        }

        private int status(@Nullable Object result) {
            if (result instanceof ResponseEntity<?> answer) {
                return answer.getStatusCode().value();
            }
            var declared = getResponseStatus();
            return declared == null ? 200 : declared.value();
        }

        private static ResponseEntity<Object> again(int status) {
            var answer = ResponseEntity.status(status).header("Idempotency-Replayed", "true");
            return status == HttpStatus.NO_CONTENT.value() ? answer.build() : answer.body(Map.of("replayed", true));
        }

        private String asked(HttpServletRequest request, @Nullable Object... arguments) {
            var asked = new StringJoiner("\n");
            asked.add(request.getMethod()).add(request.getRequestURI());
            for (var argument : arguments) {
                switch (argument) {
                    case HttpServletRequest ignored -> {}
                    case HttpServletResponse ignored -> {}
                    case MultipartFile file -> asked.add(file.getOriginalFilename() + " " + file.getSize());
                    case Record form -> asked.add(json.writeValueAsString(form));
                    case null -> asked.add("");
                    default -> asked.add(argument.toString());
                }
            }
            return asked.toString();
        }
    }
}
