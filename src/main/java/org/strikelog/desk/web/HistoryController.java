package org.strikelog.desk.web;

import org.jspecify.annotations.Nullable;
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
import org.strikelog.desk.Drafting;
import org.strikelog.desk.Editing;
import org.strikelog.desk.Editor;
import org.strikelog.incident.History;

/** All saves of an incident, as editors may read them, and the way back to one. */
@Controller
@RequestMapping("/desk/incidents/{id}/revisions")
class HistoryController {

    private final History history;
    private final Editing editing;
    private final Drafting drafting;

    HistoryController(History history, Editing editing, Drafting drafting) {
        this.history = history;
        this.editing = editing;
        this.drafting = drafting;
    }

    /**
     * Sets two saves side by side.
     *
     * @param one number of a save; none is the last but one
     * @param other number of another; none is the last
     */
    @GetMapping
    String compare(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer one,
            @RequestParam(required = false) @Nullable Integer other,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("heading", editing.document(id).title());
        model.addAttribute("history", history.all(id, one, other));
        return "desk/revisions";
    }

    @PostMapping("/{number}/restore")
    RedirectView restore(
            @PathVariable long id, @PathVariable int number, Authentication signedIn, RedirectAttributes flash) {
        try {
            drafting.restore(id, number, Editor.of(signedIn));
            flash.addFlashAttribute("notice", "restored");
            return IncidentFormController.seeOther("/desk/incidents/" + id);
        } catch (IllegalStateException notNow) {
            flash.addFlashAttribute("refused", notNow.getMessage());
            return IncidentFormController.seeOther("/desk/incidents/" + id + "/revisions");
        }
    }
}
