package org.strikelog.account.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.strikelog.account.Passkeys;

/** The own passkeys. They are added by a script, since only the browser can make them. */
@Controller
@RequestMapping("/account/passkeys")
class OwnPasskeysController {

    private static final int LONGEST_LABEL = 100;

    private final Passkeys passkeys;

    OwnPasskeysController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @PostMapping("/name")
    ModelAndView rename(
            @RequestParam String id, @RequestParam String label, Principal owner, RedirectAttributes flash) {
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            return OwnAccountController.done("own.passkeyUnnamed", flash);
        }
        passkeys.rename(owner.getName(), id, label.strip());
        return OwnAccountController.done("own.passkeyNamed", flash);
    }

    @PostMapping("/removal")
    ModelAndView remove(@RequestParam String id, Principal owner, RedirectAttributes flash) {
        passkeys.remove(owner.getName(), id);
        return OwnAccountController.done("own.passkeyRemoved", flash);
    }
}
