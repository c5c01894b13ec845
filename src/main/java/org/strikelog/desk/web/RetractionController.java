package org.strikelog.desk.web;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.strikelog.desk.Desk;
import org.strikelog.desk.Editor;

/** Takes an incident back from the public, which is shown the reason in its place. */
@Controller
class RetractionController {

    private final Desk desk;

    RetractionController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/desk/incidents/{id}/retraction")
    RedirectView retract(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam String reason,
            Authentication signedIn,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            flash.addFlashAttribute("notice", "retraction.reason");
        } else {
            try {
                desk.retract(id, version, Editor.of(signedIn), reason);
                flash.addFlashAttribute("notice", "saved.retracted");
            } catch (OptimisticLockingFailureException savedMeanwhile) {
                flash.addFlashAttribute("notice", "retraction.meanwhile");
                flash.addFlashAttribute("retractionReason", reason);
            } catch (IllegalStateException notPublic) {
                flash.addFlashAttribute("notice", "retraction.notPublic");
            }
        }
        return IncidentFormController.seeOther("/desk/incidents/" + id);
    }
}
