package org.strikelog.importer.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.strikelog.importer.DayOrder;
import org.strikelog.importer.Field;
import org.strikelog.importer.Import;
import org.strikelog.importer.Import.State;
import org.strikelog.importer.ImportRun;
import org.strikelog.importer.Imports;
import org.strikelog.importer.Mapping;
import org.strikelog.importer.Mappings;
import org.strikelog.incident.NotFound;

/** What the columns of a table of any shape mean. */
@Controller
class MappingController {

    private static final int ROWS_SHOWN = 4;

    private final Imports imports;
    private final ImportRun run;
    private final Mappings mappings;

    MappingController(Imports imports, ImportRun run, Mappings mappings) {
        this.imports = imports;
        this.run = run;
        this.mappings = mappings;
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/desk/imports/{id}/mapping")
    ModelAndView show(@PathVariable long id) {
        Import it = find(id);
        Optional<Mapping> kept = mappings.find(it);
        return page(it, MappingForm.of(mappings.suggestion(it), kept.isPresent()), Map.of(), HttpStatus.OK);
    }

    /** Takes what the columns mean; asks for what is still open, and otherwise reads the rows by it. */
    @PostMapping("/desk/imports/{id}/mapping")
    ModelAndView map(
            @PathVariable long id, @ModelAttribute("form") MappingForm form, BindingResult binding, Principal editor) {
        Import it = find(id);
        Map<String, String> problems = new LinkedHashMap<>(form.problems(columns(it)));
        if (problems.isEmpty()) {
            problems.putAll(open(it, form));
        }
        if (!problems.isEmpty() || binding.hasErrors()) {
            return page(it, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Mapping mapping = form.mapping();
        if (run.begin(it, mapping, editor.getName())) {
            Thread.ofVirtual().name("import-" + id).start(() -> run.map(it, mapping));
        }
        return new ModelAndView(ImportsController.seeOther("/desk/imports/" + id));
    }

    /** What only the rows can tell: in which order days are written, and what words stand for terms. */
    private Map<String, String> open(Import it, MappingForm form) {
        Map<String, String> open = new LinkedHashMap<>();
        for (Field field : form.mapped()) {
            String column = form.columns.getOrDefault(field.toString(), "");
            if (field.day() && form.days.isEmpty()) {
                mappings.daysInNumbers(it, column).stream()
                        .findFirst()
                        .ifPresent(day -> open.put("days", "Which of the numbers in “%s” is the day?".formatted(day)));
            }
            if (!field.terms().isEmpty()) {
                List<Mappings.Word> words = mappings.words(it, column, field.several());
                if (words.size() > Mappings.MOST_WORDS) {
                    open.put(
                            field.toString(),
                            "A column with at most %d different words.".formatted(Mappings.MOST_WORDS));
                } else {
                    ask(field, words, form, open);
                }
            }
        }
        return open;
    }

    private static void ask(Field field, List<Mappings.Word> words, MappingForm form, Map<String, String> open) {
        List<Mappings.Word> strange = words.stream()
                .filter(word -> !field.terms().contains(word.text()) && !form.knows(field, word.text()))
                .toList();
        strange.forEach(word -> form.add(field.toString(), word.text(), "", word.rows()));
        if (!strange.isEmpty()) {
            open.put("words", "Say what these words stand for; rows with words that stand for nothing are refused.");
        }
    }

    private ModelAndView page(Import it, MappingForm form, Map<String, String> problems, HttpStatus status) {
        ModelAndView view = new ModelAndView("import/mapping", "form", form);
        view.setStatus(status);
        return view.addObject("it", it)
                .addObject("fields", List.of(Field.values()))
                .addObject("columns", columns(it))
                .addObject("rows", mappings.first(it, ROWS_SHOWN))
                .addObject(
                        "orders",
                        Stream.of(DayOrder.values()).map(DayOrder::toString).toList())
                .addObject("problems", problems);
    }

    private static List<String> columns(Import it) {
        return Objects.requireNonNull(it.written()).columns();
    }

    private Import find(long id) {
        return imports.find(id)
                .filter(it -> it.format().equals("table"))
                .filter(it -> it.state() == State.MAPPING || it.state() == State.READY)
                .orElseThrow(() -> new NotFound("table that waits for its columns", Long.toString(id)));
    }
}
