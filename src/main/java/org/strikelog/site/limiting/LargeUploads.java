package org.strikelog.site.limiting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only reviewers send large files, and those only where files are imported. It has to know before anything reads a
 * parameter: all of a form with a file in it is written to the disk then, whoever sends it.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class LargeUploads extends OncePerRequestFilter {

    private static final long USUAL = 40L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request) && !isUsual(request) && !mayImport(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod()) && type != null && type.startsWith("multipart/");
    }

    /** What comes in chunks does not say how long it is. */
    private static boolean isUsual(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null && request.getContentLengthLong() <= USUAL;
    }

    private static boolean mayImport(HttpServletRequest request) {
        var session = request.getSession(false);
        return request.getRequestURI().equals(request.getContextPath() + "/desk/imports")
                && session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getAuthorities().stream()
                        .anyMatch(granted -> "ROLE_REVIEWER".equals(granted.getAuthority()));
    }
}
