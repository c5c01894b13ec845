package org.strikelog.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.strikelog.account.TooManyAttempts;
import org.strikelog.account.WrongCode;

/** Shows the sign-in page again, with the reason and an honest status: 401, or 429 and how long to wait. */
@Component
class SignInRefused implements AuthenticationFailureHandler {

    static final String PAGE = "/login/refused";
    static final String CODE_PAGE = "/login/second-factor";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (refusal instanceof InternalAuthenticationServiceException) {
            throw refusal;
        }
        if (refusal instanceof InsufficientAuthenticationException) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        if (refusal instanceof TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(tooMany)));
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
        request.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, refusal);
        var page = request.getRequestURI().endsWith("/login/code") ? CODE_PAGE : PAGE;
        request.getRequestDispatcher(page).forward(request, response);
    }

    static String sentence(Exception refusal) {
        return switch (refusal) {
            case TooManyAttempts tooMany ->
                "Too many attempts. Wait %d seconds before the next one.".formatted(seconds(tooMany));
            case DisabledException disabled -> "This account is disabled.";
            case WrongCode wrong -> wrong.getMessage();
            case BadCredentialsException mistaken -> "Name and password do not match.";
            default -> "Signing in did not work.";
        };
    }

    private static long seconds(TooManyAttempts refusal) {
        return Math.max(1, refusal.untilNext().toSeconds());
    }
}
