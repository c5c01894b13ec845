package org.strikelog.desk.web;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.strikelog.desk.Draft;
import org.strikelog.desk.Drafting;
import org.strikelog.desk.Drafts;
import org.strikelog.desk.Editing;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Rights;
import org.strikelog.incident.NotFound;

/** A draft as others read it, and what a reviewer decides on it. */
@Controller
@RequestMapping("/desk/incidents/{id}")
class ReviewController {

    private final Drafts drafts;
    private final Drafting drafting;
    private final Editing editing;
    private final Rights rights;

    ReviewController(Drafts drafts, Drafting drafting, Editing editing, Rights rights) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.editing = editing;
        this.rights = rights;
    }

    /** {@return the address at which others read a draft} */
    static String address(long id, String owner) {
        return UriComponentsBuilder.fromPath("/desk/incidents/{id}/review/{owner}")
                .encode()
                .buildAndExpand(id, owner)
                .toUriString();
    }

    @GetMapping("/review/{owner}")
    String read(@PathVariable long id, @PathVariable String owner, Authentication signedIn, Model model) {
        Draft draft = drafts.find(id, owner).orElseThrow(() -> new NotFound("draft", id + " of " + owner));
        model.addAttribute("page", ReviewPage.of(draft, editing.proof(draft), Editor.of(signedIn), rights));
        return "desk/review";
    }

    @PostMapping(path = "/review/{owner}", params = "decision=publish")
    RedirectView publish(
            @PathVariable long id,
            @PathVariable String owner,
            @RequestParam long version,
            Authentication signedIn,
            RedirectAttributes flash) {
        return decide(
                id,
                owner,
                flash,
                "saved.published",
                "/desk/incidents/" + id,
                () -> drafting.publish(id, owner, version, Editor.of(signedIn)));
    }

    @PostMapping(path = "/review/{owner}", params = "decision=return")
    RedirectView sendBack(
            @PathVariable long id,
            @PathVariable String owner,
            @RequestParam long version,
            @RequestParam String reason,
            Authentication signedIn,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            flash.addFlashAttribute("notice", "review.reason");
            return IncidentFormController.seeOther(address(id, owner));
        }
        return decide(
                id,
                owner,
                flash,
                "review.returned",
                address(id, owner),
                () -> drafting.sendBack(id, owner, version, reason, Editor.of(signedIn)));
    }

    @PostMapping(path = "/review/{owner}", params = "decision=take-over")
    RedirectView takeOver(
            @PathVariable long id,
            @PathVariable String owner,
            @RequestParam long version,
            Authentication signedIn,
            RedirectAttributes flash) {
        return decide(
                id,
                owner,
                flash,
                "review.takenOver",
                "/desk/incidents/" + id,
                () -> drafting.takeOver(id, owner, version, Editor.of(signedIn)));
    }

    /** Throws away the own draft of a change; the public incident is not touched. */
    @PostMapping("/discard")
    RedirectView discard(@PathVariable long id, Authentication signedIn, RedirectAttributes flash) {
        drafting.discard(id, Editor.of(signedIn));
        flash.addFlashAttribute("notice", "discarded");
        return IncidentFormController.seeOther("/desk/incidents/" + id);
    }

    private static RedirectView decide(
            long id, String owner, RedirectAttributes flash, String done, String then, Runnable decision) {
        try {
            decision.run();
            flash.addFlashAttribute("notice", done);
            return IncidentFormController.seeOther(then);
        } catch (OptimisticLockingFailureException savedMeanwhile) {
            flash.addFlashAttribute("notice", "review.meanwhile");
        } catch (IllegalStateException notNow) {
            flash.addFlashAttribute("refused", notNow.getMessage());
        }
        return IncidentFormController.seeOther(address(id, owner));
    }
}
