package org.strikelog.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of whoever asks, which goes on while something about them changes. */
@Component
class CurrentSession {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    void goesOnAs(Authentication owner, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(owner);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
