package org.strikelog.desk.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.desk.Doorkeeper;
import org.strikelog.desk.IncidentForm;

/** Tells, while an incident is typed, which ones of the record it may be. */
@Controller
class AlikeController {

    private final Doorkeeper doorkeeper;

    AlikeController(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setDisallowedFields("*matches*");
    }

    /** @param incident its number; none for a new one */
    @PostMapping("/desk/duplicates/typed")
    String typed(
            @ModelAttribute("form") IncidentForm form,
            @RequestParam(required = false) @Nullable Long incident,
            Model model) {
        model.addAttribute("alike", doorkeeper.typed(form, incident));
        return "desk/alike :: found";
    }
}
