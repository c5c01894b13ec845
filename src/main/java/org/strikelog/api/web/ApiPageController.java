package org.strikelog.api.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentColumn;
import org.strikelog.api.Profile;
import org.strikelog.api.QueryGuide;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Verdict;

/** The page that explains the API to people, and lets them try it. */
@Controller
class ApiPageController {

    private final String mirror;

    ApiPageController(@Value("classpath:static/mirror.py") Resource mirror) throws IOException {
        this.mirror = mirror.getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/api")
    String page(Model model) {
        model.addAttribute("section", "api");
        model.addAttribute("server", Addresses.current().server());
        model.addAttribute("filter", QueryGuide.FILTER);
        model.addAttribute("paging", QueryGuide.PAGING);
        model.addAttribute("selection", List.of(QueryGuide.FIELDS, QueryGuide.INCLUDE));
        model.addAttribute("timeline", QueryGuide.TIMELINE);
        model.addAttribute("changes", QueryGuide.CHANGES);
        model.addAttribute("restricted", QueryGuide.RESTRICTED);
        model.addAttribute("mirror", mirror);
        model.addAttribute("columns", IncidentColumn.values());
        model.addAttribute("profiles", List.of(Profile.values()));
        model.addAttribute("types", List.of(EventType.values()));
        model.addAttribute("outcomes", List.of(Outcome.values()));
        model.addAttribute("statuses", List.of(Verdict.values()));
        return "api/index";
    }
}
