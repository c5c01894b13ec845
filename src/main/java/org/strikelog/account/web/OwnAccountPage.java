package org.strikelog.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.strikelog.account.Administration;
import org.strikelog.account.ApiTokens;
import org.strikelog.account.OneTimeCodes;
import org.strikelog.account.OpenSessions;
import org.strikelog.account.Passkeys;
import org.strikelog.account.SignIns;
import org.strikelog.account.TokenScope;

/** The page of the own account, which several controllers show again when something typed there does not fit. */
@Component
class OwnAccountPage {

    private final Administration accounts;
    private final OpenSessions sessions;
    private final SignIns signIns;
    private final ApiTokens tokens;
    private final Passkeys passkeys;
    private final OneTimeCodes codes;

    OwnAccountPage(
            Administration accounts,
            OpenSessions sessions,
            SignIns signIns,
            ApiTokens tokens,
            Passkeys passkeys,
            OneTimeCodes codes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.codes = codes;
    }

    /** @param model may hold forms that were filled in; the others are added as they are at first */
    ModelAndView show(HttpStatus status, Model model, Principal owner, HttpServletRequest request) {
        var account = accounts.find(owner.getName()).orElseThrow();
        model.addAttribute("account", account);
        model.addAttribute(
                "sessions", sessions.of(account.username(), request.getSession().getId()));
        model.addAttribute("signIns", signIns.of(account.username()));
        model.addAttribute("passkeys", passkeys.of(account.username()));
        model.addAttribute("givesCodes", codes.areAskedOf(account.username()));
        model.addAttribute("tokens", tokens.of(account.username()));
        model.addAttribute("lifetimes", ApiTokens.LIFETIMES);
        model.addAttribute(
                "scopes",
                Arrays.stream(TokenScope.values())
                        .filter(scope -> scope.isWithin(account.role()))
                        .toList());
        if (!model.containsAttribute("token")) {
            model.addAttribute("token", TokenForm.EMPTY);
        }
        if (!model.containsAttribute("name")) {
            model.addAttribute("name", new NameForm(account.displayName()));
        }
        if (!model.containsAttribute("choice")) {
            model.addAttribute("choice", PasswordForm.EMPTY);
        }
        return new ModelAndView("account/own", model.asMap(), status);
    }
}
