package org.strikelog.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.location.Locations;
import org.strikelog.source.Library;
import org.strikelog.source.Publisher;
import org.strikelog.source.Publishers;
import org.strikelog.source.Report;
import org.strikelog.source.ReportSummary;
import org.strikelog.source.Reports;
import org.strikelog.source.Speaker;
import org.strikelog.source.Speakers;

/** Finds the reports and speakers that an entry names, and adds those that the record does not hold yet. */
@Component
class Shelving {

    private final Publishers publishers;
    private final Reports reports;
    private final Speakers speakers;
    private final Locations locations;
    private final Library library;

    Shelving(Publishers publishers, Reports reports, Speakers speakers, Locations locations, Library library) {
        this.publishers = publishers;
        this.reports = reports;
        this.speakers = speakers;
        this.locations = locations;
        this.library = library;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Sources shelve(Entry entry) {
        Map<String, Report> byRow = new HashMap<>();
        for (Entry.Cited cited : entry.citations()) {
            byRow.put(
                    cited.row(),
                    cited.report() == null
                            ? add(Objects.requireNonNull(cited.entered()))
                            : reports.findByKey(cited.report()).orElseThrow());
        }
        return new Sources(
                entry,
                byRow,
                key -> reports.findByKey(key).orElseThrow(),
                this::speaker,
                key -> locations.findByKey(key).orElseThrow());
    }

    private Report add(Entry.NewReport entered) {
        // Somebody may have added it since the form was read.
        String known = entered.url() == null
                ? null
                : library.at(entered.url()).map(ReportSummary::key).orElse(null);
        if (known != null) {
            return reports.findByKey(known).orElseThrow();
        }
        Publisher publisher = publishers
                .findByName(entered.publisher())
                .orElseGet(() -> publishers.save(new Publisher(entered.publisher(), null)));
        String words = entered.publisher() + " " + Rows.text(entered.publishedOn());
        Report report = new Report(
                Slug.of(words, "report", reports::existsByKey),
                publisher,
                entered.title(),
                entered.url(),
                entered.publishedOn(),
                entered.language(),
                entered.kind());
        report.archivedAt(entered.archiveUrl());
        return reports.save(report);
    }

    private Speaker speaker(Entry.Voice voice) {
        if (voice.key() != null) {
            return speakers.findByKey(voice.key()).orElseThrow();
        }
        return speakers.findByName(voice.name())
                .orElseGet(() -> speakers.save(new Speaker(
                        Slug.of(voice.name(), "speaker", speakers::existsByKey),
                        voice.name(),
                        Objects.requireNonNull(voice.kind()))));
    }
}
