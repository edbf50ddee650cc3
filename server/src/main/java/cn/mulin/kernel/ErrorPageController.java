package cn.mulin.kernel;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Renders as a problem what the container refused before any handler stood. */
@RestController
@OpenToAll("it says only that something was refused")
class ErrorPageController implements ErrorController {

    private final ProblemWriter problems;

    ErrorPageController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(Refusal.of(problem(request)), request, response);
    }

    private static KernelProblem problem(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status instanceof Integer code ? code : 404) {
            case 401 -> KernelProblem.NOT_SIGNED_IN;
            case 403 -> KernelProblem.NOT_PERMITTED;
            case 404 -> KernelProblem.NOT_FOUND;
            case 405 -> KernelProblem.METHOD_NOT_ALLOWED;
            case 413 -> KernelProblem.TOO_LARGE;
            case 406, 415 -> KernelProblem.UNSUPPORTED;
            case 400, 414, 431 -> KernelProblem.UNREADABLE;
            default -> KernelProblem.FAILED;
        };
    }
}
