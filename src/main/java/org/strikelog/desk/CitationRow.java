package org.strikelog.desk;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentDocument.Cited;
import org.strikelog.incident.IncidentDocument.Says;
import org.strikelog.source.ReportKind;

/** A report that supports the incident, known to the record or new to it, as typed. */
public class CitationRow {

    private static final int LONGEST_QUOTE = 600;

    /** By which statements name it: the key of its report once saved. */
    public String row = "";

    public Pick report = new Pick();
    public String publisher = "";
    public String title = "";
    public String url = "";
    public String publishedOn = "";
    public String language = "en";
    public String kind = ReportKind.NEWS.toString();
    public String supports = "";
    public String page = "";
    public String quote = "";
    public String archiveUrl = "";
    /** The days on which this report has it happen, as people write them. */
    public String saysDays = "";

    public Pick saysPlace = new Pick();

    static CitationRow of(Cited cited) {
        CitationRow row = new CitationRow();
        row.row = cited.report().key();
        row.report = new Pick(
                cited.report().key(),
                cited.report().publisher() + ": " + cited.report().title());
        row.supports = Rows.text(cited.supports());
        row.page = Rows.text(cited.page());
        row.quote = Rows.text(cited.quote());
        Says says = cited.says();
        if (says != null) {
            row.saysDays = says.from() == null || says.to() == null
                    ? ""
                    : StatedDays.of(says.from(), says.to(), false).toString();
            row.saysPlace = says.place() == null ? new Pick() : new Pick(says.place(), Rows.text(says.placeName()));
        }
        return row;
    }

    /** By what its address is known to be of the same document as another; blank while it has none. */
    private String plainAddress = "";

    /** Takes an address that was typed where the record has nothing for that of a new report. */
    void settle(Catalogue catalogue) {
        if (!report.chosen() && url.isBlank() && Catalogue.isAddress(report.words)) {
            url = report.words.strip();
            report = new Pick();
        }
        plainAddress = url.isBlank() ? "" : catalogue.plainAddress(url).orElse("");
        if (entered() && !url.isBlank()) {
            catalogue.named(Catalogue.Shelf.REPORTS, url).ifPresent(known -> report.offer(List.of(known)));
        }
    }

    /** {@return the same for rows that are of one document} */
    String document() {
        return report.chosen() ? report.key : plainAddress.isEmpty() ? row : plainAddress;
    }

    boolean blank() {
        return report.blank()
                && !entered()
                && saysPlace.blank()
                && Stream.of(supports, page, quote, saysDays).allMatch(String::isBlank);
    }

    /** {@return whether a report is described that need not be in the record} */
    public boolean entered() {
        return !report.chosen()
                && Stream.of(publisher, title, url, publishedOn, archiveUrl).anyMatch(text -> !text.isBlank());
    }

    Entry.@Nullable Cited read(String path, Rows rows) {
        Reading reading = rows.reading();
        String key = null;
        Entry.NewReport entry = null;
        if (entered() && report.blank()) {
            entry = readNew(path, reading);
        } else {
            key = rows.picked(
                    path + ".report", report, "Which report? Search for it, or describe a new one below.", "report");
        }
        String what = reading.text(path + ".supports", supports, Rows.LINE);
        String where = reading.text(path + ".page", page, Rows.LINE);
        String words = reading.text(path + ".quote", quote, LONGEST_QUOTE);
        Entry.Says says = says(path, rows);
        return key == null && entry == null ? null : new Entry.Cited(row, key, entry, what, where, words, says);
    }

    private Entry.@Nullable Says says(String path, Rows rows) {
        Reading reading = rows.reading();
        StatedDays days = reading.days(path + ".saysDays", saysDays);
        String place = saysPlace.blank()
                ? null
                : rows.picked(path + ".saysPlace", saysPlace, "Which place? Search for it.", "place");
        return days == null && place == null
                ? null
                : new Entry.Says(days == null ? null : days.first(), days == null ? null : days.last(), place);
    }

    private Entry.@Nullable NewReport readNew(String path, Reading reading) {
        if (!report.matches().isEmpty()) {
            reading.reject(
                    path + ".url",
                    "The record has a report at this address. Choose it above, or change the address if this is another.");
        }
        String house = reading.required(path + ".publisher", publisher, "Who brought it out, such as Reuters.");
        String name = reading.required(path + ".title", title, "The title, as it stands on the report.");
        String address = address(path + ".url", url, reading);
        String archive = address(path + ".archiveUrl", archiveUrl, reading);
        LocalDate day = reading.day(path + ".publishedOn", publishedOn);
        String tongue = tongue(path + ".language", language, reading);
        ReportKind sort = reading.term(path + ".kind", kind, ReportKind.class);
        return house == null || name == null || tongue == null
                ? null
                : new Entry.NewReport(
                        house, name, address, archive, day, tongue, sort == null ? ReportKind.NEWS : sort);
    }

    static @Nullable String address(String field, String typed, Reading reading) {
        String address = Reading.text(typed);
        try {
            if (address == null) {
                return null;
            }
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below, as for other schemes
        }
        reading.reject(field, "An address that starts with https:// or http://, or nothing.");
        return null;
    }

    static @Nullable String tongue(String field, String typed, Reading reading) {
        String code = Reading.text(typed);
        try {
            if (code != null
                    && code.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                    && new Locale.Builder().setLanguageTag(code).build() != null) {
                return code;
            }
        } catch (IllformedLocaleException notALanguage) {
            // told below
        }
        reading.reject(field, "A language by its code, such as en, ar or fa.");
        return null;
    }

    /** {@return what the report is called: its publisher and title} */
    public String name() {
        String heading = title.isBlank() ? url : title;
        if (!report.blank()) {
            return report.words;
        }
        return publisher.isBlank() ? heading : heading.isBlank() ? publisher : publisher + ": " + heading;
    }

    /** {@return the rows with each report once, and with all that was noted of it} */
    static List<CitationRow> united(List<CitationRow> rows) {
        Map<String, CitationRow> byReport = new LinkedHashMap<>();
        for (CitationRow row : rows) {
            byReport.merge(row.report.chosen() ? row.report.key : row.row, row, CitationRow::with);
        }
        return new ArrayList<>(byReport.values());
    }

    private CitationRow with(CitationRow other) {
        supports = both(supports, other.supports, "; ", Rows.LINE);
        page = both(page, other.page, "; ", Rows.LINE);
        quote = both(quote, other.quote, " […] ", LONGEST_QUOTE);
        if (saysDays.isBlank() && saysPlace.blank()) {
            saysDays = other.saysDays;
            saysPlace = other.saysPlace;
        }
        return this;
    }

    /** Where both do not fit, the first stands; the other stays in the history. */
    private static String both(String one, String other, String between, int longest) {
        if (one.isBlank() || one.strip().equals(other.strip())) {
            return one.isBlank() ? other : one;
        }
        String together = one.strip() + between + other.strip();
        return other.isBlank() || together.length() > longest ? one : together;
    }

    /** {@return the row as one line, the same for rows that say the same} */
    String inWords() {
        return Rows.line(
                name(),
                url,
                StatedDays.plain(publishedOn),
                supports,
                page,
                quote.isBlank() ? "" : "“" + quote.strip() + "”",
                StatedDays.plain(saysDays),
                saysPlace.words);
    }
}
