package org.strikelog.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.account.OneTimeCodes;
import org.strikelog.account.Passkeys;
import org.strikelog.account.ProviderSignIn;
import org.strikelog.account.SecondFactors;

/** The pages of signing in. What is typed into them is checked by Spring Security, which forwards here if it is wrong. */
@Controller
class SignInController {

    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final ProviderSignIn providers;

    SignInController(SecondFactors factors, OneTimeCodes codes, Passkeys passkeys, ProviderSignIn providers) {
        this.factors = factors;
        this.codes = codes;
        this.passkeys = passkeys;
        this.providers = providers;
    }

    @ModelAttribute("providers")
    List<ProviderSignIn.Provider> providers() {
        return providers.providers();
    }

    /**
     * @param expired the page had been open for too long
     * @param nobody a provider vouched for somebody who has no account
     * @param failed a provider did not vouch for anybody
     */
    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String nobody,
            @RequestParam(required = false) @Nullable String failed,
            Model model) {
        if (expired != null) {
            model.addAttribute("notice", "login.expired");
        } else if (nobody != null) {
            model.addAttribute("notice", "login.nobody");
        } else if (failed != null) {
            model.addAttribute("notice", "login.failed");
        }
        return "account/login";
    }

    @RequestMapping(SignInRefused.PAGE)
    String refused(HttpServletRequest request, @RequestParam(defaultValue = "") String username, Model model) {
        addRefusal(request, model);
        model.addAttribute("username", username);
        return "account/login";
    }

    /** Where everybody comes to after the password: most of them only pass through. */
    @RequestMapping(SignInRefused.CODE_PAGE)
    String secondFactor(@Nullable Authentication owner, HttpServletRequest request, Model model) {
        if (owner == null) {
            return "redirect:/login";
        }
        if (factors.authorize(() -> owner).isGranted()) {
            return "redirect:/";
        }
        if (!factors.hasSecond(owner.getName())) {
            return "redirect:/account/second-factor";
        }
        addRefusal(request, model);
        model.addAttribute("codes", codes.areAskedOf(owner.getName()));
        model.addAttribute("passkeys", !passkeys.of(owner.getName()).isEmpty());
        return "account/code";
    }

    private static void addRefusal(HttpServletRequest request, Model model) {
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof Exception refusal) {
            model.addAttribute("error", SignInRefused.sentence(refusal));
        }
    }
}
