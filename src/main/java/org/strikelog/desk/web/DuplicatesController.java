package org.strikelog.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Merges;
import org.strikelog.duplicate.Distinctions;
import org.strikelog.duplicate.DuplicateSearch;
import org.strikelog.duplicate.DuplicateWatch;
import org.strikelog.duplicate.PossibleDuplicates;
import org.strikelog.incident.InvalidParameters;

/** The pairs of incidents that may be one, and what editors say of them. */
@Controller
class DuplicatesController {

    private static final int LISTED = 25;

    private final PossibleDuplicates pairs;
    private final Distinctions distinctions;
    private final DuplicateWatch watch;
    private final DuplicateSearch search;
    private final Merges merges;

    DuplicatesController(
            PossibleDuplicates pairs,
            Distinctions distinctions,
            DuplicateWatch watch,
            DuplicateSearch search,
            Merges merges) {
        this.pairs = pairs;
        this.distinctions = distinctions;
        this.watch = watch;
        this.search = search;
        this.merges = merges;
    }

    /** @param after how many of the likeliest pairs stand on pages before this one */
    @GetMapping("/desk/duplicates")
    String list(
            @RequestParam(defaultValue = "0") int after,
            Authentication signedIn,
            Model model,
            HttpServletResponse response) {
        if (after < 0) {
            throw new InvalidParameters(
                    List.of(new InvalidParameters.Problem("after", Integer.toString(after), "a number from 0")));
        }
        DuplicatesPage page = new DuplicatesPage(
                pairs.list(LISTED, after),
                pairs.count(),
                after,
                LISTED,
                distinctions.latest(LISTED),
                distinctions.count(),
                search.progress().orElse(null),
                merges.latest(LISTED),
                Editor.of(signedIn));
        if (page.search() != null && page.search().running()) {
            response.setHeader("Refresh", "3");
        }
        model.addAttribute("page", page);
        return "desk/duplicates";
    }

    @PostMapping("/desk/duplicates/apart")
    RedirectView tellApart(
            @RequestParam long one,
            @RequestParam long other,
            @RequestParam String reason,
            Principal editor,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            flash.addFlashAttribute("notice", "reason");
        } else {
            distinctions.distinguish(one, other, reason, editor.getName());
            flash.addFlashAttribute("notice", "apart");
        }
        return IncidentFormController.seeOther("/desk/duplicates");
    }

    @PostMapping("/desk/duplicates/apart/{id}/undo")
    RedirectView undo(@PathVariable long id, Principal editor, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", watch.reunite(id, editor.getName()) ? "reunited" : "reunitedBefore");
        return IncidentFormController.seeOther("/desk/duplicates");
    }

    @PostMapping("/admin/duplicates")
    RedirectView search(Principal administrator) {
        search.start(administrator.getName());
        return IncidentFormController.seeOther("/desk/duplicates");
    }
}
