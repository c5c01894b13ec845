package org.strikelog.profile.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Parameters;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Viewpoint;
import org.strikelog.profile.Profiles;
import org.strikelog.profile.Profiles.RestingAttribution;
import org.strikelog.profile.Profiles.RestingFigure;
import org.strikelog.source.Library;
import org.strikelog.source.ReportSummary;
import org.strikelog.source.Retraction;
import org.strikelog.tally.Tallies;
import org.strikelog.tally.TallySummary;

/** The documents on which the record rests. */
@Controller
class ReportsController {

    private static final int MOST_SHOWN = 500;
    private static final int MOST_FOUND = 1000;

    private final Library library;
    private final Profiles profiles;
    private final Tallies tallies;
    private final RecordView.Reader reader;

    ReportsController(Library library, Profiles profiles, Tallies tallies, RecordView.Reader reader) {
        this.library = library;
        this.profiles = profiles;
        this.tallies = tallies;
        this.reader = reader;
    }

    @GetMapping("/reports")
    String list(@RequestParam(required = false) @Nullable String q, Standpoint from, Model model) {
        List<ReportSummary> reports =
                Parameters.lookup(q).map(words -> library.search(words, MOST_FOUND)).orElseGet(library::all).stream()
                        .filter(report -> from.knows(report.publishedOn()))
                        .toList();
        model.addAttribute(
                "page",
                new ReportsPage(
                        Viewpoint.on("/reports", "q", q, from),
                        reports.stream().limit(MOST_SHOWN).toList(),
                        profiles.byReport(new AsOf(from.asOf())),
                        reports.size()));
        return "profile/reports";
    }

    @GetMapping("/reports/{key}")
    String show(@PathVariable String key, Standpoint from, Model model) {
        ReportSummary report = library.find(key).orElseThrow(() -> new NotFound("report", key));
        AsOf asOf = new AsOf(from.asOf());
        model.addAttribute(
                "page",
                new ReportPage(
                        new Viewpoint("/reports/" + key, Map.of(), from),
                        report,
                        profiles.figures(key, asOf),
                        profiles.attributions(key, asOf),
                        tallies.of(key).stream()
                                .filter(tally -> from.knows(report.publishedOn()) && from.knows(tally.statedOn()))
                                .toList(),
                        reader.read(from.filter().with("report", key))));
        return "profile/report";
    }

    /**
     * The list of reports.
     *
     * @param counts incidents that rest on each, by key
     */
    record ReportsPage(Viewpoint from, List<ReportSummary> reports, Map<String, Long> counts, int total) {}

    /** One report and what rests on it. */
    record ReportPage(
            Viewpoint from,
            ReportSummary report,
            List<RestingFigure> figures,
            List<RestingAttribution> attributions,
            List<TallySummary> tallies,
            RecordView record) {

        /** {@return that it was taken back, where that was known on the day from which the record is read} */
        public @Nullable Retraction retraction() {
            Retraction retraction = report.retraction();
            return retraction != null && from.at().knows(retraction.on()) ? retraction : null;
        }

        /** {@return whether it came out after the day from which the record is read} */
        public boolean later() {
            return !from.at().knows(report.publishedOn());
        }
    }
}
