package org.strikelog.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strikelog.source.ReportKind;
import org.strikelog.source.ReportSummary;

/** A report as its editor types it; every field is text, and what cannot be read is told field by field. */
public class ReportForm {

    public String publisher = "";
    public String title = "";
    public String url = "";
    public String publishedOn = "";
    public String language = "";
    public String kind = "";
    public String archiveUrl = "";
    public String note = "";

    /** {@return the form that says what the record says} */
    public static ReportForm of(ReportSummary report) {
        ReportForm form = new ReportForm();
        form.publisher = report.publisher();
        form.title = report.title();
        form.url = Rows.text(report.url());
        form.publishedOn = Rows.day(report.publishedOn());
        form.language = report.language();
        form.kind = report.kind().toString();
        form.archiveUrl = Rows.text(report.archiveUrl());
        form.note = Rows.text(report.note());
        return form;
    }

    /** A report found sound. */
    record Sound(
            String publisher,
            String title,
            @Nullable String url,
            @Nullable LocalDate publishedOn,
            String language,
            ReportKind kind,
            @Nullable String archiveUrl,
            @Nullable String note) {}

    @Nullable
    Sound read(Reading reading) {
        String house = reading.required("publisher", publisher, "Who brought it out, such as Reuters.");
        String name = reading.required("title", title, "The title, as it stands on the report.");
        String address = CitationRow.address("url", url, reading);
        LocalDate day = reading.day("publishedOn", publishedOn);
        String tongue = CitationRow.tongue("language", language, reading);
        ReportKind sort = reading.term("kind", kind, ReportKind.class);
        String archive = CitationRow.address("archiveUrl", archiveUrl, reading);
        String remark = reading.text("note", note, 2_000);
        return house == null
                        || name == null
                        || tongue == null
                        || sort == null
                        || !reading.problems().isEmpty()
                ? null
                : new Sound(house, name, address, day, tongue, sort, archive, remark);
    }
}
