package org.strikelog.site.limiting;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Counts what programs ask for: exports by the hour, the rest by the minute.
 *
 * <p>It comes after security, so that it knows whose token asks, and after what is answered 304, which costs next to
 * nothing and is not counted.
 */
@Component
@Order(0)
class LimitFilter extends OncePerRequestFilter {

    private static final Pattern EXPORT = Pattern.compile(
            "/api/v1/[a-z-]+\\.(csv|geojson|ndjson|xlsx)|/brief\\.pdf|/picture\\.(png|svg)|/releases/.+/strikelog-.+");
    private static final Pattern REQUEST = Pattern.compile("/api/.*|/ogc(/.*)?|.*\\.atom");

    private final boolean enabled;
    private final Quota exports;
    private final Quota requests;
    private final HandlerExceptionResolver refusal;

    LimitFilter(LimitSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusal) {
        enabled = settings.enabled();
        exports = new Quota("exports", settings.exportsPerHour(), Duration.ofHours(1), TimeMeter.SYSTEM_NANOTIME);
        requests =
                new Quota("requests", settings.requestsPerMinute(), Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME);
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        try {
            if (EXPORT.matcher(path).matches() || asksForTable(request, path)) {
                exports.take(client(request), response);
            } else if (REQUEST.matcher(path).matches()) {
                requests.take(client(request), response);
            }
        } catch (ErrorResponseException e) {
            refusal.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A browser asks first whether it may ask. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !enabled || HttpMethod.OPTIONS.matches(request.getMethod());
    }

    private static boolean asksForTable(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return path.equals("/api/v1/incidents")
                && accept != null
                && (accept.contains("text/csv") || accept.contains("ndjson") || accept.contains("geo+json"));
    }

    /** By account where somebody says who they are, else by address; IPv6 gives a household 64 bits of them. */
    private static String client(HttpServletRequest request) {
        if (request.getUserPrincipal() != null) {
            return request.getUserPrincipal().getName();
        }
        String address = request.getRemoteAddr();
        String[] steps = address.split(":", -1);
        return steps.length < 5 ? address : String.join(":", steps[0], steps[1], steps[2], steps[3]) + "::/64";
    }
}
