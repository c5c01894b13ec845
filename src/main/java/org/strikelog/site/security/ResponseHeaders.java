package org.strikelog.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What browsers and caches are told with every answer. */
@Component
class ResponseHeaders {

    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");
    private static final RequestMatcher PRIVATE = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/desk/**"),
            PathPatternRequestMatcher.pathPattern("/admin/**"),
            PathPatternRequestMatcher.pathPattern("/account/**"),
            PathPatternRequestMatcher.pathPattern("/login/**"),
            PathPatternRequestMatcher.pathPattern("/setup/**"),
            PathPatternRequestMatcher.pathPattern("/webauthn/**"));

    private final ContentPolicy policy;

    ResponseHeaders(ContentPolicy policy) {
        this.policy = policy;
    }

    void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.directives()))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(ResponseHeaders::writeCaching);
    }

    /** For the one page that is made for frames of others. */
    void frame(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.framed()))
                .frameOptions(FrameOptionsConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter((request, response) -> response.setHeader("Cache-Control", "no-cache"));
    }

    /**
     * What is public may be kept if it is asked for again each time; what is told to the owner of a token, by nobody but
     * them; what is not public may not be kept at all.
     */
    private static void writeCaching(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Cache-Control")) {
            var isPrivate = WebUtils.getCookie(request, "session") != null || PRIVATE.matches(request);
            var isTold = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader("Cache-Control", isPrivate ? "no-store" : isTold ? "private, no-cache" : "no-cache");
            if (!API.matches(request)) {
                response.addHeader("Vary", "Cookie");
            }
        }
    }
}
