package org.strikelog.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentColumn;
import org.strikelog.api.Profile;
import org.strikelog.api.QueryGuide;
import org.strikelog.api.Reference;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** The pages that explain the API to people and let them try it: a guide, and a reference drawn from its description. */
@Controller
class ApiPageController {

    private final String mirror;
    private final OpenApiWebMvcResource described;
    private final String describedAt;
    private final JsonMapper json;

    ApiPageController(
            @Value("classpath:static/mirror.py") Resource mirror,
            OpenApiWebMvcResource described,
            @Value("${springdoc.api-docs.path}") String describedAt,
            JsonMapper json)
            throws IOException {
        this.mirror = mirror.getContentAsString(StandardCharsets.UTF_8);
        this.described = described;
        this.describedAt = describedAt;
        this.json = json;
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

    @GetMapping("/api/reference")
    String reference(HttpServletRequest request, Locale locale, Model model) throws JsonProcessingException {
        model.addAttribute("section", "api");
        model.addAttribute(
                "reference", Reference.of(json.readTree(described.openapiJson(request, describedAt, locale))));
        return "api/reference";
    }
}
