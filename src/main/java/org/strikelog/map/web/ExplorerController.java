package org.strikelog.map.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.incident.IncidentFilter;

/** The explorer: what a filter leaves of the record as facets, totals, places, days and a list. */
@Controller
class ExplorerController {

    private final ExplorerPages pages;

    ExplorerController(ExplorerPages pages) {
        this.pages = pages;
    }

    /**
     * Shows the record through a filter.
     *
     * @param stack what the bars of the timeline are divided by; outcome unless said
     * @param bucket how wide they are; as it fits unless said
     * @param sort order of the list, as the tables have it
     * @param cursor where the list goes on
     * @param zoom of the reader's map, 0 to 20; what a common window would have unless said
     */
    @GetMapping("/")
    String explore(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String stack,
            @RequestParam(required = false) @Nullable String bucket,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String zoom,
            Model model) {
        model.addAttribute("page", pages.page(filter, Presentation.of(stack, bucket, sort, cursor, zoom)));
        return "map/explorer";
    }
}
