package org.strikelog.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its layout needs. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    private final PageAttributes attributes;

    PageAdvice(PageAttributes attributes) {
        this.attributes = attributes;
    }

    @ModelAttribute
    void addPageAttributes(HttpServletRequest request, Model model) {
        model.addAllAttributes(attributes.of(request));
    }
}
