package org.strikelog.importer.web;

import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.strikelog.importer.Actors;
import org.strikelog.importer.Import;
import org.strikelog.importer.Import.State;
import org.strikelog.importer.Imports;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.NotFound;

/** Whom a file means by the names that no group bears, or several do. */
@Controller
class ActorsController {

    private static final int LISTED = 50;

    private final Imports imports;
    private final Actors actors;

    ActorsController(Imports imports, Actors actors) {
        this.imports = imports;
        this.actors = actors;
    }

    /** @param after how many names stand on pages before this one */
    @GetMapping("/desk/imports/{id}/actors")
    String list(@PathVariable long id, @RequestParam(defaultValue = "0") int after, Model model) {
        if (after < 0) {
            throw new InvalidParameters(
                    List.of(new InvalidParameters.Problem("after", Integer.toString(after), "a number from 0")));
        }
        Import it = find(id);
        List<Actors.Named> names = actors.unsettled(it, LISTED + 1, after);
        List<Actors.Named> shown = names.stream().limit(LISTED).toList();
        model.addAttribute("it", it);
        model.addAttribute("counts", actors.count(it));
        model.addAttribute("names", shown);
        model.addAttribute(
                "near",
                shown.stream()
                        .filter(named -> named.bearers().isEmpty())
                        .collect(Collectors.toMap(Actors.Named::name, named -> near(named))));
        model.addAttribute("after", after);
        model.addAttribute("next", names.size() > LISTED ? after + LISTED : null);
        return "import/actors";
    }

    /**
     * Keeps what is meant by a name.
     *
     * @param choice {@code new}, {@code none}, {@code group:} and the key of a group, or nothing, which takes back what
     *     was said
     */
    @PostMapping("/desk/imports/{id}/actors")
    RedirectView decide(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam String choice,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "0") int after,
            Principal editor,
            RedirectAttributes flash) {
        Import it = find(id);
        String other = group.strip();
        boolean kept = other.isEmpty()
                ? actors.decide(it, name, choice, editor.getName())
                : actors.decide(it, name, "group:" + other, editor.getName());
        flash.addFlashAttribute("notice", kept ? "kept" : "unknown");
        flash.addFlashAttribute("decided", name);
        return ImportsController.seeOther(
                "/desk/imports/%d/actors%s".formatted(id, after > 0 ? "?after=" + after : ""));
    }

    private List<Actors.Bearer> near(Actors.Named named) {
        return actors.near(named.name()).stream()
                .filter(bearer -> !bearer.key().equals(named.group()))
                .toList();
    }

    private Import find(long id) {
        return imports.find(id)
                .filter(it -> it.state() == State.READY)
                .orElseThrow(() -> new NotFound("import that is ready", Long.toString(id)));
    }
}
