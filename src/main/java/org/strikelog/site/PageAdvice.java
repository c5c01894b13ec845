package org.strikelog.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every page what its layout needs; what answers with data has no layout. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    private final PageAttributes attributes;

    PageAdvice(PageAttributes attributes) {
        this.attributes = attributes;
    }

    @ModelAttribute
    void addPageAttributes(HttpServletRequest request, Model model) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && !handler.getBeanType().isAnnotationPresent(RestController.class)) {
            model.addAllAttributes(attributes.of(request));
        }
    }
}
