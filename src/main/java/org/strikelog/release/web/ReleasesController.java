package org.strikelog.release.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.strikelog.api.Addresses;
import org.strikelog.incident.NotFound;
import org.strikelog.release.Releases;

/** The releases, for people. */
@Controller
class ReleasesController {

    private final Releases releases;

    ReleasesController(Releases releases) {
        this.releases = releases;
    }

    @GetMapping("/releases")
    String list(Model model) {
        model.addAttribute("section", "releases");
        model.addAttribute("releases", releases.all());
        return "release/list";
    }

    @GetMapping("/releases/{name}")
    String show(@PathVariable String name, Model model) {
        model.addAttribute("section", "releases");
        model.addAttribute("release", releases.find(name).orElseThrow(() -> new NotFound("release", name)));
        model.addAttribute("server", Addresses.current().server());
        return "release/show";
    }
}
