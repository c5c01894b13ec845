package org.strikelog.desk;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.incident.NotFound;
import org.strikelog.source.ArchiveCopies;
import org.strikelog.source.CopyType;
import org.strikelog.source.Library;
import org.strikelog.source.Publisher;
import org.strikelog.source.Publishers;
import org.strikelog.source.Report;
import org.strikelog.source.ReportSummary;
import org.strikelog.source.Reports;
import org.strikelog.source.Retraction;

/** Where reports are mended, taken back, and kept. Each verb tells what stands in the way, which is nothing if it was done. */
@Service
@Transactional
public class ReportDesk {

    private final Library library;
    private final Reports reports;
    private final Publishers publishers;
    private final ArchiveCopies copies;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    ReportDesk(
            Library library,
            Reports reports,
            Publishers publishers,
            ArchiveCopies copies,
            Rights rights,
            ApplicationEventPublisher events) {
        this.library = library;
        this.reports = reports;
        this.publishers = publishers;
        this.copies = copies;
        this.rights = rights;
        this.events = events;
    }

    /**
     * {@return the report}
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public ReportSummary find(String key) {
        return library.find(key).orElseThrow(() -> new NotFound("report", key));
    }

    /** Writes what the form says of the report. */
    public List<Problem> mend(String key, ReportForm form) {
        Report report = report(key);
        Reading reading = new Reading();
        ReportForm.Sound sound = form.read(reading);
        if (sound != null && sound.url() != null) {
            library.at(sound.url())
                    .filter(other -> !other.key().equals(key))
                    .ifPresent(other -> reading.reject(
                            "url", "The record has another report at this address: %s.".formatted(other.key())));
        }
        if (sound != null && reading.problems().isEmpty()) {
            Publisher publisher = publishers
                    .findByName(sound.publisher())
                    .orElseGet(() -> publishers.save(new Publisher(sound.publisher(), null)));
            report.describe(publisher, sound.title(), sound.url(), sound.publishedOn(), sound.language(), sound.kind());
            report.archivedAt(sound.archiveUrl());
            report.annotate(sound.note());
            reports.save(report);
        }
        return reading.problems();
    }

    /**
     * Says that the report was taken back. What rests on it stays, marked, and comes up in the work queue.
     *
     * @throws NotAllowed to whoever may not review
     */
    public List<Problem> retract(String key, RetractionForm form, Editor editor) {
        rights.requireReview(editor);
        Report report = report(key);
        Reading reading = new Reading();
        Retraction retraction = form.read(reading);
        if (retraction != null) {
            report.retract(retraction);
            reports.save(report);
            events.publishEvent(audited(editor, key, "taken back: " + retraction.reason()));
        }
        return reading.problems();
    }

    /**
     * Says that the report stands after all.
     *
     * @throws NotAllowed to whoever may not review
     */
    public void reinstate(String key, Editor editor) {
        rights.requireReview(editor);
        Report report = report(key);
        report.reinstate();
        reports.save(report);
        events.publishEvent(audited(editor, key, "stands again"));
    }

    /** Keeps a copy of the report, in place of the one before. */
    public List<Problem> keep(String key, byte[] content, Editor editor) {
        Report report = report(key);
        Reading reading = new Reading();
        CopyType type = CopyType.of(content).orElse(null);
        if (content.length == 0) {
            reading.reject("file", "A file: a PDF, a PNG, or a page of HTML in UTF-8.");
        } else if (content.length > ArchiveCopies.MOST) {
            reading.reject("file", "At most 20 MB; this has %.1f.".formatted(content.length / 1024.0 / 1024.0));
        } else if (type == null) {
            reading.reject("file", "A PDF, a PNG, or a page of HTML in UTF-8, by what is in it; this is none.");
        } else {
            copies.keep(report, type, content, editor.name());
        }
        return reading.problems();
    }

    private Report report(String key) {
        return reports.findByKey(key).orElseThrow(() -> new NotFound("report", key));
    }

    private static Audited audited(Editor editor, String key, String what) {
        return new Audited(AuditKind.PUBLICATION, editor.name(), "report " + key, what);
    }
}
