package org.strikelog.account.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.strikelog.account.FirstAdministrator;
import org.strikelog.account.InvitationExpired;

/** Where the link in the log leads: the first administrator chooses a name and a password. */
@Controller
@RequestMapping("/setup/{token}")
class SetupController {

    private final FirstAdministrator administrator;

    SetupController(FirstAdministrator administrator) {
        this.administrator = administrator;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        if (!administrator.isInvited(token)) {
            throw new InvitationExpired();
        }
        model.addAttribute("setup", SetupForm.empty());
        return "account/setup";
    }

    @PostMapping
    String accept(@PathVariable String token, @Valid @ModelAttribute("setup") SetupForm form, BindingResult mistakes) {
        if (mistakes.hasErrors()) {
            return "account/setup";
        }
        administrator.accept(token, form.username(), form.displayName(), form.chosen());
        return "redirect:/login";
    }
}
