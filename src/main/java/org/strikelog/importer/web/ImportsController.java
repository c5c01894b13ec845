package org.strikelog.importer.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.view.RedirectView;
import org.strikelog.importer.Actors;
import org.strikelog.importer.Formats;
import org.strikelog.importer.Import;
import org.strikelog.importer.Import.State;
import org.strikelog.importer.ImportRun;
import org.strikelog.importer.Imports;
import org.strikelog.importer.PlannedRows;
import org.strikelog.importer.Resemblances;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.NotFound;

/** Files of others, from the upload to the record, and back. */
@Controller
class ImportsController {

    private static final int LISTED = 25;

    private final Imports imports;
    private final ImportRun run;
    private final Actors actors;
    private final PlannedRows rows;
    private final Resemblances resemblances;
    private final Clock clock;
    private final MessageSource messages;

    ImportsController(
            Imports imports,
            ImportRun run,
            Actors actors,
            PlannedRows rows,
            Resemblances resemblances,
            Clock clock,
            MessageSource messages) {
        this.imports = imports;
        this.run = run;
        this.actors = actors;
        this.rows = rows;
        this.resemblances = resemblances;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    /**
     * @param after how many newer imports stand on pages before this one
     * @param format code of the kind of file that is asked about
     */
    @GetMapping("/desk/imports")
    ModelAndView list(@RequestParam(defaultValue = "0") int after, @RequestParam(defaultValue = "ucdp") String format) {
        if (after < 0) {
            throw new InvalidParameters(
                    List.of(new InvalidParameters.Problem("after", Integer.toString(after), "a number from 0")));
        }
        if (!Formats.codes().contains(format)) {
            throw new InvalidParameters(List.of(
                    new InvalidParameters.Problem("format", format, "one of " + String.join(", ", Formats.codes()))));
        }
        return list(HttpStatus.OK, DeliveryForm.of(format), after);
    }

    private ModelAndView list(HttpStatus status, DeliveryForm form, int after) {
        long total = imports.count();
        ModelAndView view = new ModelAndView("import/imports", "form", form);
        view.setStatus(status);
        return view.addObject("formats", Formats.codes())
                .addObject("imports", imports.list(LISTED, after))
                .addObject("total", total)
                .addObject("prev", after == 0 ? null : "/desk/imports?after=" + Math.max(0, after - LISTED))
                .addObject("next", after + LISTED < total ? "/desk/imports?after=" + (after + LISTED) : null);
    }

    /** Takes a file in, and reads it in the background. */
    @PostMapping("/desk/imports")
    ModelAndView upload(@ModelAttribute("form") DeliveryForm form, BindingResult binding, Principal editor)
            throws IOException {
        Map<String, String> problems = form.problems(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        problems.forEach((field, message) -> binding.rejectValue(field, "wrong", message));
        if (binding.hasErrors()) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, form, 0);
        }
        Path kept = Files.createTempFile("strikelog-import-", ".csv");
        Objects.requireNonNull(form.file).transferTo(kept);
        long id = run.begin(form.delivery(), editor.getName());
        run.readAndDelete(find(id), kept);
        return new ModelAndView(seeOther("/desk/imports/" + id));
    }

    @GetMapping("/desk/imports/{id}")
    String show(@PathVariable long id, Model model) {
        Import it = find(id);
        boolean ready = it.state() == State.READY;
        ImportPage page = new ImportPage(
                it,
                imports.problems(id, LISTED, 0),
                imports.countProblems(id),
                ready ? actors.count(it) : null,
                rows.changed(it, LISTED),
                ready ? resemblances.list(it, LISTED) : List.of(),
                ready ? resemblances.count(it) : 0);
        model.addAttribute("page", page);
        if (page.underWay()) {
            model.addAttribute("refresh", 2);
        }
        return "import/import";
    }

    /** The same as it goes on, as server-sent events; over when it is in another state, of which the page says something else. */
    @GetMapping(path = "/desk/imports/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> progress(@PathVariable long id, @RequestParam State of, Locale reader) {
        find(id);
        var events = new ProgressEvents(
                () -> imports.find(id).filter(it -> it.state() == of),
                line -> messages.getMessage(line.code(), line.values(), reader));
        return ResponseEntity.ok()
                // What stands between must not gather them.
                .header("X-Accel-Buffering", "no")
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(events.begin());
    }

    @PostMapping("/desk/imports/{id}/start")
    RedirectView start(@PathVariable long id, Principal editor) {
        Import it = find(id);
        if (it.state() == State.READY && actors.count(it).open() == 0 || it.stopped()) {
            if (run.begin(it, editor.getName())) {
                Thread.ofVirtual().name("import-" + id).start(() -> run.write(it, editor.getName()));
            }
        }
        return seeOther("/desk/imports/" + id);
    }

    @PostMapping("/desk/imports/{id}/cancel")
    RedirectView cancel(@PathVariable long id) {
        run.cancel(find(id));
        return seeOther("/desk/imports/" + id);
    }

    @PostMapping("/desk/imports/{id}/undo")
    RedirectView undo(@PathVariable long id, Principal editor) {
        Import it = find(id);
        if (it.state() == State.DONE || it.state() == State.UNDOING && it.stopped()) {
            if (run.beginUndoing(it, editor.getName())) {
                Thread.ofVirtual().name("import-" + id).start(() -> run.undo(it, editor.getName()));
            }
        }
        return seeOther("/desk/imports/" + id);
    }

    @PostMapping("/desk/imports/{id}/discard")
    RedirectView discard(@PathVariable long id) {
        Import it = find(id);
        if (it.state() == State.READY || it.state() == State.MAPPING || it.stopped() && it.state() != State.UNDOING) {
            run.discard(it);
        }
        return seeOther("/desk/imports");
    }

    private Import find(long id) {
        return imports.find(id).orElseThrow(() -> new NotFound("import", Long.toString(id)));
    }

    static RedirectView seeOther(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
