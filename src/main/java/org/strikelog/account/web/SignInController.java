package org.strikelog.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. What is typed into it is checked by Spring Security, which forwards here if it is wrong. */
@Controller
class SignInController {

    @GetMapping("/login")
    String form(@RequestParam(required = false) String expired, Model model) {
        if (expired != null) {
            model.addAttribute("notice", "login.expired");
        }
        return "account/login";
    }

    @RequestMapping(SignInRefused.PAGE)
    String refused(HttpServletRequest request, @RequestParam(defaultValue = "") String username, Model model) {
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof Exception refusal) {
            model.addAttribute("error", SignInRefused.sentence(refusal));
        }
        model.addAttribute("username", username);
        return "account/login";
    }
}
