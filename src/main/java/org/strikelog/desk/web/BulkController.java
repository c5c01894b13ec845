package org.strikelog.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
import org.springframework.web.servlet.view.RedirectView;
import org.strikelog.desk.Bulk;
import org.strikelog.desk.BulkItem;
import org.strikelog.desk.BulkRun;
import org.strikelog.desk.Bulks;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Problem;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Datasets;
import org.strikelog.incident.EventType;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentQueries;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Verdict;

/** One field set in many incidents: chosen in a list, looked at, made, and undone as one. */
@Controller
class BulkController {

    private static final int LISTED = 50;

    private final Bulks bulks;
    private final BulkRun run;
    private final IncidentList list;
    private final IncidentQueries queries;
    private final FilterWords words;
    private final Datasets datasets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkController(
            Bulks bulks,
            BulkRun run,
            IncidentList list,
            IncidentQueries queries,
            FilterWords words,
            Datasets datasets,
            TransactionTemplate transaction,
            Clock clock) {
        this.bulks = bulks;
        this.run = run;
        this.list = list;
        this.queries = queries;
        this.words = words;
        this.datasets = datasets;
        this.transaction = transaction;
        this.clock = clock;
    }

    @InitBinder("form")
    void bindText(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    /**
     * Asks what is to be set.
     *
     * @param id numbers of incidents that were ticked
     * @param all whether it is all that match the filter instead
     */
    @GetMapping("/desk/bulk/new")
    ModelAndView begin(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam(defaultValue = "false") boolean all) {
        return form(HttpStatus.OK, new BulkForm(), selection(filter, id, all));
    }

    /** Keeps what is to be set, and shows what it would change. */
    @PostMapping("/desk/bulk/new")
    ModelAndView prepare(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute("form") BulkForm form,
            BindingResult binding,
            Authentication signedIn) {
        BulkSelection selection = selection(filter, id, all);
        List<Problem> problems = form.problems();
        problems.forEach(p -> binding.rejectValue(p.field(), "wrong", p.message()));
        if (binding.hasErrors() || selection.count() == 0) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, selection);
        }
        Long bulk = transaction.execute(status -> {
            try (Stream<IncidentSummary> matching =
                    selection.all() ? queries.stream(filter, Paging.FIRST) : Stream.empty()) {
                LongStream incidents = selection.all()
                        ? matching.mapToLong(IncidentSummary::id)
                        : selection.ticked().stream().mapToLong(Long::longValue);
                return bulks.add(
                        Objects.requireNonNull(form.chosen()),
                        form.value(),
                        form.roleOfGroup(),
                        form.comment.strip(),
                        Editor.of(signedIn),
                        incidents);
            }
        });
        return new ModelAndView(IncidentFormController.seeOther("/desk/bulk/" + bulk));
    }

    private BulkSelection selection(IncidentFilter filter, @Nullable List<Long> id, boolean all) {
        List<Long> ticked = id == null ? List.of() : id.stream().distinct().toList();
        return new BulkSelection(all, ticked, filter, all ? list.total(filter).possible() : ticked.size());
    }

    private ModelAndView form(HttpStatus status, BulkForm form, BulkSelection selection) {
        ModelAndView view = new ModelAndView("desk/bulk-new", "form", form);
        view.setStatus(status);
        return view.addObject("selection", selection)
                .addObject("verdicts", Verdict.values())
                .addObject("types", EventType.values())
                .addObject("roles", AttributionRole.values())
                .addObject("chips", words.chips(selection.filter()))
                .addObject("groups", words.choices().getOrDefault("group", List.of()))
                .addObject("datasets", datasets.findAllByOrderByName());
    }

    /** @param after number of the incident after which the list goes on */
    @GetMapping("/desk/bulk/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            Authentication signedIn,
            Model model,
            HttpServletResponse response) {
        Bulk bulk = find(id);
        List<BulkItem> items = bulks.items(bulk, after, LISTED + 1);
        model.addAttribute("page", BulkPage.of(bulk, items, LISTED, after, clock.instant(), Editor.of(signedIn)));
        if (bulk.underWay() && !bulk.stopped(clock.instant())) {
            response.setHeader("Refresh", "2");
        }
        return "desk/bulk";
    }

    @PostMapping("/desk/bulk/{id}/start")
    RedirectView start(@PathVariable long id, Authentication signedIn) {
        run.start(find(id), Editor.of(signedIn));
        return IncidentFormController.seeOther("/desk/bulk/" + id);
    }

    @PostMapping("/desk/bulk/{id}/undo")
    RedirectView undo(@PathVariable long id, Authentication signedIn) {
        run.undo(find(id), Editor.of(signedIn));
        return IncidentFormController.seeOther("/desk/bulk/" + id);
    }

    @PostMapping("/desk/bulk/{id}/discard")
    RedirectView discard(@PathVariable long id, Authentication signedIn) {
        run.discard(find(id), Editor.of(signedIn));
        return IncidentFormController.seeOther("/desk");
    }

    private Bulk find(long id) {
        return bulks.find(id).orElseThrow(() -> new NotFound("bulk change", Long.toString(id)));
    }
}
