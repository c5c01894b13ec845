package org.strikelog.compare.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.strikelog.compare.Comparison;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Explorer.Days;
import org.strikelog.explore.Facet;
import org.strikelog.incident.FilterPair;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.IncidentFilter;

/** Two filters side by side. */
@Controller
class CompareController {

    private final Comparison comparison;
    private final Explorer explorer;
    private final FilterWords words;

    CompareController(Comparison comparison, Explorer explorer, FilterWords words) {
        this.comparison = comparison;
        this.explorer = explorer;
        this.words = words;
    }

    @GetMapping("/compare")
    String compare(FilterPair pair, Model model) {
        var choices = words.choices();
        model.addAttribute(
                "page",
                new ComparePage(
                        pair,
                        comparison.of(pair),
                        words.chips(pair.a()),
                        words.chips(pair.b()),
                        SideForm.of("a", pair.a(), choices),
                        SideForm.of("b", pair.b(), choices),
                        suggestions(pair)));
        return "compare/show";
    }

    /** {@return pairs to begin with, where a reader has named neither side: the two halves, countries and groups} */
    private List<FilterPair> suggestions(FilterPair pair) {
        if (!pair.a().isEmpty() || !pair.b().isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        halves().stream(),
                        explorer.facets(IncidentFilter.ALL).stream()
                                .filter(f -> f.parameter().equals("country")
                                        || f.parameter().equals("group"))
                                .filter(f -> f.values().size() > 1)
                                .map(CompareController::firstTwo))
                .toList();
    }

    private Optional<FilterPair> halves() {
        return explorer.days(IncidentFilter.ALL)
                .filter(days -> days.first().isBefore(days.last()))
                .map(CompareController::halves);
    }

    private static FilterPair halves(Days days) {
        LocalDate middle = days.first().plusDays(ChronoUnit.DAYS.between(days.first(), days.last()) / 2);
        return new FilterPair(
                IncidentFilter.ALL.with("to", middle.toString()),
                IncidentFilter.ALL.with("from", middle.plusDays(1).toString()));
    }

    private static FilterPair firstTwo(Facet facet) {
        return new FilterPair(
                IncidentFilter.ALL.with(
                        facet.parameter(), facet.values().getFirst().value()),
                IncidentFilter.ALL.with(facet.parameter(), facet.values().get(1).value()));
    }
}
