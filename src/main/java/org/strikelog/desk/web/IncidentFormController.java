package org.strikelog.desk.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.strikelog.desk.Doorkeeper;
import org.strikelog.desk.Draft;
import org.strikelog.desk.Drafting;
import org.strikelog.desk.Editing;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Entry;
import org.strikelog.desk.FormReader;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Merges;
import org.strikelog.desk.Part;
import org.strikelog.desk.Problem;
import org.strikelog.desk.Step;
import org.strikelog.desk.Typing;
import org.strikelog.desk.WorkQueue;
import org.strikelog.duplicate.Resemblance;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.InvalidParameters;

/** The whole incident on one form. Every button submits all of it, and what is typed comes back whatever happens. */
@Controller
@RequestMapping("/desk/incidents")
class IncidentFormController {

    private static final String SIDE = "take.";

    private final FormPages pages;
    private final Editing editing;
    private final Drafting drafting;
    private final Typing typing;
    private final Doorkeeper doorkeeper;
    private final Merges merges;
    private final WorkQueue queue;

    IncidentFormController(
            FormPages pages,
            Editing editing,
            Drafting drafting,
            Typing typing,
            Doorkeeper doorkeeper,
            Merges merges,
            WorkQueue queue) {
        this.pages = pages;
        this.editing = editing;
        this.drafting = drafting;
        this.typing = typing;
        this.doorkeeper = doorkeeper;
        this.merges = merges;
        this.queue = queue;
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        bind(binder);
    }

    static void bind(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setDisallowedFields("*matches*", "*resting*");
    }

    /**
     * Opens an empty form.
     *
     * @param typed under which a form is kept that was begun earlier
     * @param like number of an incident to begin from: one attack of a salvo is much like the other
     */
    @GetMapping("/new")
    String begin(
            @RequestParam(required = false) @Nullable UUID typed,
            @RequestParam Optional<Long> like,
            Authentication signedIn,
            Model model) {
        Editor editor = Editor.of(signedIn);
        like.ifPresent(id -> model.addAttribute("like", id));
        return open(
                pages.ofNew(key(typed), editor),
                editor,
                model,
                () -> like.map(editing::like).orElseGet(IncidentForm::blank),
                "");
    }

    /** @param work name of the list of work that one goes through */
    @GetMapping("/{id}")
    String open(@PathVariable long id, @RequestParam Optional<String> work, Authentication signedIn, Model model) {
        work.filter(name -> queue.find(name).isEmpty()).ifPresent(name -> {
            throw new InvalidParameters("work", name, "the name of a list of work");
        });
        Editor editor = Editor.of(signedIn);
        Optional<Draft> ofAnother = pages.ofAnother(id, editor);
        if (ofAnother.isPresent()) {
            return "redirect:" + ReviewController.address(id, ofAnother.get().owner());
        }
        FormPage page = pages.of(id, editor);
        IncidentDocument incident = Objects.requireNonNull(page.incident());
        model.addAttribute("merges", merges.of(id));
        return open(
                page,
                editor,
                model,
                () -> page.draft() == null ? editing.form(incident) : editing.form(page.draft()),
                work.orElse(""));
    }

    /** What was typed and not saved comes back as it was. */
    private String open(FormPage page, Editor editor, Model model, Supplier<IncidentForm> saved, String work) {
        Optional<Typing.Typed> typed = typing.find(editor.name(), page.place());
        IncidentForm form = typed.map(Typing.Typed::form).orElseGet(saved);
        IncidentDocument incident = page.incident();
        form.work = work;
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                page.opened(
                        typed.map(Typing.Typed::typedAt).orElse(null),
                        incident != null && editing.outdated(form, incident)));
        return "desk/incident";
    }

    @PostMapping("/new")
    ModelAndView enter(
            @RequestParam(required = false) @Nullable UUID typed,
            @ModelAttribute("form") IncidentForm form,
            BindingResult binding,
            @RequestParam Map<String, String> buttons,
            Authentication signedIn,
            RedirectAttributes flash) {
        Editor editor = Editor.of(signedIn);
        return submit(pages.ofNew(key(typed), editor), form, binding, buttons, editor, flash);
    }

    @PostMapping("/{id}")
    ModelAndView revise(
            @PathVariable long id,
            @ModelAttribute("form") IncidentForm form,
            BindingResult binding,
            @RequestParam Map<String, String> buttons,
            Authentication signedIn,
            RedirectAttributes flash) {
        Editor editor = Editor.of(signedIn);
        FormPage page = pages.of(id, editor);
        editing.settle(form, id, sides(buttons));
        return submit(page, form, binding, buttons, editor, flash);
    }

    private static UUID key(@Nullable UUID typed) {
        return typed == null ? UUID.randomUUID() : typed;
    }

    /** Whatever is not saved is kept, for whoever has no script that does it every few seconds. */
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
        typing.keep(editor.name(), page.place(), form);
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
        Conflict meanwhile =
                incident != null && editing.outdated(form, incident) ? editing.merge(form, incident) : null;
        FormPage now = meanwhile == null ? page.returned() : page.meanwhile(meanwhile);
        Optional<Step> step = step(buttons.get("save"));
        FormReader reader = editing.reader(form, incident == null ? null : incident.id());
        boolean forPublic = step.map(Step::forPublic).orElse(page.published());
        Optional<Entry> entry = reader.read(forPublic && Editing.toBeComplete(incident));
        typing.keep(editor.name(), page.place(), form);
        if (meanwhile != null && meanwhile.contested() || page.closed()) {
            return answer(HttpStatus.CONFLICT, now);
        } else if (entry.isEmpty()) {
            return refused(now, binding, reader.problems());
        } else if (step.isEmpty()) {
            return answer(HttpStatus.OK, now);
        }
        List<Resemblance> alike = doorkeeper.unanswered(form, incident);
        if (!alike.isEmpty()) {
            form.seen = alike.stream().map(other -> Long.toString(other.id())).toList();
            return answer(HttpStatus.CONFLICT, page.returned())
                    .addObject("alike", alike)
                    .addObject("step", step.get());
        }
        try {
            IncidentDocument saved = drafting.save(page.place(), form, entry.get(), editor, step.get());
            flash.addFlashAttribute("notice", "saved." + step.get());
            Optional<String> next = form.then.equals("next") ? next(incident, form.work) : Optional.empty();
            if (next.isPresent()) {
                flash.addFlashAttribute("before", saved.id());
                flash.addFlashAttribute("beforeTitle", saved.title());
                return new ModelAndView(seeOther(next.get()));
            }
            flash.addFlashAttribute("merged", meanwhile == null ? List.of() : meanwhile.merged());
            return new ModelAndView(seeOther("/desk/incidents/" + saved.id()));
        } catch (OptimisticLockingFailureException savedThisMoment) {
            FormPage again = pages.of(Objects.requireNonNull(incident).id(), editor);
            return answer(
                    HttpStatus.CONFLICT,
                    again.meanwhile(editing.merge(form, Objects.requireNonNull(again.incident()))));
        }
    }

    /** {@return where an editor goes on who is through with an incident; none where that cannot be known} */
    private Optional<String> next(@Nullable IncidentDocument saved, String work) {
        if (saved == null) {
            return Optional.of("/desk/incidents/new");
        }
        return queue.find(work)
                .map(list -> list.after(saved.id())
                        .map(item -> WorkPage.address(work, item))
                        .orElse(list.address()));
    }

    private static ModelAndView answer(HttpStatus status, FormPage page) {
        ModelAndView view = new ModelAndView("desk/incident", "page", page);
        view.setStatus(status);
        return view;
    }

    private static Optional<Step> step(@Nullable String button) {
        Optional<Step> step = Stream.of(Step.values())
                .filter(known -> known.toString().equals(button))
                .findFirst();
        if (button != null && step.isEmpty()) {
            throw new InvalidParameters("save", button, "draft, submit or publish");
        }
        return step;
    }

    static Map<Part, Conflict.Side> sides(Map<String, String> parameters) {
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
