package org.strikelog.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.strikelog.account.SignInOrigin;
import org.strikelog.account.SignIns;
import org.strikelog.account.SignedIn;

/** Gives every page what its layout needs; what answers with data has no layout. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    private final PageAttributes attributes;
    private final SignIns signIns;

    PageAdvice(PageAttributes attributes, SignIns signIns) {
        this.attributes = attributes;
        this.signIns = signIns;
    }

    @ModelAttribute
    void addPageAttributes(HttpServletRequest request, Model model) {
        if (isPage(request)) {
            model.addAllAttributes(attributes.of(request));
        }
    }

    /** {@code unnoticed}: sign-ins that whoever is signed in has still to be told of, on pages alone. */
    @ModelAttribute
    void addSignIns(@AuthenticationPrincipal @Nullable SignedIn owner, HttpServletRequest request, Model model) {
        var session = request.getSession(false);
        if (owner != null && session != null && isPage(request)) {
            model.addAttribute("unnoticed", signIns.unnoticed(owner.getUsername(), SignInOrigin.of(session)));
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && !handler.getBeanType().isAnnotationPresent(RestController.class);
    }
}
