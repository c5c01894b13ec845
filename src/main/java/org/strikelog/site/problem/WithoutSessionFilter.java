package org.strikelog.site.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.strikelog.explore.Explorer;
import org.strikelog.site.SessionCookie;

/**
 * While the database does not answer, the map is drawn from memory for everybody alike: whose session a reader has is not
 * looked up, and the session is there again when the database is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class WithoutSessionFilter extends OncePerRequestFilter {

    private static final Set<String> FROM_MEMORY =
            Set.of("/", "/api/v1/map", "/api/v1/timeline", "/api/v1/facets", "/api/v1/view");

    private final Explorer explorer;

    WithoutSessionFilter(Explorer explorer) {
        this.explorer = explorer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !explorer.cutOff()
                || !request.getMethod().equals("GET")
                || !FROM_MEMORY.contains(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Cookie[] getCookies() {
                        Cookie[] all = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
                        return Stream.of(all)
                                .filter(cookie -> !SessionCookie.is(cookie))
                                .toArray(Cookie[]::new);
                    }
                },
                response);
    }
}
