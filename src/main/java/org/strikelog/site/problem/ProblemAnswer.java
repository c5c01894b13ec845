package org.strikelog.site.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.strikelog.ogc.Format;
import org.strikelog.site.PageAttributes;
import org.strikelog.site.operation.RequestId;

/** Puts a problem into words: JSON below {@code /api/} and, unless a page is asked for, below {@code /ogc}; a page elsewhere. */
@Component
class ProblemAnswer {

    private final PageAttributes attributes;

    ProblemAnswer(PageAttributes attributes) {
        this.attributes = attributes;
    }

    /** {@return whether a program rather than a person asks at this path} */
    static boolean isForProgram(HttpServletRequest request, String path) {
        return path.startsWith("/api/")
                || (path.equals("/ogc") || path.startsWith("/ogc/"))
                        && !Format.isForPeople(request.getParameter("f"), request.getHeader(HttpHeaders.ACCEPT));
    }

    Object to(HttpServletRequest request, HttpServletResponse response, String path, Problem problem) {
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        return isForProgram(request, path) ? json(request, path, problem) : page(request, path, problem);
    }

    private static ResponseEntity<?> json(HttpServletRequest request, String path, Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.toDetail(path, RequestId.of(request)));
    }

    private ModelAndView page(HttpServletRequest request, String path, Problem problem) {
        var model = new HashMap<String, @Nullable Object>(attributes.of(request));
        model.put("problem", problem);
        model.put("address", path);
        model.put("requestId", RequestId.of(request));
        return new ModelAndView("problem", model, HttpStatusCode.valueOf(problem.status()));
    }
}
