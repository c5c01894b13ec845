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
import org.strikelog.account.FirstAdministrator;
import org.strikelog.account.Invitation;
import org.strikelog.account.Invitations;
import org.strikelog.account.LinkExpired;
import org.strikelog.account.NameTaken;

/** Where links lead that give somebody an account: the one in the log, and invitations. */
@Controller
@RequestMapping("/setup/{token}")
class SetupController {

    private final FirstAdministrator administrator;
    private final Invitations invitations;

    SetupController(FirstAdministrator administrator, Invitations invitations) {
        this.administrator = administrator;
        this.invitations = invitations;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        var invitation = find(token);
        model.addAttribute("invitation", invitation);
        model.addAttribute("setup", SetupForm.of(invitation.invitee()));
        return "account/setup";
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String token,
            @Valid @ModelAttribute("setup") SetupForm form,
            BindingResult mistakes,
            RedirectAttributes flash) {
        var invitation = find(token);
        if (!mistakes.hasErrors()) {
            try {
                if (invitation.isFirst()) {
                    administrator.accept(token, form.username(), form.displayName(), form.chosen());
                } else {
                    invitations.accept(token, form.username(), form.displayName(), form.chosen());
                }
                flash.addFlashAttribute("notice", "login.ready");
                return new ModelAndView("redirect:/login");
            } catch (NameTaken taken) {
                mistakes.rejectValue("username", "taken", "Somebody goes by this name already.");
            }
        }
        var page = new ModelAndView("account/setup", "invitation", invitation);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Invitation find(String token) {
        return administrator.isInvited(token)
                ? Invitation.FIRST
                : invitations.find(token).orElseThrow(LinkExpired::new);
    }
}
