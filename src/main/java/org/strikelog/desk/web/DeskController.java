package org.strikelog.desk.web;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.strikelog.desk.Bulks;
import org.strikelog.desk.DeskList;
import org.strikelog.desk.Drafts;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Typing;
import org.strikelog.desk.WorkQueue;
import org.strikelog.incident.RestrictedRecord;

/** What editors have in hand. */
@Controller
class DeskController {

    private static final int LISTED = 15;
    private static final int LATEST_BULKS = 5;

    private final Drafts drafts;
    private final Typing typing;
    private final WorkQueue work;
    private final DeskList incidents;
    private final Bulks bulks;
    private final RestrictedRecord restricted;

    DeskController(
            Drafts drafts,
            Typing typing,
            WorkQueue work,
            DeskList incidents,
            Bulks bulks,
            RestrictedRecord restricted) {
        this.drafts = drafts;
        this.typing = typing;
        this.work = work;
        this.incidents = incidents;
        this.bulks = bulks;
        this.restricted = restricted;
    }

    @GetMapping("/desk")
    String desk(Authentication signedIn, Model model) {
        Editor editor = Editor.of(signedIn);
        model.addAttribute("own", drafts.ownedBy(editor.name()));
        model.addAttribute("unsaved", typing.of(editor.name()));
        model.addAttribute("review", drafts.inReview());
        model.addAttribute("editor", editor);
        model.addAttribute("work", work.lines());
        model.addAttribute("changed", incidents.lastChanged(LISTED));
        model.addAttribute("restricted", !restricted.datasets().isEmpty());
        model.addAttribute("bulks", bulks.latest(LATEST_BULKS));
        return "desk/desk";
    }
}
