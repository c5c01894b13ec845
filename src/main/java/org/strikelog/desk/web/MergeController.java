package org.strikelog.desk.web;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.strikelog.desk.Conflict;
import org.strikelog.desk.Editing;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Merge;
import org.strikelog.desk.MergePlan;
import org.strikelog.desk.Merges;
import org.strikelog.desk.Merging;
import org.strikelog.desk.Part;
import org.strikelog.incident.NotFound;

/** Two incidents side by side, to be made one, and a merge that was made, to be undone. */
@Controller
class MergeController {

    private final Merging merging;
    private final Merges merges;
    private final Editing editing;

    MergeController(Merging merging, Merges merges, Editing editing) {
        this.merging = merging;
        this.merges = merges;
        this.editing = editing;
    }

    /**
     * @param keep number of the incident that will tell of both
     * @param drop number of the incident that will lead to it
     */
    @GetMapping("/desk/merge")
    ModelAndView compare(@RequestParam long keep, @RequestParam long drop, Authentication signedIn) {
        return plan(HttpStatus.OK, keep, drop, Map.of(), "", Editor.of(signedIn));
    }

    @PostMapping("/desk/merge")
    ModelAndView merge(
            @RequestParam long keep,
            @RequestParam long keptVersion,
            @RequestParam long drop,
            @RequestParam long droppedVersion,
            @RequestParam String reason,
            @RequestParam Map<String, String> sides,
            Authentication signedIn,
            RedirectAttributes flash) {
        Editor editor = Editor.of(signedIn);
        Map<Part, Conflict.Side> chosen = new EnumMap<>(Part.class);
        chosen.putAll(IncidentFormController.sides(sides));
        if (reason.isBlank()) {
            return plan(HttpStatus.UNPROCESSABLE_CONTENT, keep, drop, chosen, "reason", editor);
        }
        try {
            long id = merging.merge(keep, keptVersion, drop, droppedVersion, chosen, reason, editor);
            flash.addFlashAttribute("notice", "merged");
            return new ModelAndView(IncidentFormController.seeOther("/desk/merges/" + id));
        } catch (OptimisticLockingFailureException savedMeanwhile) {
            return plan(HttpStatus.CONFLICT, keep, drop, chosen, "meanwhile", editor)
                    .addObject("reason", reason);
        } catch (IllegalStateException impossible) {
            return refused(keep, drop, impossible).addObject("reason", reason);
        }
    }

    private ModelAndView plan(
            HttpStatus status, long keep, long drop, Map<Part, Conflict.Side> chosen, String problem, Editor editor) {
        try {
            MergePlan plan = merging.plan(keep, drop, editor);
            ModelAndView view = new ModelAndView("desk/merge", "plan", plan);
            view.setStatus(status);
            return view.addObject("chosen", chosen)
                    .addObject("problem", problem)
                    .addObject("swap", address(drop, keep));
        } catch (IllegalStateException impossible) {
            return refused(keep, drop, impossible);
        }
    }

    private static ModelAndView refused(long keep, long drop, IllegalStateException why) {
        ModelAndView view = new ModelAndView("desk/merge", "refused", String.valueOf(why.getMessage()));
        view.setStatus(HttpStatus.CONFLICT);
        return view.addObject("swap", address(drop, keep));
    }

    private static String address(long keep, long drop) {
        return UriComponentsBuilder.fromPath("/desk/merge")
                .queryParam("keep", keep)
                .queryParam("drop", drop)
                .toUriString();
    }

    @GetMapping("/desk/merges/{id}")
    String show(@PathVariable long id, Authentication signedIn, Model model) {
        Merge merge = find(id);
        model.addAttribute("merge", merge);
        if (!merge.undone()) {
            try {
                model.addAttribute("undoing", merging.undoing(merge, Editor.of(signedIn)));
                model.addAttribute("version", editing.document(merge.kept()).version());
            } catch (IllegalStateException impossible) {
                model.addAttribute("refused", impossible.getMessage());
            }
        }
        return "desk/merged";
    }

    @PostMapping("/desk/merges/{id}/undo")
    RedirectView undo(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam String reason,
            Authentication signedIn,
            RedirectAttributes flash) {
        Merge merge = find(id);
        if (reason.isBlank()) {
            flash.addFlashAttribute("notice", "reason");
        } else {
            try {
                merging.undo(merge, version, reason, Editor.of(signedIn));
                flash.addFlashAttribute("notice", "undone");
            } catch (OptimisticLockingFailureException savedMeanwhile) {
                flash.addFlashAttribute("notice", "meanwhile");
                flash.addFlashAttribute("reason", reason);
            } catch (IllegalStateException impossible) {
                flash.addFlashAttribute("impossible", impossible.getMessage());
            }
        }
        return IncidentFormController.seeOther("/desk/merges/" + id);
    }

    private Merge find(long id) {
        return merges.find(id).orElseThrow(() -> new NotFound("merge", Long.toString(id)));
    }
}
