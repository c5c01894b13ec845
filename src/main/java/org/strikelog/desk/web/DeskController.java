package org.strikelog.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.strikelog.desk.DeskList;

/** What editors have in hand. */
@Controller
class DeskController {

    private static final int LISTED = 30;

    private final DeskList incidents;

    DeskController(DeskList incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/desk")
    String desk(Model model) {
        model.addAttribute("drafts", incidents.drafts());
        model.addAttribute("changed", incidents.lastChanged(LISTED));
        model.addAttribute("published", incidents.published());
        return "desk/desk";
    }
}
