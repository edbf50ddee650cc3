package cn.mulin.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 问题书写 — writes a refusal as a problem where no controller stands: in filters and at the door. */
@Component
public class ProblemWriter {

    private final ProblemAdvice advice;
    private final JsonMapper json;

    ProblemWriter(ProblemAdvice advice, JsonMapper json) {
        this.advice = advice;
        this.json = json;
    }

    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = advice.describe(refusal.problem(), refusal.arguments(), request.getRequestURI());
        response.setStatus(problem.getStatus());
        var form = ProblemAdvice.form(request);
        response.setContentType(form.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(form.equals(PlainPage.HTML) ? page(problem) : json.writeValueAsBytes(problem));
    }

    private static byte[] page(ProblemDetail problem) {
        return ProblemPageConverter.page(problem).getBytes(StandardCharsets.UTF_8);
    }
}
