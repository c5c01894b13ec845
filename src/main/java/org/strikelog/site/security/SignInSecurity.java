package org.strikelog.site.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.strikelog.account.CodeSignIn;
import org.strikelog.account.PasskeySignIn;

/** The ways of signing in: by password, by passkey, and by a code as a second step. */
@Component
class SignInSecurity {

    private final AuthenticationFailureHandler refusal;
    private final PasskeySignIn passkeys;
    private final CodeSignIn codes;
    private final ApplicationEventPublisher events;

    SignInSecurity(
            AuthenticationFailureHandler refusal,
            PasskeySignIn passkeys,
            CodeSignIn codes,
            ApplicationEventPublisher events) {
        this.refusal = refusal;
        this.passkeys = passkeys;
        this.codes = codes;
        this.events = events;
    }

    void allow(HttpSecurity http, RequestCache wayBack) {
        http.formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/login/second-factor")
                        .failureHandler(refusal)
                        .permitAll())
                .webAuthn(webAuthn ->
                        webAuthn.disableDefaultRegistrationPage(true).withObjectPostProcessor(ours()))
                .addFilterAfter(byCode(wayBack), UsernamePasswordAuthenticationFilter.class);
    }

    /** With our own check of what the browser sent, which knows accounts. */
    private ObjectPostProcessor<WebAuthnAuthenticationFilter> ours() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationManager(passkeys::signIn);
                filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
                return filter;
            }
        };
    }

    private AbstractAuthenticationProcessingFilter byCode(RequestCache wayBack) {
        var filter = new ByCode(codes);
        var success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setRequestCache(wayBack);
        filter.setAuthenticationSuccessHandler(success);
        filter.setAuthenticationFailureHandler(refusal);
        filter.setApplicationEventPublisher(events);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        return filter;
    }

    /** Takes the code of somebody whose password was right. */
    private static class ByCode extends AbstractAuthenticationProcessingFilter {

        private final CodeSignIn codes;

        ByCode(CodeSignIn codes) {
            super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login/code"), attempt -> attempt);
            this.codes = codes;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var owner = SecurityContextHolder.getContext().getAuthentication();
            if (owner == null || !owner.isAuthenticated()) {
                throw new InsufficientAuthenticationException("The password comes first.");
            }
            var code = Objects.requireNonNullElse(request.getParameter("code"), "");
            return codes.signIn(owner, code, request.getRemoteAddr());
        }

        /** Whoever mistypes a code stays signed in by password. */
        @Override
        protected void unsuccessfulAuthentication(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
                throws IOException, ServletException {
            getFailureHandler().onAuthenticationFailure(request, response, failed);
        }
    }
}
