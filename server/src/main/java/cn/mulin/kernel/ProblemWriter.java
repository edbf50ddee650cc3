package cn.mulin.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
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
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
