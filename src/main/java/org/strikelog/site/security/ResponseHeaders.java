package org.strikelog.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.strikelog.site.SessionCookie;

/**
 * What browsers and caches are told with every answer, whoever makes it: pages, files, exports, errors, and what has not
 * changed. An answer that has its own word on something keeps it.
 *
 * @see <a href="https://owasp.org/www-project-secure-headers/">OWASP Secure Headers, where the choice is from</a>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ResponseHeaders extends HeaderWriterFilter {

    ResponseHeaders(ContentPolicy policy) {
        super(List.of(new Told(policy)));
    }

    private record Told(ContentPolicy policy) implements HeaderWriter {

        private static final String NO_DEVICES = "accelerometer=(), browsing-topics=(), camera=(),"
                + " display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(),"
                + " payment=(), serial=(), usb=()";

        /** A year, of this host alone: what else its domain serves is not ours to speak for. */
        private static final String BY_HTTPS = "max-age=31536000";

        private static final RequestMatcher FRAMED = path("/embed");
        private static final RequestMatcher API = path("/api/**");

        /** What is made to be shown or read by pages of others. */
        private static final RequestMatcher SHARED = new OrRequestMatcher(
                FRAMED,
                API,
                path("/ogc/**"),
                path("/releases/**"),
                path("/*.atom"),
                path("/picture.png"),
                path("/picture.svg"),
                path("/brief.pdf"));

        private static final RequestMatcher PRIVATE = new OrRequestMatcher(
                path("/desk/**"),
                path("/admin/**"),
                path("/account/**"),
                path("/actuator/**"),
                path("/login/**"),
                path("/searches/**"),
                path("/setup/**"),
                path("/webauthn/**"));

        @Override
        public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
            var isFramed = FRAMED.matches(request);
            say(response, "Content-Security-Policy", isFramed ? policy.framed() : policy.directives());
            if (!isFramed) {
                say(response, "X-Frame-Options", "DENY");
            }
            say(response, "X-Content-Type-Options", "nosniff");
            // Whom an editor reads need not learn that somebody has a record of them, and where.
            say(response, "Referrer-Policy", "same-origin");
            say(response, "Permissions-Policy", NO_DEVICES);
            say(response, "Cross-Origin-Opener-Policy", "same-origin");
            say(response, "Cross-Origin-Resource-Policy", SHARED.matches(request) ? "cross-origin" : "same-origin");
            if (request.isSecure()) {
                say(response, "Strict-Transport-Security", BY_HTTPS);
            }
            writeCaching(request, response, isFramed);
        }

        /**
         * What is public may be kept if it is asked for again each time; what is told to the owner of a token, by nobody
         * but them; what is not public may not be kept at all.
         */
        private static void writeCaching(HttpServletRequest request, HttpServletResponse response, boolean isFramed) {
            if (response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                return;
            }
            if (isFramed) {
                // The same for everybody, whoever is signed in.
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                return;
            }
            var isPrivate = SessionCookie.isIn(request) || PRIVATE.matches(request);
            var isTold = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL, isPrivate ? "no-store" : isTold ? "private, no-cache" : "no-cache");
            if (!API.matches(request)) {
                response.addHeader(HttpHeaders.VARY, "Cookie");
            }
        }

        private static void say(HttpServletResponse response, String name, String value) {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        }

        private static RequestMatcher path(String pattern) {
            return PathPatternRequestMatcher.pathPattern(pattern);
        }
    }
}
