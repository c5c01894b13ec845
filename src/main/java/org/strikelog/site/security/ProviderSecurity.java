package org.strikelog.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.strikelog.account.ProviderSignIn;

/** Signing in by OpenID Connect, where {@code spring.security.oauth2.client.registration} names a provider. */
@Component
class ProviderSecurity {

    private static final Logger log = LoggerFactory.getLogger(ProviderSecurity.class);

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final ProviderSignIn accounts;
    private final ApplicationEventPublisher events;

    ProviderSecurity(
            ObjectProvider<ClientRegistrationRepository> registrations,
            ProviderSignIn accounts,
            ApplicationEventPublisher events) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.events = events;
    }

    void allow(HttpSecurity http, RequestCache wayBack) {
        registrations.ifAvailable(known -> http.addFilterBefore(
                        new OAuth2AuthorizationRequestRedirectFilter(known), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(byProvider(known, wayBack), UsernamePasswordAuthenticationFilter.class));
    }

    OAuth2LoginAuthenticationFilter byProvider(ClientRegistrationRepository known, RequestCache wayBack) {
        var success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setRequestCache(wayBack);
        success.setDefaultTargetUrl("/login/second-factor");
        var filter = new ByProvider(known, accounts);
        filter.setAuthenticationManager(new ProviderManager(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService())));
        filter.setAuthenticationSuccessHandler(success);
        filter.setAuthenticationFailureHandler((request, response, refusal) -> {
            boolean unknown = refusal instanceof UsernameNotFoundException || refusal instanceof DisabledException;
            if (!unknown) {
                log.info("Signing in by a provider failed: {}", refusal.getMessage());
            }
            response.sendRedirect(request.getContextPath() + (unknown ? "/login?nobody" : "/login?failed"));
        });
        filter.setApplicationEventPublisher(events);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        return filter;
    }

    /** Takes what a provider sends back, and finds the account that it means. */
    private static class ByProvider extends OAuth2LoginAuthenticationFilter {

        private final ClientRegistrationRepository known;
        private final ProviderSignIn accounts;

        ByProvider(ClientRegistrationRepository known, ProviderSignIn accounts) {
            super(known, new NothingKept(), DEFAULT_FILTER_PROCESSES_URI);
            this.known = known;
            this.accounts = accounts;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var vouched = (OAuth2AuthenticationToken) super.attemptAuthentication(request, response);
            ClientRegistration provider =
                    Objects.requireNonNull(known.findByRegistrationId(vouched.getAuthorizedClientRegistrationId()));
            return accounts.signIn(
                    (OidcUser) Objects.requireNonNull(vouched.getPrincipal()),
                    provider.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName());
        }
    }

    /** We ask a provider once who somebody is; its tokens are for nothing else. */
    private static class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, @Nullable Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
