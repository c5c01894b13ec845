package org.strikelog.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.account.CodeSignIn;
import org.strikelog.account.OneTimeCodes;
import org.strikelog.account.OwnAccount;
import org.strikelog.account.SecondFactors;

/** What one gives besides a password: here people set it up, if they have to before anything else. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {

    private final OneTimeCodes codes;
    private final OwnAccount account;
    private final SecondFactors factors;
    private final CurrentSession session;

    SecondFactorController(OneTimeCodes codes, OwnAccount account, SecondFactors factors, CurrentSession session) {
        this.codes = codes;
        this.factors = factors;
        this.account = account;
        this.session = session;
    }

    @GetMapping
    String show(Authentication owner, Model model) {
        if (!factors.authorize(() -> owner).isGranted()) {
            model.addAttribute("asked", true);
        }
        if (codes.areAskedOf(owner.getName())) {
            model.addAttribute("left", codes.recoveryCodes(owner.getName()));
        } else {
            model.addAttribute("enrolment", codes.enrolment(owner.getName()));
        }
        return "account/second-factor";
    }

    /** Shows the recovery codes at once, and only now: a redirect would have to keep them somewhere. */
    @PostMapping
    ModelAndView confirm(
            @RequestParam String code,
            Authentication owner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var recovery = codes.areAskedOf(owner.getName())
                ? null
                : codes.confirm(owner.getName(), code).orElse(null);
        if (recovery == null) {
            model.addAttribute("wrong", true);
            return new ModelAndView(show(owner, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        account.endOtherSessions(owner.getName(), request.getSession().getId());
        session.goesOnAs(CodeSignIn.withCode(owner, account.signedIn(owner.getName())), request, response);
        return recoveryCodes(recovery, model);
    }

    @PostMapping("/recovery-codes")
    ModelAndView renew(Principal owner, Model model) {
        return codes.areAskedOf(owner.getName())
                ? recoveryCodes(codes.newRecoveryCodes(owner.getName()), model)
                : new ModelAndView("redirect:/account/second-factor");
    }

    @PostMapping("/removal")
    ModelAndView remove(
            Authentication owner, HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        codes.remove(owner.getName(), owner.getName());
        session.goesOnAs(CodeSignIn.withCode(owner, account.signedIn(owner.getName())), request, response);
        return OwnAccountController.done("own.appRemoved", flash);
    }

    private static ModelAndView recoveryCodes(Iterable<String> recovery, Model model) {
        model.addAttribute("recovery", recovery);
        return new ModelAndView("account/recovery-codes", model.asMap(), HttpStatus.CREATED);
    }
}
