package cn.mulin.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * 问题呈现 — the one renderer of problems: {@code application/problem+json} (RFC 9457), with a stable code and words to act on;
 * the same words as a page for whoever stands before a browser.
 */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemTexts texts;

    ProblemAdvice(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        return answer(describe(refusal.problem(), refusal.arguments(), request.getRequestURI()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> violated(ConstraintViolationException violation, HttpServletRequest request) {
        var problem = describe(KernelProblem.INVALID, List.of(), request.getRequestURI());
        problem.setProperty(
                "errors",
                violation.getConstraintViolations().stream()
                        .map(v -> Map.of("field", v.getPropertyPath().toString(), "message", v.getMessage()))
                        .toList());
        return answer(problem, request);
    }

    /** A file was wanted and none came, or it was cut off on the way. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> noFile(MultipartException failure, HttpServletRequest request) {
        return answer(describe(KernelProblem.UNREADABLE, List.of(), request.getRequestURI()), request);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception failure, HttpServletRequest request) {
        log.error("database not reachable: {}", failure.getClass().getSimpleName(), failure);
        return answer(describe(KernelProblem.BUSY, List.of(), request.getRequestURI()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getServletPath(), failure);
        var problem = describe(KernelProblem.FAILED, List.of(), request.getRequestURI());
        problem.setStatus(500);
        return answer(problem, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var asked = ((ServletWebRequest) request).getRequest();
        var type = switch (status.value()) {
            case 404 -> KernelProblem.NOT_FOUND;
            case 405 -> KernelProblem.METHOD_NOT_ALLOWED;
            case 406, 415 -> KernelProblem.UNSUPPORTED;
            case 413 -> KernelProblem.TOO_LARGE;
            default ->
                failure instanceof BindException || hasFieldErrors(failure)
                        ? KernelProblem.INVALID
                        : KernelProblem.UNREADABLE;
        };
        var problem = describe(type, List.of(), asked.getRequestURI());
        problem.setStatus(status.value());
        problem.setProperty("errors", fieldErrors(failure));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(form(asked))
                .body(problem);
    }

    private static boolean hasFieldErrors(Exception failure) {
        return failure instanceof HandlerMethodValidationException || failure instanceof MethodValidationException;
    }

    private List<Map<String, String>> fieldErrors(Exception failure) {
        return switch (failure) {
            case BindException bind ->
                bind.getFieldErrors().stream().map(this::fieldError).toList();
            case HandlerMethodValidationException method ->
                method.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> Map.of(
                                        "field",
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        "message",
                                        String.valueOf(error.getDefaultMessage()))))
                        .toList();
            default -> List.of();
        };
    }

    /** What a constraint says is in our own words; what Spring says of a value of the wrong type is not. */
    private Map<String, String> fieldError(FieldError error) {
        var message = error.isBindingFailure()
                ? texts.detail(KernelProblem.MISTYPED, List.of())
                : String.valueOf(error.getDefaultMessage());
        return Map.of("field", error.getField(), "rule", String.valueOf(error.getCode()), "message", message);
    }

    /** The problem as the answer's body; also for filters, which stand outside the controllers. */
    public ProblemDetail describe(ProblemType type, List<Object> arguments, String instance) {
        var problem = ProblemDetail.forStatus(type.kind().status());
        problem.setType(URI.create("/problems/" + type.code()));
        problem.setTitle(texts.title(type));
        problem.setDetail(texts.detail(type, arguments));
        problem.setInstance(URI.create(instance));
        problem.setProperty("code", type.code());
        return problem;
    }

    /** Whoever opens an address in a browser reads a page; every program reads the problem itself. */
    static MediaType form(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains(MediaType.TEXT_HTML_VALUE) ? PlainPage.HTML : MediaType.APPLICATION_PROBLEM_JSON;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(form(request))
                .body(problem);
    }
}
