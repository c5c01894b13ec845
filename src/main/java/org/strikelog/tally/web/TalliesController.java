package org.strikelog.tally.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.strikelog.incident.NotFound;
import org.strikelog.tally.Measure;
import org.strikelog.tally.Tallies;
import org.strikelog.tally.TallySummary;

/** Official counts, as they were published. */
@Controller
class TalliesController {

    private final Tallies tallies;

    TalliesController(Tallies tallies) {
        this.tallies = tallies;
    }

    @GetMapping("/tallies")
    String list(Model model) {
        model.addAttribute("page", TalliesPage.of(tallies.all()));
        return "tally/list";
    }

    @GetMapping("/tallies/{key}")
    String show(@PathVariable String key, Model model) {
        TallySummary tally = tallies.find(key).orElseThrow(() -> new NotFound("tally", key));
        List<TallySummary> others = tallies.all().stream()
                .filter(t -> t.measure() == tally.measure())
                .toList();
        model.addAttribute("page", new TallyPage(tally, others));
        return "tally/show";
    }

    /** Every count, by what it counts, in the order in which they were stated. */
    record TalliesPage(Map<Measure, List<TallySummary>> byMeasure, int total) {

        static TalliesPage of(List<TallySummary> tallies) {
            return new TalliesPage(
                    tallies.stream()
                            .collect(Collectors.groupingBy(TallySummary::measure, TreeMap::new, Collectors.toList())),
                    tallies.size());
        }
    }

    /** One count among those of the same measure. */
    record TallyPage(TallySummary tally, List<TallySummary> series) {}
}
