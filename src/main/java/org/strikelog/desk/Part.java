package org.strikelog.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikelog.casualty.StatedCount;

/**
 * One part of an incident that editors can disagree on, and that can only be taken whole: the days with their
 * precision, the place with its radius, each list of rows.
 */
public enum Part {
    TITLE((form, names) -> Stream.of(form.title), (mine, theirs) -> mine.title = theirs.title),
    SUMMARY(
            (form, names) -> Stream.of(form.summary.replace("\r\n", "\n")),
            (mine, theirs) -> mine.summary = theirs.summary),
    EVENT_TYPE(
            (form, names) -> Stream.of(names.term(form.eventType)),
            (mine, theirs) -> mine.eventType = theirs.eventType),
    WEAPONS(
            (form, names) -> form.weapons.stream().map(names::term).sorted(),
            (mine, theirs) -> mine.weapons = theirs.weapons),
    DESIGNATIONS(
            (form, names) -> Stream.of(form.designations), (mine, theirs) -> mine.designations = theirs.designations),
    TARGET((form, names) -> Stream.of(form.target), (mine, theirs) -> mine.target = theirs.target),
    OUTCOME((form, names) -> Stream.of(names.term(form.outcome)), (mine, theirs) -> mine.outcome = theirs.outcome),
    SALVO(
            (form, names) -> Stream.of(
                    labelled("launched", form.launched),
                    labelled("intercepted", form.intercepted),
                    labelled("hit", form.hit)),
            (mine, theirs) -> {
                mine.launched = theirs.launched;
                mine.intercepted = theirs.intercepted;
                mine.hit = theirs.hit;
            }),
    RESPONSE_TO((form, names) -> Stream.of(form.responseTo), (mine, theirs) -> mine.responseTo = theirs.responseTo),
    OCCURRENCE(
            (form, names) -> Stream.of(
                    StatedDays.plain(form.days),
                    names.term(form.datePrecision),
                    (form.localTime + " " + form.utcOffset).strip()),
            (mine, theirs) -> {
                mine.days = theirs.days;
                mine.datePrecision = theirs.datePrecision;
                mine.localTime = theirs.localTime;
                mine.utcOffset = theirs.utcOffset;
            }),
    PLACE(
            (form, names) -> Stream.of(
                    form.place.words,
                    form.latitude.isBlank() && form.longitude.isBlank()
                            ? ""
                            : form.latitude + "° N, " + form.longitude + "° E",
                    names.term(form.placePrecision),
                    form.radiusKm.isBlank() ? "" : form.radiusKm + " km",
                    form.country),
            (mine, theirs) -> {
                mine.place = theirs.place;
                mine.latitude = theirs.latitude;
                mine.longitude = theirs.longitude;
                mine.placePrecision = theirs.placePrecision;
                mine.radiusKm = theirs.radiusKm;
                mine.country = theirs.country;
            }),
    ATTRIBUTIONS(
            (form, names) ->
                    form.attributions.stream().filter(row -> !row.blank()).map(row -> row.inWords(names)),
            (mine, theirs) -> mine.attributions = theirs.attributions),
    FIGURES(
            (form, names) -> form.figures.stream().filter(row -> !row.blank()).map(row -> row.inWords(names)),
            (mine, theirs) -> mine.figures = theirs.figures),
    CITATIONS(
            (form, names) -> form.citations.stream().filter(row -> !row.blank()).map(CitationRow::inWords),
            (mine, theirs) -> mine.citations = theirs.citations),
    VERDICT((form, names) -> Stream.of(names.term(form.verdict), form.reason), (mine, theirs) -> {
        mine.verdict = theirs.verdict;
        mine.reason = theirs.reason;
    });

    private final BiFunction<IncidentForm, Rows.Names, Stream<String>> lines;
    private final BiConsumer<IncidentForm, IncidentForm> taking;

    Part(BiFunction<IncidentForm, Rows.Names, Stream<String>> lines, BiConsumer<IncidentForm, IncidentForm> taking) {
        this.lines = lines;
        this.taking = taking;
    }

    /** {@return what the form says of this part, a line for each thing; the same for forms that say the same} */
    List<String> lines(IncidentForm form, Rows.Names names) {
        return lines.apply(form, names)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toList());
    }

    /** Replaces this part of mine by theirs. */
    void take(IncidentForm mine, IncidentForm theirs) {
        taking.accept(mine, theirs);
    }

    /** {@return whether this part is rows, of which both can be kept} */
    public boolean rows() {
        return this == ATTRIBUTIONS || this == FIGURES || this == CITATIONS;
    }

    /**
     * Keeps the rows of both: mine without those that they took away, and those that they added.
     *
     * @param opened what both had opened
     */
    void join(IncidentForm mine, IncidentForm theirs, IncidentForm opened, Rows.Names names) {
        Set<String> old = Set.copyOf(lines(opened, names));
        Set<String> my = Set.copyOf(lines(mine, names));
        Set<String> their = Set.copyOf(lines(theirs, names));
        Predicate<String> takenAway = line -> old.contains(line) && !their.contains(line);
        Predicate<String> added = line -> !old.contains(line) && !my.contains(line);
        switch (this) {
            case ATTRIBUTIONS ->
                mine.attributions =
                        joined(mine.attributions, theirs.attributions, r -> r.inWords(names), takenAway, added);
            case FIGURES -> {
                replaceWhatBothSay(mine.figures, theirs.figures, names);
                mine.figures = joined(mine.figures, theirs.figures, r -> r.inWords(names), takenAway, added);
                List<String> rows = mine.figures.stream().map(row -> row.row).toList();
                mine.figures.stream()
                        .filter(row -> !rows.contains(row.supersedes))
                        .forEach(row -> row.supersedes = "");
            }
            case CITATIONS ->
                mine.citations = CitationRow.united(
                        joined(mine.citations, theirs.citations, CitationRow::inWords, takenAway, added));
            default -> {}
        }
    }

    /** Where theirs replaces a figure that both have, it is mine that is replaced. */
    private static void replaceWhatBothSay(List<FigureRow> mine, List<FigureRow> theirs, Rows.Names names) {
        Map<String, String> byWords = new HashMap<>();
        mine.forEach(row -> byWords.putIfAbsent(row.inWords(names), row.row));
        Map<String, String> byRow = new HashMap<>();
        theirs.stream()
                .filter(row -> byWords.containsKey(row.inWords(names)))
                .forEach(row -> byRow.put(row.row, byWords.get(row.inWords(names))));
        theirs.forEach(row -> row.supersedes = byRow.getOrDefault(row.supersedes, row.supersedes));
    }

    private static <R> List<R> joined(
            List<R> mine,
            List<R> theirs,
            Function<R, String> inWords,
            Predicate<String> takenAway,
            Predicate<String> added) {
        return Stream.concat(
                        mine.stream().filter(row -> !takenAway.test(inWords.apply(row))),
                        theirs.stream().filter(row -> added.test(inWords.apply(row))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String labelled(String label, String count) {
        return count.isBlank()
                ? ""
                : label + " "
                        + StatedCount.parse(count).map(StatedCount::toString).orElse(count);
    }
}
