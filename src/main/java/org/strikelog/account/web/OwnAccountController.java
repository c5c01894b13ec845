package org.strikelog.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
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
import org.strikelog.account.OwnAccount;
import org.strikelog.account.SignInOrigin;
import org.strikelog.account.SignIns;
import org.strikelog.account.TooManyAttempts;
import org.strikelog.account.WrongPassword;

/** The own account: name, password, where one is signed in. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private final OwnAccount account;
    private final OwnAccountPage page;
    private final SignIns signIns;
    private final CurrentSession session;

    OwnAccountController(OwnAccount account, OwnAccountPage page, SignIns signIns, CurrentSession session) {
        this.account = account;
        this.page = page;
        this.signIns = signIns;
        this.session = session;
    }

    @GetMapping
    ModelAndView show(Principal owner, HttpServletRequest request, Model model) {
        return page.show(HttpStatus.OK, model, owner, request);
    }

    @PostMapping("/name")
    ModelAndView goBy(
            @Valid @ModelAttribute("name") NameForm form,
            BindingResult mistakes,
            Authentication owner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (mistakes.hasErrors()) {
            return page.show(HttpStatus.UNPROCESSABLE_CONTENT, model, owner, request);
        }
        var renamed = account.goBy(owner.getName(), form.displayName());
        session.goesOnAs(
                UsernamePasswordAuthenticationToken.authenticated(renamed, null, owner.getAuthorities()),
                request,
                response);
        return done("own.named", flash);
    }

    @PostMapping("/password")
    ModelAndView choose(
            @Valid @ModelAttribute("choice") PasswordForm form,
            BindingResult mistakes,
            Principal owner,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (!mistakes.hasErrors()) {
            try {
                account.changePassword(
                        owner.getName(),
                        form.present(),
                        form.chosen(),
                        request.getSession().getId(),
                        request.getRemoteAddr());
                return done("own.passwordChanged", flash);
            } catch (WrongPassword wrong) {
                mistakes.rejectValue("present", "wrong", "This is not your present password.");
            } catch (TooManyAttempts tooMany) {
                mistakes.rejectValue("present", "wait", SignInRefused.sentence(tooMany));
            }
        }
        return page.show(HttpStatus.UNPROCESSABLE_CONTENT, model, owner, request);
    }

    @PostMapping("/sessions/{key}/end")
    ModelAndView end(@PathVariable String key, Principal owner, RedirectAttributes flash) {
        return done(account.endSession(owner.getName(), key) ? "own.sessionEnded" : "own.sessionGone", flash);
    }

    @PostMapping("/sessions/end-others")
    ModelAndView endOthers(Principal owner, HttpServletRequest request, RedirectAttributes flash) {
        account.endOtherSessions(owner.getName(), request.getSession().getId());
        return done("own.sessionsEnded", flash);
    }

    @PostMapping("/sign-ins/noticed")
    ModelAndView notice(Principal owner, HttpServletRequest request, RedirectAttributes flash) {
        signIns.notice(owner.getName(), SignInOrigin.of(request.getSession()));
        return done("own.noticed", flash);
    }

    static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/account");
    }
}
