package org.strikelog.desk.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
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
import org.strikelog.desk.Draft;
import org.strikelog.desk.Drafting;
import org.strikelog.desk.Drafts;
import org.strikelog.desk.Editing;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Entry;
import org.strikelog.desk.FormReader;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Part;
import org.strikelog.desk.Problem;
import org.strikelog.desk.Rights;
import org.strikelog.desk.Step;
import org.strikelog.incident.IncidentDocument;

/** The whole incident on one form. Every button submits all of it, and what is typed comes back whatever happens. */
@Controller
@RequestMapping("/desk/incidents")
class IncidentFormController {

    private static final String SIDE = "take.";

    private final Editing editing;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Rights rights;

    IncidentFormController(Editing editing, Drafting drafting, Drafts drafts, Rights rights) {
        this.editing = editing;
        this.drafting = drafting;
        this.drafts = drafts;
        this.rights = rights;
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setDisallowedFields("*matches*", "*resting*");
    }

    /**
     * Opens an empty form.
     *
     * @param like number of an incident to begin from: one attack of a salvo is much like the other
     */
    @GetMapping("/new")
    String begin(@RequestParam Optional<Long> like, Authentication signedIn, Model model) {
        model.addAttribute("form", like.map(editing::like).orElseGet(IncidentForm::blank));
        like.ifPresent(id -> model.addAttribute("like", id));
        model.addAttribute("page", FormPage.blank(Editor.of(signedIn), rights));
        return "desk/incident";
    }

    @GetMapping("/{id}")
    String open(@PathVariable long id, Authentication signedIn, Model model) {
        Editor editor = Editor.of(signedIn);
        Optional<Draft> ofAnother = drafts.ofNew(id).filter(draft -> !rights.mayWrite(editor, draft.owner()));
        if (ofAnother.isPresent()) {
            return "redirect:" + ReviewController.address(id, ofAnother.get().owner());
        }
        IncidentDocument incident = editing.document(id);
        FormPage page = FormPage.of(incident, drafts.of(id), editor, rights);
        model.addAttribute("form", page.draft() == null ? editing.form(incident) : editing.form(page.draft()));
        model.addAttribute("page", page);
        return "desk/incident";
    }

    @PostMapping("/new")
    ModelAndView enter(
            @ModelAttribute("form") IncidentForm form,
            BindingResult binding,
            @RequestParam Map<String, String> buttons,
            Authentication signedIn,
            RedirectAttributes flash) {
        return submit(FormPage.blank(Editor.of(signedIn), rights), form, binding, buttons, Editor.of(signedIn), flash);
    }

    @PostMapping("/{id}")
    ModelAndView revise(
            @PathVariable long id,
            @ModelAttribute("form") IncidentForm form,
            BindingResult binding,
            @RequestParam Map<String, String> buttons,
            Authentication signedIn,
            RedirectAttributes flash) {
        FormPage page = page(id, Editor.of(signedIn));
        editing.settle(form, id, sides(buttons));
        return submit(page, form, binding, buttons, Editor.of(signedIn), flash);
    }

    private FormPage page(long id, Editor editor) {
        return FormPage.of(editing.document(id), drafts.of(id), editor, rights);
    }

    private ModelAndView submit(
            FormPage page,
            IncidentForm form,
            BindingResult binding,
            Map<String, String> buttons,
            Editor editor,
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
            return read(page, form, binding, buttons, editor, flash);
        }
        return problems.isEmpty() ? answer(HttpStatus.OK, page.returned()) : refused(page, binding, problems);
    }

    private static ModelAndView refused(FormPage page, BindingResult binding, List<Problem> problems) {
        problems.forEach(p -> binding.rejectValue(p.field(), "wrong", p.message()));
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, page.refused(problems));
    }

    private ModelAndView read(
            FormPage page,
            IncidentForm form,
            BindingResult binding,
            Map<String, String> buttons,
            Editor editor,
            RedirectAttributes flash) {
        IncidentDocument incident = page.incident();
        Optional<Step> step = step(buttons.get("save"));
        FormReader reader = editing.reader(form, incident == null ? null : incident.id());
        boolean forPublic = step.map(Step::forPublic).orElse(page.published());
        Optional<Entry> entry = reader.read(forPublic && Editing.toBeComplete(incident));
        if (incident != null && (editing.outdated(form, incident) || page.retracted())) {
            return conflict(incident.id(), form, editor);
        } else if (entry.isEmpty()) {
            return refused(page, binding, reader.problems());
        } else if (step.isEmpty()) {
            return answer(HttpStatus.OK, page.returned());
        }
        try {
            IncidentDocument saved =
                    drafting.save(incident == null ? null : incident.id(), form, entry.get(), editor, step.get());
            flash.addFlashAttribute("notice", "saved." + step.get());
            if (incident == null && buttons.containsKey("then")) {
                flash.addFlashAttribute("before", saved);
                return new ModelAndView(seeOther("/desk/incidents/new"));
            }
            return new ModelAndView(seeOther("/desk/incidents/" + saved.id()));
        } catch (OptimisticLockingFailureException saidMeanwhile) {
            return conflict(Objects.requireNonNull(incident).id(), form, editor);
        }
    }

    private ModelAndView conflict(long id, IncidentForm form, Editor editor) {
        FormPage now = page(id, editor);
        Conflict conflict = editing.conflict(form, Objects.requireNonNull(now.incident()));
        return answer(HttpStatus.CONFLICT, now.contested(conflict));
    }

    private static ModelAndView answer(HttpStatus status, FormPage page) {
        ModelAndView view = new ModelAndView("desk/incident", "page", page);
        view.setStatus(status);
        return view;
    }

    private static Optional<Step> step(@Nullable String button) {
        return Stream.of(Step.values())
                .filter(step -> step.toString().equals(button))
                .findFirst();
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
