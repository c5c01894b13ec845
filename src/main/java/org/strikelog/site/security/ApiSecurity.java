package org.strikelog.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.strikelog.account.TokenScope;
import org.strikelog.account.TokenSignIn;

/**
 * Everyone reads; whoever writes does so by a token with a scope for it, and without a session.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750, bearer tokens</a>
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String SCHEME = "bearer ";

    private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/v1/**");
    private static final RequestMatcher DRAFTS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/api/v1/drafts"),
            PathPatternRequestMatcher.pathPattern("/api/v1/incidents/{id}/draft"));
    private static final RequestMatcher RESTRICTED = PathPatternRequestMatcher.pathPattern("/api/v1/restricted/**");
    private static final RequestMatcher PUBLISHING = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/incidents/{id}/publication"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/incidents/{id}/retraction"));
    private static final RequestMatcher READING = new AndRequestMatcher(
            new OrRequestMatcher(
                    PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api/v1/**"),
                    PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, "/api/v1/**"),
                    PathPatternRequestMatcher.pathPattern(HttpMethod.OPTIONS, "/api/v1/**")),
            new NegatedRequestMatcher(DRAFTS),
            new NegatedRequestMatcher(RESTRICTED));
    private static final RequestMatcher BY_TOKEN =
            new AndRequestMatcher(API, new OrRequestMatcher(ApiSecurity::hasToken, new NegatedRequestMatcher(READING)));

    /** A token that does not work is refused even where none is needed: its owner would take the answer for theirs. */
    @Bean
    @Order(0)
    SecurityFilterChain byToken(HttpSecurity http, TokenSignIn tokens) {
        return http.securityMatcher(BY_TOKEN)
                .addFilterBefore(signIn(tokens), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(READING)
                        .permitAll()
                        .requestMatchers(DRAFTS)
                        .hasAnyAuthority(
                                TokenScope.WRITE_DRAFTS.authority(),
                                TokenScope.PUBLISH.authority(),
                                TokenScope.READ_RESTRICTED.authority())
                        .requestMatchers(RESTRICTED)
                        .hasAuthority(TokenScope.READ_RESTRICTED.authority())
                        .requestMatchers(PUBLISHING)
                        .hasAuthority(TokenScope.PUBLISH.authority())
                        .requestMatchers(PathPatternRequestMatcher.pathPattern("/api/v1/**"))
                        .hasAuthority(TokenScope.WRITE_DRAFTS.authority()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(ApiSecurity::askForToken)
                        .accessDeniedHandler(ApiSecurity::refuse))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What anybody may read without saying who they are needs neither session nor token, nor the time to look for them. */
    @Bean
    @Order(1)
    SecurityFilterChain reading(HttpSecurity http) {
        return http.securityMatcher(READING)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .servletApi(api -> api.disable())
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthenticationFilter signIn(TokenSignIn tokens) {
        AuthenticationManager byToken = attempt -> tokens.signIn(String.valueOf(attempt.getPrincipal()));
        var filter = new AuthenticationFilter(byToken, ApiSecurity::token);
        filter.setSuccessHandler((request, response, owner) -> {});
        filter.setFailureHandler(ApiSecurity::askForToken);
        return filter;
    }

    private static boolean hasToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    private static @Nullable Authentication token(HttpServletRequest request) {
        return hasToken(request)
                ? new PreAuthenticatedAuthenticationToken(
                        request.getHeader(HttpHeaders.AUTHORIZATION)
                                .substring(SCHEME.length())
                                .strip(),
                        null)
                : null;
    }

    private static void askForToken(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var given = hasToken(request);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                given ? "Bearer realm=\"strikelog\", error=\"invalid_token\"" : "Bearer realm=\"strikelog\"");
        response.sendError(
                HttpStatus.UNAUTHORIZED.value(),
                given
                        ? failure.getMessage()
                        : "Send a token with a scope for this, as Authorization: Bearer strikelog_pat_…; you make one at"
                                + " /account.");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var scope = missing(denied);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"strikelog\", error=\"insufficient_scope\", scope=\"%s\"".formatted(scope));
        response.sendError(
                HttpStatus.FORBIDDEN.value(),
                "This token lacks the scope %s, or the role of its owner does not allow it.".formatted(scope));
    }

    private static String missing(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refusal
                        && refusal.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision
                ? String.valueOf(decision.getAuthorities().iterator().next()).replaceFirst("^SCOPE_", "")
                : TokenScope.WRITE_DRAFTS.toString();
    }
}
