package org.strikelog.site.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.strikelog.incident.Merged;

/** Answers for every controller that fails. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswer answer;

    ProblemAdvice(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** Spring Security knows better what to do about these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException refusal) {
        throw refusal;
    }

    /** Whoever asked has hung up, or has part of the answer already: there is no other to give. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void goneAway() {}

    /** Leads to the same page of the incident that tells of it now, at every address under which the other stood. */
    @ExceptionHandler
    ResponseEntity<Void> merged(Merged merged, HttpServletRequest request) {
        String path = request.getRequestURI()
                .replaceFirst("/incidents(/items)?/" + merged.id() + "(?!\\d)", "/incidents$1/" + merged.into());
        String query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                // A merge can be undone.
                .cacheControl(CacheControl.noCache())
                .location(URI.create(query == null ? path : path + "?" + query))
                .build();
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                return null;
            }
            // Cut off by the web server, which does so for what it is thrown: a file that just ended would look whole.
            log.error("{} was cut off", request.getRequestURI(), failure);
            throw failure;
        }
        var path = request.getRequestURI();
        var problem = ProblemOf.failure(failure, ProblemAnswer.isForProgram(request, path));
        return answer.to(request, response, path, problem);
    }
}
