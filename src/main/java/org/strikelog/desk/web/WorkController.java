package org.strikelog.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.desk.ListedWork;
import org.strikelog.desk.WorkItem;
import org.strikelog.desk.WorkQueue;
import org.strikelog.incident.NotFound;

/** What there is to do by one rule. */
@Controller
class WorkController {

    private static final int PAGE = 50;

    private final WorkQueue queue;

    WorkController(WorkQueue queue) {
        this.queue = queue;
    }

    /** @param before position after which the page begins; none for the first page */
    @GetMapping("/desk/work/{rule}")
    String list(@PathVariable String rule, @RequestParam(required = false) @Nullable Long before, Model model) {
        ListedWork work = queue.find(rule).orElseThrow(() -> new NotFound("list of work", rule));
        List<WorkItem> items = work.items(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        model.addAttribute("page", WorkPage.of(work, before != null, items, PAGE));
        return "desk/work";
    }
}
