package org.strikelog.site.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what fails before it comes to a controller: filters, security, the server itself. */
@Controller
class ProblemController implements ErrorController {

    private final ProblemAnswer answer;

    ProblemController(ProblemAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("${server.error.path:/error}")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        var path =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : "/error";
        return answer.to(request, response, path, problem(request));
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return ProblemOf.failure(failure, true);
        }
        var status = (int) Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), 404);
        return status == 503
                ? ProblemOf.unreachable()
                : Problem.of(HttpStatusCode.valueOf(status), status == 401 || status == 403 ? why(request) : null);
    }

    /** Who refuses says why in a sentence, or in none. */
    private static @Nullable String why(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String why && !why.isBlank()
                ? why
                : null;
    }
}
