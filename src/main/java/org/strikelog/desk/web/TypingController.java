package org.strikelog.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.view.RedirectView;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Presence;
import org.strikelog.desk.Typing;

/** What a form on somebody's screen tells of itself every few seconds. */
@Controller
@RequestMapping("/desk/incidents")
class TypingController {

    private final Typing typing;
    private final Presence presence;

    TypingController(Typing typing, Presence presence) {
        this.typing = typing;
        this.presence = presence;
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        IncidentFormController.bind(binder);
    }

    /** Keeps what is typed into the form of a new incident. */
    @PostMapping("/new/typed")
    @ResponseBody
    Map<String, Instant> keep(
            @RequestParam UUID typed, @ModelAttribute("form") IncidentForm form, Authentication editor) {
        return keep(editor, Typing.Place.ofNew(typed), form);
    }

    /** Keeps what is typed into the form of an incident. */
    @PostMapping("/{id}/typed")
    @ResponseBody
    Map<String, Instant> keep(@PathVariable long id, @ModelAttribute("form") IncidentForm form, Authentication editor) {
        return keep(editor, Typing.Place.of(id), form);
    }

    private Map<String, Instant> keep(Authentication editor, Typing.Place place, IncidentForm form) {
        return Map.of("keptAt", typing.keep(editor.getName(), place, form));
    }

    /** Gives up what was typed into the form of a new incident. */
    @PostMapping("/new/forget")
    RedirectView forget(@RequestParam UUID typed, Authentication editor) {
        typing.forget(editor.getName(), Typing.Place.ofNew(typed));
        return IncidentFormController.seeOther("/desk");
    }

    /** Gives up what was typed and not saved, and opens the form as it was saved. */
    @PostMapping("/{id}/forget")
    RedirectView forget(@PathVariable long id, Authentication editor) {
        typing.forget(editor.getName(), Typing.Place.of(id));
        return IncidentFormController.seeOther("/desk/incidents/" + id);
    }

    /** Tells that the form is open still. */
    @PostMapping("/{id}/presence")
    @ResponseBody
    Map<String, List<String>> enter(@PathVariable long id, Authentication editor) {
        return Map.of("others", presence.enter(id, editor.getName()));
    }

    /** Tells that the form is open no more. */
    @PostMapping("/{id}/absence")
    @ResponseBody
    void leave(@PathVariable long id, Authentication editor) {
        presence.leave(id, editor.getName());
    }
}
