package org.strikelog.site.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions live in the database too, and fail before any controller is asked; one line in the log is enough. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseGoneFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGoneFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !ProblemOf.isDatabaseGone(e)) {
                throw e;
            }
            log.warn("The database does not answer: {}", e.getMessage());
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
