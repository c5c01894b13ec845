package org.strikelog.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.account.ApiTokens;
import org.strikelog.account.SignedIn;
import org.strikelog.account.TooManyTokens;

/** Tokens for programs that ask in one's name. */
@Controller
@RequestMapping("/account/tokens")
class OwnTokensController {

    private final ApiTokens tokens;
    private final OwnAccountPage page;

    OwnTokensController(ApiTokens tokens, OwnAccountPage page) {
        this.tokens = tokens;
        this.page = page;
    }

    /** Shows the token at once, and only now: a redirect would have to keep it somewhere. */
    @PostMapping
    ModelAndView make(
            @Valid @ModelAttribute("token") TokenForm form,
            BindingResult mistakes,
            @AuthenticationPrincipal SignedIn owner,
            Principal principal,
            HttpServletRequest request,
            Model model) {
        if (!mistakes.hasErrors() && !form.asked().stream().allMatch(scope -> scope.isWithin(owner.role()))) {
            mistakes.rejectValue("scopes", "beyond", "Your role does not go as far.");
        }
        if (!mistakes.hasErrors()) {
            try {
                model.addAttribute("secret", tokens.make(owner, form.purpose(), form.asked(), form.lifetime()));
                model.addAttribute("purpose", form.purpose());
                model.addAttribute("token", TokenForm.EMPTY);
                return page.show(HttpStatus.CREATED, model, principal, request);
            } catch (TooManyTokens tooMany) {
                mistakes.rejectValue("purpose", "many", "You have as many tokens as there may be. Revoke one first.");
            }
        }
        return page.show(HttpStatus.UNPROCESSABLE_CONTENT, model, principal, request);
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(@PathVariable long id, Principal owner, RedirectAttributes flash) {
        tokens.revoke(owner.getName(), id);
        return OwnAccountController.done("own.tokenRevoked", flash);
    }
}
