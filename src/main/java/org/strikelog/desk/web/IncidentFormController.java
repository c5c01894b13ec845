package org.strikelog.desk.web;

import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.strikelog.desk.Conflict;
import org.strikelog.desk.Desk;
import org.strikelog.desk.Editing;
import org.strikelog.desk.Entry;
import org.strikelog.desk.FormReader;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Part;
import org.strikelog.desk.Problem;
import org.strikelog.incident.Dataset;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.State;

/** The whole incident on one form. Every button submits all of it, and what is typed comes back whatever happens. */
@Controller
@RequestMapping("/desk/incidents")
class IncidentFormController {

    private static final String SIDE = "take.";

    private final Editing editing;
    private final Desk desk;

    IncidentFormController(Editing editing, Desk desk) {
        this.editing = editing;
        this.desk = desk;
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setDisallowedFields("*matches*", "*resting*");
    }

    @GetMapping("/new")
    String begin(Model model) {
        model.addAttribute("form", IncidentForm.blank());
        model.addAttribute("page", new FormPage(true, null, null, List.of()));
        return "desk/incident";
    }

    @GetMapping("/{id}")
    String open(@PathVariable long id, Model model) {
        IncidentDocument incident = editing.document(id);
        model.addAttribute("form", editing.form(incident));
        model.addAttribute("page", new FormPage(true, incident, null, List.of()));
        return "desk/incident";
    }

    @PostMapping("/new")
    ModelAndView enter(
            @ModelAttribute("form") IncidentForm form,
            BindingResult binding,
            @RequestParam Map<String, String> buttons,
            Principal editor,
            RedirectAttributes flash) {
        return submit(null, form, binding, buttons, editor, flash);
    }

    @PostMapping("/{id}")
    ModelAndView revise(
            @PathVariable long id,
            @ModelAttribute("form") IncidentForm form,
            BindingResult binding,
            @RequestParam Map<String, String> buttons,
            Principal editor,
            RedirectAttributes flash) {
        IncidentDocument incident = editing.document(id);
        editing.settle(form, id, sides(buttons));
        return submit(incident, form, binding, buttons, editor, flash);
    }

    private ModelAndView submit(
            @Nullable IncidentDocument incident,
            IncidentForm form,
            BindingResult binding,
            Map<String, String> buttons,
            Principal editor,
            RedirectAttributes flash) {
        List<Problem> problems = List.of();
        if (buttons.containsKey("add")) {
            form.add(buttons.get("add"));
        } else if (buttons.containsKey("remove")) {
            form.remove(buttons.get("remove"));
        } else if (buttons.containsKey("find")) {
            problems = editing.find(form, buttons.get("find"));
        } else if (buttons.containsKey("shelve")) {
            problems = editing.add(form, buttons.get("shelve"));
        } else {
            return read(incident, form, binding, buttons, editor, flash);
        }
        return problems.isEmpty()
                ? page(HttpStatus.OK, new FormPage(false, incident, null, List.of()))
                : refused(incident, binding, problems);
    }

    private static ModelAndView refused(
            @Nullable IncidentDocument incident, BindingResult binding, List<Problem> problems) {
        problems.forEach(p -> binding.rejectValue(p.field(), "wrong", p.message()));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, new FormPage(false, incident, null, problems));
    }

    private ModelAndView read(
            @Nullable IncidentDocument incident,
            IncidentForm form,
            BindingResult binding,
            Map<String, String> buttons,
            Principal editor,
            RedirectAttributes flash) {
        boolean publish = "publish".equals(buttons.get("save"));
        FormReader reader = editing.reader(form, incident == null ? null : incident.id());
        Optional<Entry> entry = reader.read(publish || isOurOwnAndPublic(incident));
        if (incident != null && editing.outdated(form, incident) || retracted(incident)) {
            return conflict(incident, form);
        } else if (entry.isEmpty()) {
            return refused(incident, binding, reader.problems());
        } else if (!buttons.containsKey("save")) {
            return page(HttpStatus.OK, new FormPage(false, incident, null, List.of()));
        }
        try {
            IncidentDocument saved = save(incident, form, entry.get(), editor.getName(), publish);
            flash.addFlashAttribute("notice", "saved." + saved.state());
            return new ModelAndView(seeOther("/desk/incidents/" + saved.id()));
        } catch (OptimisticLockingFailureException saidMeanwhile) {
            return conflict(incident, form);
        }
    }

    private IncidentDocument save(
            @Nullable IncidentDocument incident, IncidentForm form, Entry entry, String editor, boolean publish) {
        return incident == null
                ? desk.begin(entry, editor, form.comment, publish)
                : desk.revise(incident.id(), Long.parseLong(form.version), entry, editor, form.comment, publish);
    }

    private ModelAndView conflict(@Nullable IncidentDocument incident, IncidentForm form) {
        IncidentDocument now = editing.document(Objects.requireNonNull(incident).id());
        Conflict conflict = editing.conflict(form, now);
        return page(HttpStatus.CONFLICT, new FormPage(false, now, conflict, List.of()));
    }

    private static ModelAndView page(HttpStatus status, FormPage page) {
        ModelAndView view = new ModelAndView("desk/incident", "page", page);
        view.setStatus(status);
        return view;
    }

    private static boolean isOurOwnAndPublic(@Nullable IncidentDocument incident) {
        return incident != null
                && incident.state() == State.PUBLISHED
                && incident.dataset().key().equals(Dataset.DESK);
    }

    private static boolean retracted(@Nullable IncidentDocument incident) {
        return incident != null && incident.state() == State.RETRACTED;
    }

    private static Map<Part, Conflict.Side> sides(Map<String, String> parameters) {
        Map<Part, Conflict.Side> sides = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            for (Conflict.Side side : Conflict.Side.values()) {
                if (side.name().equals(parameters.get(SIDE + part))) {
                    sides.put(part, side);
                }
            }
        }
        return sides;
    }

    static RedirectView seeOther(String address) {
        return new RedirectView(address, true, false);
    }
}
