package org.strikelog.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
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

    public String startsOn = "";
    public String endsOn = "";
    public String datePrecision = DatePrecision.DAY.toString();
    public String localTime = "";
    public String utcOffset = "";

    public Pick place = new Pick();
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

    /** {@return an empty form with a first row of each kind} */
    public static IncidentForm blank() {
        IncidentForm form = new IncidentForm();
        List.of("attributions", "figures", "citations").forEach(form::add);
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
        startsOn = occurrence.startsOn().toString();
        endsOn = occurrence.days() == 1 ? "" : occurrence.endsOn().toString();
        datePrecision = occurrence.datePrecision().toString();
        localTime = Rows.text(occurrence.localTime());
        utcOffset = Rows.text(occurrence.utcOffset());
    }

    /** What follows from the place stays blank, so that it follows when another place is chosen. */
    private void locate(IncidentDocument.Place where, @Nullable LocationSummary known) {
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
            case "attributions" -> attributions.add(new AttributionRow());
            case "figures" -> {
                FigureRow row = new FigureRow();
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
        settle(place, Catalogue.Shelf.LOCATIONS, catalogue);
        for (AttributionRow row : attributions) {
            settle(row.group, Catalogue.Shelf.GROUPS, catalogue);
            settle(row.speaker, Catalogue.Shelf.SPEAKERS, catalogue);
        }
        figures.forEach(row -> settle(row.speaker, Catalogue.Shelf.SPEAKERS, catalogue));
        for (CitationRow row : citations) {
            settle(row.report, Catalogue.Shelf.REPORTS, catalogue);
            settle(row.saysPlace, Catalogue.Shelf.LOCATIONS, catalogue);
            if (row.entered() && !row.url.isBlank()) {
                catalogue.named(Catalogue.Shelf.REPORTS, row.url).ifPresent(known -> row.report.offer(List.of(known)));
            }
        }
    }

    private static void settle(Pick pick, Catalogue.Shelf shelf, Catalogue catalogue) {
        boolean retyped = !pick.words.strip().equals(pick.seen.strip());
        Supplier<Optional<Choice>> chosen =
                () -> pick.key.isBlank() ? Optional.empty() : catalogue.find(shelf, pick.key);
        Optional<Choice> meant = Optional.<Choice>empty()
                .or(() -> retyped ? Optional.empty() : chosen.get())
                .or(() -> pick.blank() ? Optional.empty() : catalogue.named(shelf, pick.words));
        meant.ifPresentOrElse(pick::choose, () -> pick.offer(catalogue.search(shelf, pick.words)));
    }

    /**
     * Offers entries for one field, even where its words already name one.
     *
     * @param path of the field, such as {@code figures[0].speaker}
     */
    public void find(String path, Catalogue catalogue) {
        pick(path).ifPresent(found -> found.pick().offer(catalogue.search(found.shelf(), found.pick().words)));
    }

    private record Found(Pick pick, Catalogue.Shelf shelf) {}

    private Optional<Found> pick(String path) {
        if (path.equals("place")) {
            return Optional.of(new Found(place, Catalogue.Shelf.LOCATIONS));
        }
        return Stream.of(
                        IntStream.range(0, attributions.size())
                                .filter(i -> path.equals("attributions[%d].group".formatted(i)))
                                .mapToObj(i -> new Found(attributions.get(i).group, Catalogue.Shelf.GROUPS)),
                        IntStream.range(0, attributions.size())
                                .filter(i -> path.equals("attributions[%d].speaker".formatted(i)))
                                .mapToObj(i -> new Found(attributions.get(i).speaker, Catalogue.Shelf.SPEAKERS)),
                        IntStream.range(0, figures.size())
                                .filter(i -> path.equals("figures[%d].speaker".formatted(i)))
                                .mapToObj(i -> new Found(figures.get(i).speaker, Catalogue.Shelf.SPEAKERS)),
                        IntStream.range(0, citations.size())
                                .filter(i -> path.equals("citations[%d].report".formatted(i)))
                                .mapToObj(i -> new Found(citations.get(i).report, Catalogue.Shelf.REPORTS)),
                        IntStream.range(0, citations.size())
                                .filter(i -> path.equals("citations[%d].saysPlace".formatted(i)))
                                .mapToObj(i -> new Found(citations.get(i).saysPlace, Catalogue.Shelf.LOCATIONS)))
                .flatMap(found -> found)
                .findFirst();
    }
}
