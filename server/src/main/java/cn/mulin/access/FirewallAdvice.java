package cn.mulin.access;

import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.ProblemWriter;
import cn.mulin.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The firewall looks at a parameter when it is read; what it refuses then is a problem like any other. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirewallAdvice {

    private final ProblemWriter problems;

    FirewallAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void rejected(RequestRejectedException rejected, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(Refusal.of(KernelProblem.UNREADABLE), request, response);
    }
}
