package org.strikelog.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.StatedCount;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.location.Coordinates;
import org.strikelog.location.LocationSummary;

/**
 * The whole incident as an editor types it: every field is text, so that nothing typed is ever lost, and what cannot be
 * read is told field by field by {@link FormReader}.
 */
public class IncidentForm {

    /** The version that was read when the form was opened; blank for a new incident. */
    public String version = "";

    /** The version on which its editor began, where another was saved and seen since. */
    public String opened = "";

    public String title = "";
    public String summary = "";
    public String eventType = "";
    public List<String> weapons = new ArrayList<>();
    public String designations = "";
    public String target = "";
    public String outcome = Outcome.UNKNOWN.toString();
    public String launched = "";
    public String intercepted = "";
    public String hit = "";
    public String responseTo = "";

    /** As people write them; see {@link StatedDays}. */
    public String days = "";
    /** Blank where it follows from the days and the time. */
    public String datePrecision = "";

    public String localTime = "";
    public String utcOffset = "";

    public Pick place = new Pick();
    /** A place to add, where the gazetteer does not have it. */
    public NewPlace newPlace = new NewPlace();

    public String latitude = "";
    public String longitude = "";
    public String placePrecision = "";
    public String radiusKm = "";
    public String country = "";

    public List<AttributionRow> attributions = new ArrayList<>();
    public List<FigureRow> figures = new ArrayList<>();
    public List<CitationRow> citations = new ArrayList<>();

    public String verdict = "";
    public String reason = "";
    public String comment = "";

    /** Why it is another incident than those of the record that it resembles. */
    public String notTheSame = "";

    /** The numbers of those, as its editor was shown them. */
    public List<String> seen = new ArrayList<>();

    /** {@code next} to go on with another once this is saved. */
    public String then = "";

    /** The name of the list of work from which it was opened, and of which the next is another. */
    public String work = "";

    /** {@return an empty form with a first row of each kind, the statements read in the one report} */
    public static IncidentForm blank() {
        IncidentForm form = new IncidentForm();
        List.of("citations", "attributions", "figures").forEach(form::add);
        form.comment = "First entered";
        return form;
    }

    /**
     * {@return the form that says what the document says}
     *
     * @param place the document's place in the gazetteer
     */
    public static IncidentForm of(IncidentDocument document, @Nullable LocationSummary place) {
        IncidentForm form = new IncidentForm();
        form.version = Long.toString(document.version());
        form.title = document.title();
        form.summary = document.summary();
        form.eventType = document.eventType().toString();
        document.weapons().forEach(weapon -> form.weapons.add(weapon.toString()));
        form.designations = Rows.text(document.designations());
        form.target = Rows.text(document.target());
        form.outcome = document.outcome().toString();
        form.launched = text(document.salvo().launched());
        form.intercepted = text(document.salvo().intercepted());
        form.hit = text(document.salvo().hit());
        form.responseTo = document.responseTo() == null ? "" : Long.toString(document.responseTo());
        form.date(document.occurrence());
        form.locate(document.place(), place);
        document.attributions().forEach(a -> form.attributions.add(AttributionRow.of(a)));
        document.figures().forEach(f -> form.figures.add(FigureRow.of(f)));
        document.citations().forEach(c -> form.citations.add(CitationRow.of(c)));
        form.verdict = document.status().map(s -> s.verdict().toString()).orElse("");
        return form;
    }

    private void date(Occurrence occurrence) {
        DatePrecision precision = occurrence.datePrecision();
        StatedDays stated = StatedDays.of(occurrence.startsOn(), occurrence.endsOn(), precision == DatePrecision.SPAN);
        days = stated.toString();
        boolean follows = precision == DatePrecision.MINUTE || precision == stated.precision();
        datePrecision = follows ? "" : precision.toString();
        localTime = Rows.text(occurrence.localTime());
        utcOffset = Rows.text(occurrence.utcOffset());
    }

    /**
     * Says where it was. What follows from the place stays blank, so that it follows when another place is chosen.
     *
     * @param known the place in the gazetteer, if it is one
     */
    public void locate(IncidentDocument.Place where, @Nullable LocationSummary known) {
        Coordinates point = where.coordinates();
        boolean own = point != null && (known == null || !point.equals(known.coordinates()));
        if (where.key() != null) {
            place = new Pick(where.key(), Rows.text(where.name()));
        }
        if (point != null && own) {
            latitude = number(point.latitude());
            longitude = number(point.longitude());
        }
        boolean located = where.key() != null || point != null;
        placePrecision = located ? where.placePrecision().toString() : "";
        double usual = where.placePrecision().radiusKm(own || known == null ? null : known.radiusKm());
        radiusKm = where.radiusKm() == null || where.radiusKm() == usual ? "" : number(where.radiusKm());
        country = !own || known != null && Rows.text(known.country()).equals(Rows.text(where.country()))
                ? ""
                : Rows.text(where.country());
    }

    private static String text(@Nullable CountRange range) {
        return range == null ? "" : new StatedCount(range, false).toString();
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * Adds a row.
     *
     * @param rows attributions, figures or citations; nothing else has rows
     */
    public void add(String rows) {
        switch (rows) {
            case "attributions" -> {
                AttributionRow row = new AttributionRow();
                row.report = oneReport();
                attributions.add(row);
            }
            case "figures" -> {
                FigureRow row = new FigureRow();
                row.report = oneReport();
                row.row = free(figures.stream().map(figure -> figure.row).toList());
                figures.add(row);
            }
            case "citations" -> {
                CitationRow row = new CitationRow();
                row.row = free(citations.stream().map(citation -> citation.row).toList());
                citations.add(row);
            }
            default -> {}
        }
    }

    /**
     * Makes it the form of another attack of the same salvo. Each has an hour and numbers of its own, which are left for
     * its editor to give; nobody would notice that they are those of the other.
     */
    void beginAnew() {
        version = "";
        localTime = "";
        comment = "";
        launched = "";
        intercepted = "";
        hit = "";
        for (FigureRow figure : figures) {
            figure.row = "";
            figure.count = "";
            figure.supersedes = "";
        }
        figures.forEach(figure ->
                figure.row = free(figures.stream().map(other -> other.row).toList()));
    }

    /** Where there is one report, whatever is stated was read in it; among several, its editor chooses. */
    private String oneReport() {
        return citations.size() == 1 ? citations.getFirst().row : "";
    }

    private static String free(List<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "new:" + n)
                .filter(row -> !taken.contains(row))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes a row away.
     *
     * @param row such as {@code figures[2]}; a row that is not there is none to take
     */
    public void remove(String row) {
        int bracket = row.indexOf('[');
        List<?> rows = switch (bracket < 0 ? row : row.substring(0, bracket)) {
            case "attributions" -> attributions;
            case "figures" -> figures;
            case "citations" -> citations;
            default -> List.of();
        };
        String index = bracket < 0 ? "" : row.substring(bracket + 1).replace("]", "");
        if (index.matches("\\d{1,4}") && Integer.parseInt(index) < rows.size()) {
            rows.remove(Integer.parseInt(index));
        }
    }

    /** {@return what a citation's row or a report's key is called} */
    public String reportName(String reference) {
        return citations.stream()
                .filter(citation -> citation.row.equals(reference))
                .findFirst()
                .map(CitationRow::name)
                .filter(name -> !name.isBlank())
                .orElse(reference);
    }

    /** {@return reports that statements name though they are not cited} */
    public List<String> uncited() {
        List<String> cited = citations.stream().map(citation -> citation.row).toList();
        return Stream.concat(
                        attributions.stream().map(attribution -> attribution.report),
                        figures.stream().map(figure -> figure.report))
                .filter(report -> !report.isBlank() && !cited.contains(report))
                .distinct()
                .toList();
    }

    /** Settles, as far as can be, which entries of the record the words mean. */
    public void settle(Catalogue catalogue) {
        picks().forEach(field -> field.settle(catalogue));
        tellWhatRests(catalogue);
        citations.forEach(row -> row.settle(catalogue));
    }

    /** Notes what rests on the reports that are newly chosen. */
    void tellWhatRests(Catalogue catalogue) {
        citations.stream()
                .filter(row -> !row.row.equals(row.report.key))
                .map(row -> row.report)
                .filter(Pick::chosen)
                .forEach(report -> report.rests(catalogue.resting(report.key)));
    }

    /** Picks the place that was described here, now that the gazetteer has it. */
    void chooseNewPlace(Choice added) {
        place.choose(added);
        newPlace = new NewPlace();
    }

    /** {@return the row of attributions at this path, such as {@code attributions[0]}} */
    Optional<AttributionRow> attribution(String path) {
        return IntStream.range(0, attributions.size())
                .filter(i -> path.equals("attributions[%d]".formatted(i)))
                .mapToObj(attributions::get)
                .findFirst();
    }

    /**
     * Offers entries for one field, even where its words already name one.
     *
     * @param path of the field, such as {@code figures[0].speaker}
     */
    public void find(String path, Catalogue catalogue) {
        picks().filter(field -> field.path().equals(path)).findFirst().ifPresent(field -> field.offer(catalogue));
    }

    private Stream<PickField> picks() {
        return Stream.of(
                        Stream.of(
                                new PickField("place", place, Catalogue.Shelf.LOCATIONS),
                                new PickField("newPlace.within", newPlace.within, Catalogue.Shelf.LOCATIONS)),
                        rows("attributions[%d].group", Catalogue.Shelf.GROUPS, attributions, row -> row.group),
                        rows(
                                "attributions[%d].newGroup.umbrella",
                                Catalogue.Shelf.GROUPS, attributions, row -> row.newGroup.umbrella),
                        rows("attributions[%d].speaker", Catalogue.Shelf.SPEAKERS, attributions, row -> row.speaker),
                        rows("figures[%d].speaker", Catalogue.Shelf.SPEAKERS, figures, row -> row.speaker),
                        rows("citations[%d].report", Catalogue.Shelf.REPORTS, citations, row -> row.report),
                        rows("citations[%d].saysPlace", Catalogue.Shelf.LOCATIONS, citations, row -> row.saysPlace))
                .flatMap(fields -> fields);
    }

    private static <R> Stream<PickField> rows(
            String path, Catalogue.Shelf shelf, List<R> rows, Function<R, Pick> pick) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new PickField(path.formatted(i), pick.apply(rows.get(i)), shelf));
    }
}
