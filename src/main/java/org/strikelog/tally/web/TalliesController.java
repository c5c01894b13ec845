package org.strikelog.tally.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Parameters;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Viewpoint;
import org.strikelog.tally.Candidates;
import org.strikelog.tally.Contradictions;
import org.strikelog.tally.Measure;
import org.strikelog.tally.Reconciled;
import org.strikelog.tally.Reconciliation;
import org.strikelog.tally.Series;
import org.strikelog.tally.Tallies;
import org.strikelog.tally.TallySummary;

/** Official counts as they were published, each beside our own. */
@Controller
class TalliesController {

    private static final int COLOURS = 8;
    private static final Set<String> NAMED = Set.of("group", "location");

    private final Tallies tallies;
    private final Reconciliation reconciliation;
    private final Candidates candidates;
    private final FilterWords words;

    TalliesController(Tallies tallies, Reconciliation reconciliation, Candidates candidates, FilterWords words) {
        this.tallies = tallies;
        this.reconciliation = reconciliation;
        this.candidates = candidates;
        this.words = words;
    }

    /**
     * Shows all counts of one measure.
     *
     * @param measure what they count; attacks, unless said otherwise
     * @param like key of a count whose scope is drawn; the one with the most counts, unless said otherwise
     */
    @GetMapping("/tallies")
    String list(
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String like,
            Standpoint at,
            Model model) {
        List<TallySummary> all = tallies.known(at);
        Optional<TallySummary> pattern = like(like);
        Measure shown =
                measure(measure).or(() -> pattern.map(TallySummary::measure)).orElse(Measure.ATTACKS);
        if (pattern.isPresent() && pattern.get().measure() != shown) {
            throw new InvalidParameters("like", String.valueOf(like), "the key of a count of " + shown);
        }
        List<TallySummary> counted =
                all.stream().filter(t -> t.measure() == shown).toList();
        List<Series> series = Series.of(counted);
        Map<String, String> colours = colours(counted);
        Optional<Series> chosen = series.stream()
                .filter(s -> pattern.isEmpty() || s.suits(pattern.get()))
                .findFirst()
                .or(() -> series.stream().findFirst());
        model.addAttribute(
                "page",
                new TalliesPage(
                        new Viewpoint("/tallies", asked(measure, like), at, shown != Measure.ATTACKS),
                        shown,
                        all.stream()
                                .collect(Collectors.groupingBy(
                                        TallySummary::measure,
                                        () -> new EnumMap<>(Measure.class),
                                        Collectors.counting())),
                        chosen.map(s -> TallyChart.of(
                                        s,
                                        reconciliation.growth(s, at),
                                        h -> colours.getOrDefault(h, TallyChart.OTHER)))
                                .orElse(null),
                        series,
                        names(),
                        Contradictions.among(counted),
                        reconciliation.of(counted, at)));
        return "tally/list";
    }

    @GetMapping("/tallies/{key}")
    String show(@PathVariable String key, Standpoint at, HttpServletRequest request, Model model) {
        Reconciled count = reconciliation.of(tallies.get(key, at), at);
        List<TallySummary> all = tallies.known(at);
        model.addAttribute(
                "page",
                new TallyPage(
                        new Viewpoint(
                                "/tallies/" + key, Map.of(), at, count.tally().party() != null),
                        count,
                        words.chips(count.filter()),
                        candidates.of(count),
                        Contradictions.among(all).stream()
                                .filter(c -> c.concerns(key))
                                .toList(),
                        Series.of(all).stream()
                                .filter(s -> s.suits(count.tally()))
                                .findFirst()
                                .orElseThrow(),
                        request.isUserInRole("EDITOR")));
        return "tally/show";
    }

    private Map<String, String> names() {
        return words.choices().entrySet().stream()
                .filter(e -> NAMED.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream().map(c -> Map.entry(e.getKey() + "." + c.value(), c.label())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** {@return what the address asks for, beside from where it is read} */
    private static Map<String, String> asked(@Nullable String measure, @Nullable String like) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (measure != null && !measure.isBlank()) {
            asked.put("measure", measure);
        }
        if (like != null && !like.isBlank()) {
            asked.put("like", like);
        }
        return asked;
    }

    private static Optional<Measure> measure(@Nullable String code) {
        Parameters parameters = new Parameters(code == null ? Map.of() : Map.of("measure", List.of(code)));
        Optional<Measure> measure =
                parameters.terms("measure", Measure.class).stream().findFirst();
        parameters.check();
        return measure;
    }

    private Optional<TallySummary> like(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        // On a day before it was stated, others may count the same already.
        return Optional.of(tallies.find(key)
                .orElseThrow(() -> new InvalidParameters("like", key, "the key of an official count")));
    }

    /** {@return a colour for every house by its key, the first being our own; the rarest share one} */
    private static Map<String, String> colours(List<TallySummary> counted) {
        List<String> houses =
                counted.stream()
                        .collect(Collectors.groupingBy(TallySummary::house, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        return houses.stream()
                .collect(Collectors.toMap(
                        h -> h,
                        h -> houses.indexOf(h) + 2 > COLOURS
                                ? TallyChart.OTHER
                                : String.valueOf(houses.indexOf(h) + 2)));
    }
}
