package org.strikelog.site.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.strikelog.account.SecondFactors;
import org.strikelog.site.PageAttributes;

/**
 * Everyone reads; editors have the desk, administrators the rest.
 *
 * <p>Nobody who only reads gets a session: it begins on the sign-in page, whose form needs its token. What browsers are told
 * with every answer is the business of {@link ResponseHeaders}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final RequestMatcher API = path("/api/**");
    private static final RequestMatcher SIGN_IN = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login/code"));
    private static final RequestMatcher ENROLMENT = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/account/second-factor"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/account/second-factor"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/webauthn/register"));
    private static final RequestCache WAY_BACK = wayBack();
    private static final RequestMatcher INCIDENT_FORM =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/desk/incidents/{incident}");

    /**
     * The one page that other sites may frame. It knows no session, so that whoever is signed in sees there what everybody
     * does, and nothing that is done in a frame is done in their name.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain framed(HttpSecurity http) {
        return http.securityMatcher(path("/embed"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** On a port of their own, which is not for the public, they are for whoever reaches it: programs that watch. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Each step of each request would otherwise be timed and counted apart. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, SignInSecurity signIn, ProviderSecurity providers, SecondFactors factors) {
        signIn.allow(http, WAY_BACK);
        providers.allow(http, WAY_BACK);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/desk/incidents/*/review/*", "/desk/incidents/*/retraction")
                        .hasRole("REVIEWER")
                        .requestMatchers("/desk/merge", "/desk/merges/**", "/desk/imports", "/desk/imports/**")
                        .hasRole("REVIEWER")
                        .requestMatchers("/desk/**")
                        .hasRole("EDITOR")
                        .requestMatchers("/admin/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers(ENROLMENT)
                        .access((asking, request) -> enrolment(asking.get(), factors))
                        .requestMatchers("/account/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                        .logoutSuccessUrl("/"))
                .requestCache(cache -> cache.requestCache(WAY_BACK))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(SecurityConfiguration::askToSignIn)
                        .accessDeniedHandler(SecurityConfiguration::refuse))
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Roles, and whatever else is asked of whoever is signed in, but not of programs, which have tokens. */
    @Bean
    AuthorizationManagerFactory<RequestAuthorizationContext> rules(SecondFactors factors) {
        var rules = new DefaultAuthorizationManagerFactory<RequestAuthorizationContext>();
        rules.setAdditionalAuthorization((asking, request) -> factors.authorize(asking));
        return rules;
    }

    private static AuthorizationResult enrolment(@Nullable Authentication asking, SecondFactors factors) {
        if (asking == null || asking instanceof AnonymousAuthenticationToken) {
            return new AuthorizationDecision(false);
        }
        return factors.mayEnrol(asking) ? new AuthorizationDecision(true) : factors.authorize(() -> asking);
    }

    /** After signing in, back to the desk; other pages need no session to be found again. */
    @SuppressWarnings("NullAway") // a name of null is allowed, and documented, but not annotated
    private static HttpSessionRequestCache wayBack() {
        var cache = new HttpSessionRequestCache();
        // It would come back as ?continue, and parameters that nobody reads are refused.
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/desk/**"),
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/admin/**"),
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/account/**")));
        return cache;
    }

    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (API.matches(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    /**
     * A form that was open for longer than its session is no attack. That of an incident is opened anew, if need be after
     * signing in, and there is as it was when it was last kept.
     */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (failure instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof FactorAuthorizationDecision) {
            WAY_BACK.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + "/login/second-factor");
        } else if (failure instanceof CsrfException && SIGN_IN.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else if (failure instanceof CsrfException && INCIDENT_FORM.matches(request)) {
            var query = request.getQueryString();
            response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            PageAttributes.signedIn(request);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }
}
