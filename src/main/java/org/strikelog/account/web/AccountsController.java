package org.strikelog.account.web;

import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.account.Administration;
import org.strikelog.account.Invitations;
import org.strikelog.account.Mail;
import org.strikelog.account.Role;

/** All accounts, and who is invited. */
@Controller
class AccountsController {

    private final Administration administration;
    private final Invitations invitations;
    private final Mail mail;

    AccountsController(Administration administration, Invitations invitations, Mail mail) {
        this.administration = administration;
        this.invitations = invitations;
        this.mail = mail;
    }

    @GetMapping("/admin")
    String begin() {
        return "redirect:/admin/accounts";
    }

    @GetMapping("/admin/accounts")
    String list(Model model) {
        model.addAttribute("form", InvitationForm.EMPTY);
        return fill(model);
    }

    /** Shows the link at once, and only now: a redirect would have to keep it somewhere. */
    @PostMapping("/admin/accounts/invitations")
    ModelAndView invite(
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult mistakes,
            Principal administrator,
            Model model) {
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!mistakes.hasErrors()) {
            var link = invitations.invite(
                    Role.of(form.role()),
                    form.invitee(),
                    form.email().isEmpty() ? null : form.email(),
                    administrator.getName());
            status = HttpStatus.CREATED;
            model.addAttribute("link", link);
            model.addAttribute("mailed", !form.email().isEmpty() && mail.isOn());
            model.addAttribute("invitee", form.invitee());
            model.addAttribute("form", InvitationForm.EMPTY);
        }
        return new ModelAndView(fill(model), model.asMap(), status);
    }

    @PostMapping("/admin/accounts/invitations/{id}/withdrawal")
    String withdraw(@PathVariable long id, Principal administrator, RedirectAttributes flash) {
        invitations.withdraw(id, administrator.getName());
        flash.addFlashAttribute("notice", "accounts.withdrawn");
        return "redirect:/admin/accounts";
    }

    private String fill(Model model) {
        model.addAttribute("accounts", administration.accounts());
        model.addAttribute("invitations", invitations.open());
        model.addAttribute("roles", Role.values());
        return "account/accounts";
    }
}
