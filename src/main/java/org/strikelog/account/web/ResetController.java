package org.strikelog.account.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.account.Invitations;
import org.strikelog.account.LinkExpired;

/** Where an administrator's link leads whoever forgot a password. */
@Controller
@RequestMapping("/setup/password/{token}")
class ResetController {

    private final Invitations invitations;

    ResetController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        model.addAttribute("username", invitations.resets(token).orElseThrow(LinkExpired::new));
        model.addAttribute("choice", PasswordForm.EMPTY);
        return "account/reset";
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String token,
            @Valid @ModelAttribute("choice") PasswordForm form,
            BindingResult mistakes,
            RedirectAttributes flash) {
        var username = invitations.resets(token).orElseThrow(LinkExpired::new);
        if (mistakes.hasErrors()) {
            var page = new ModelAndView("account/reset", "username", username);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        invitations.choosePassword(token, form.chosen());
        flash.addFlashAttribute("notice", "login.passwordChosen");
        return new ModelAndView("redirect:/login");
    }
}
