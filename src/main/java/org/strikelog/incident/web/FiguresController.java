package org.strikelog.incident.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.casualty.Effect;
import org.strikelog.incident.Behind;
import org.strikelog.incident.FigureQueries;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.Harmed;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.Parameters;

/** What lies behind a total: the incidents it is made of, and who said what of them. */
@Controller
class FiguresController {

    private final IncidentList incidents;
    private final FigureQueries figures;
    private final FilterWords words;

    FiguresController(IncidentList incidents, FigureQueries figures, FilterWords words) {
        this.incidents = incidents;
        this.figures = figures;
        this.words = words;
    }

    /**
     * Shows what one total of a filter is made of: people injured, unless another harm is asked for.
     *
     * @param silent whether to show those on which nobody said anything of it, instead
     * @param cursor where the list goes on
     */
    @GetMapping("/figures")
    String show(
            IncidentFilter filter,
            Harmed asked,
            @RequestParam(required = false) @Nullable String silent,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Harmed harmed = asked.effect() == null ? new Harmed(asked.party(), Effect.INJURED) : asked;
        boolean unsaid = yes("silent", silent);
        Behind behind = incidents.behind(filter, harmed, unsaid, cursor);
        model.addAttribute(
                "page",
                new FiguresPage(
                        filter,
                        harmed,
                        unsaid,
                        incidents.total(filter),
                        incidents.tolls(filter),
                        behind,
                        figures.statements(
                                filter,
                                harmed,
                                behind.incidents().stream()
                                        .map(adding -> adding.incident().id())
                                        .toList()),
                        words.chips(filter)));
        return "incident/figures";
    }

    private static boolean yes(String name, @Nullable String given) {
        Parameters parameters = new Parameters(given == null ? Map.of() : Map.of(name, List.of(given)));
        Optional<Boolean> yes = parameters.one(name, "true, or nothing", text -> {
            if (!text.equals("true")) {
                throw new IllegalArgumentException(text);
            }
            return true;
        });
        parameters.check();
        return yes.isPresent();
    }
}
