package org.strikelog.map.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.explore.Explorer;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.Tile;

/** The explorer: what a filter leaves of the record as facets, totals, places, days and a list. */
@Controller
class ExplorerController {

    private final Explorer explorer;
    private final IncidentList incidents;
    private final FilterWords words;
    private final Gazetteer gazetteer;

    ExplorerController(Explorer explorer, IncidentList incidents, FilterWords words, Gazetteer gazetteer) {
        this.explorer = explorer;
        this.incidents = incidents;
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /**
     * Shows the record through a filter.
     *
     * @param stack what the bars of the timeline are divided by; outcome unless said
     * @param bucket how wide they are; as it fits unless said
     * @param sort order of the list, as the tables have it
     * @param cursor where the list goes on
     */
    @GetMapping("/")
    String explore(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String stack,
            @RequestParam(required = false) @Nullable String bucket,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Presentation presentation = Presentation.of(stack, bucket, sort, cursor);
        model.addAttribute(
                "page",
                new ExplorerPage(
                        filter,
                        presentation,
                        incidents.page(filter, presentation.paging()),
                        incidents.tolls(filter),
                        words.chips(filter),
                        FacetChoices.of(explorer.facets(filter)),
                        explorer.map(filter, Tile.DEEPEST),
                        TimelineTable.of(explorer.histogram(
                                filter.without("from").without("to"), presentation.bucket(), presentation.stack())),
                        filter.locations().size() == 1
                                ? gazetteer
                                        .find(filter.locations().iterator().next())
                                        .orElse(null)
                                : null));
        return "map/explorer";
    }
}
