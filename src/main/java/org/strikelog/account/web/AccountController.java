package org.strikelog.account.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import org.strikelog.account.AccountSummary;
import org.strikelog.account.Administration;
import org.strikelog.account.Invitations;
import org.strikelog.account.LastAdministrator;
import org.strikelog.account.Mail;
import org.strikelog.account.NoSuchAccount;
import org.strikelog.account.OpenSessions;
import org.strikelog.account.Role;
import org.strikelog.account.SecondFactors;

/** One account, as administrators manage it. */
@Controller
@RequestMapping("/admin/accounts/{username}")
class AccountController {

    private final Administration administration;
    private final Invitations invitations;
    private final OpenSessions sessions;
    private final SecondFactors factors;
    private final Mail mail;

    AccountController(
            Administration administration,
            Invitations invitations,
            OpenSessions sessions,
            SecondFactors factors,
            Mail mail) {
        this.administration = administration;
        this.invitations = invitations;
        this.sessions = sessions;
        this.factors = factors;
        this.mail = mail;
    }

    @GetMapping
    String show(@PathVariable String username, Model model) {
        var account = administration.find(username).orElseThrow(() -> new NoSuchAccount(username));
        model.addAttribute("account", account);
        model.addAttribute("sessions", sessions.of(account.username(), null));
        model.addAttribute("hasSecond", factors.hasSecond(account.username()));
        model.addAttribute("roles", Role.values());
        return "account/account";
    }

    @PostMapping("/role")
    String appoint(
            @PathVariable String username, @RequestParam Role role, Principal administrator, RedirectAttributes flash) {
        try {
            administration.appoint(username, role, administrator.getName());
            flash.addFlashAttribute("notice", "accounts.appointed");
        } catch (LastAdministrator last) {
            flash.addFlashAttribute("warning", "accounts.last");
        }
        return back(username);
    }

    @PostMapping("/state")
    String permit(
            @PathVariable String username,
            @RequestParam boolean enabled,
            Principal administrator,
            RedirectAttributes flash) {
        try {
            if (enabled) {
                administration.enable(username, administrator.getName());
            } else {
                administration.disable(username, administrator.getName());
            }
            flash.addFlashAttribute("notice", enabled ? "accounts.enabled" : "accounts.disabled");
        } catch (LastAdministrator last) {
            flash.addFlashAttribute("warning", "accounts.last");
        }
        return back(username);
    }

    @PostMapping("/email")
    String reachAt(
            @PathVariable String username,
            @RequestParam String email,
            Principal administrator,
            RedirectAttributes flash) {
        try {
            administration.reachAt(username, email.isBlank() ? null : email.strip(), administrator.getName());
            flash.addFlashAttribute("notice", "accounts.reached");
        } catch (DataIntegrityViolationException unfit) {
            flash.addFlashAttribute("warning", "accounts.emailUnfit");
            flash.addFlashAttribute("email", email);
        }
        return back(username);
    }

    @PostMapping("/sessions/end")
    String signOut(@PathVariable String username, Principal administrator, RedirectAttributes flash) {
        administration.endSessions(username, administrator.getName());
        flash.addFlashAttribute("notice", "accounts.signedOut");
        return back(username);
    }

    @PostMapping("/second-factor/removal")
    String removeSecondFactor(@PathVariable String username, Principal administrator, RedirectAttributes flash) {
        administration.removeSecondFactor(username, administrator.getName());
        flash.addFlashAttribute("notice", "accounts.factorRemoved");
        return back(username);
    }

    /** Shows the link at once, and only now: a redirect would have to keep it somewhere. */
    @PostMapping("/reset")
    String reset(@PathVariable String username, Principal administrator, Model model) {
        model.addAttribute("link", invitations.reset(username, administrator.getName()));
        var page = show(username, model);
        model.addAttribute(
                "mailed",
                model.getAttribute("account") instanceof AccountSummary account
                        && account.email() != null
                        && mail.isOn());
        return page;
    }

    private static String back(String username) {
        return "redirect:/admin/accounts/" + UriUtils.encodePathSegment(username, StandardCharsets.UTF_8);
    }
}
