package org.strikelog.incident.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.FigureRule;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Assessed;
import org.strikelog.incident.IncidentDocument.Attributed;
import org.strikelog.incident.IncidentDocument.Cited;
import org.strikelog.incident.IncidentDocument.Source;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentDocument.Voice;
import org.strikelog.incident.IncidentQueries.ChainLink;
import org.strikelog.incident.Markdown;
import org.strikelog.incident.OriginalRow;
import org.strikelog.incident.Revision;
import org.strikelog.incident.Vantage;
import org.strikelog.location.MapDrawing;
import org.strikelog.source.Retraction;

/**
 * What the page of one incident shows.
 *
 * @param incident as it reads now, or as it was saved once
 * @param shown the save that is shown in place of what holds now; none as a rule
 * @param revisions its public saves, the newest first
 * @param tolls how its numbers came about
 * @param map where it happened, with the area of doubt; none where that has no coordinates
 * @param chain attacks that led to it, itself, and replies to it
 * @param vantage from where in time it is read
 * @param conflicts on what its sources cannot all be right; nothing where a save is shown, which is not looked at
 * @param original the row of a file from which it came; none where it was entered here
 * @param retracted those of its reports that were taken back, by key
 */
record IncidentDetailPage(
        IncidentDocument incident,
        @Nullable Revision shown,
        List<Revision> revisions,
        List<TollAccount> tolls,
        List<ChainLink> chain,
        @Nullable MapDrawing map,
        Vantage vantage,
        Set<Conflict> conflicts,
        Map<String, Retraction> retracted,
        @Nullable OriginalRow original) {

    /** {@return the reports on which an incident rests, by key: cited, or those in which something said of it was read} */
    static Map<String, Source> reports(IncidentDocument incident) {
        Map<String, Source> reports = new LinkedHashMap<>();
        Stream.of(
                        incident.citations().stream().map(Cited::report),
                        incident.attributions().stream().map(Attributed::report),
                        incident.figures().stream().map(Stated::report))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .forEach(report -> reports.putIfAbsent(report.key(), report));
        return reports;
    }

    /** {@return its reports that were taken back} */
    public List<Source> takenBack() {
        return reports(incident).values().stream()
                .filter(report -> retracted.containsKey(report.key()))
                .toList();
    }

    /** {@return the save that a citation names: the one shown, or the one that holds; none where no save was kept} */
    public @Nullable Revision cited() {
        return shown != null || revisions.isEmpty() ? shown : revisions.getFirst();
    }

    /** {@return the rules by which the one number can be chosen} */
    public FigureRule[] rules() {
        return FigureRule.values();
    }

    /** {@return the same page by another rule} */
    public String by(FigureRule rule) {
        return address(vantage.by(rule));
    }

    /** {@return the same page as known today} */
    public String today() {
        return address(vantage.on(null));
    }

    private String address(Vantage from) {
        String query = from.query();
        return "/incidents/" + incident.id() + query
                + (shown == null || from.recordAsOf() != null
                        ? ""
                        : (query.isEmpty() ? "?" : "&") + "revision=" + shown.number());
    }

    /** {@return the id of the section that holds what sources say of it} */
    public String evidence(Conflict conflict) {
        return switch (conflict) {
            case DAY, PLACE -> "reports";
            case ATTRIBUTION -> "attribution";
            case FIGURE ->
                "toll-"
                        + IntStream.range(0, tolls.size())
                                .filter(i -> tolls.get(i).disputed())
                                .findFirst()
                                .orElse(0);
        };
    }

    /** {@return whether anything was said that a rule could choose from} */
    public boolean anyChoice() {
        return tolls.stream().anyMatch(toll -> toll.drawing() != null);
    }

    /** {@return who said what of the groups that did it, each with all that was said there, the first to speak first} */
    public List<Accuser> accusers() {
        Map<String, List<Attributed>> said = new LinkedHashMap<>();
        attributions().stream()
                .sorted(Comparator.comparing(Attributed::statedOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(a -> said.computeIfAbsent(
                                a.saidBy() == null ? "" : a.saidBy().house(), h -> new ArrayList<>())
                        .add(a));
        return said.values().stream()
                .map(s -> new Accuser(s.getFirst().saidBy(), s))
                .toList();
    }

    /** {@return the verdicts, the newest first; only that one holds} */
    public List<Assessed> verdicts() {
        return incident.assessments().reversed();
    }

    /** One who spoke, through whatever mouth; nobody in particular where there is no voice. */
    public record Accuser(@Nullable Voice voice, List<Attributed> said) {}

    /** {@return the summary as safe HTML} */
    public String summary() {
        return Markdown.html(incident.summary());
    }

    /** {@return who is said to have done it, those who say so first, and those denied or withdrawn among them} */
    public List<Attributed> attributions() {
        return incident.attributions().stream()
                .filter(a -> a.role() != AttributionRole.TARGET)
                .toList();
    }

    /** {@return the groups attacked} */
    public List<Attributed> targets() {
        return incident.attributions().stream()
                .filter(a -> a.role() == AttributionRole.TARGET)
                .toList();
    }

    public List<ChainLink> before() {
        return chain.stream().filter(link -> link.step() < 0).toList();
    }

    public List<ChainLink> replies() {
        return chain.stream().filter(link -> link.step() > 0).toList();
    }
}
