package org.strikelog.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.source.ReportKind;
import org.strikelog.source.ReportSummary;
import org.strikelog.source.Retraction;
import org.strikelog.tally.Contradiction;
import org.strikelog.tally.Reconciled;

/**
 * A report: what somebody published, on which the record rests.
 *
 * @param affiliation whose voice the publisher is, where it is not its own
 * @param publishedOn the day shown on it; null where nothing points to a day
 * @param language BCP 47
 * @param archiveUrl a copy kept elsewhere
 * @param archiveSha256 of the copy that is kept here, in lower-case hexadecimal
 * @param retraction null while nobody took it back
 * @param url its page here; {@code source} is its own address
 * @param incidentList the incidents that rest on it
 */
@Complete
public record ReportResource(
        String key,
        String publisher,
        @Nullable String affiliation,
        String title,
        @Nullable String source,
        @Nullable LocalDate publishedOn,
        String language,
        ReportKind kind,
        @Nullable String archiveUrl,
        @Nullable String archiveSha256,
        @Nullable String note,
        @Nullable Retracted retraction,
        String url,
        String incidentList) {

    /**
     * That it was taken back.
     *
     * @param on the day on which it was
     * @param by who took it back, such as its publisher
     */
    @Complete
    public record Retracted(LocalDate on, String by, String reason) {

        static @Nullable Retracted of(@Nullable Retraction retraction) {
            return retraction == null ? null : new Retracted(retraction.on(), retraction.by(), retraction.reason());
        }
    }

    /** Reports, the newest first. */
    @Complete
    public record Listed(List<ReportResource> items, int total) {}

    /**
     * A report and what rests on it.
     *
     * @param incidents how many incidents
     * @param tallies the official counts that it carries
     */
    @Complete
    public record Profile(ReportResource report, long incidents, List<TallyResource> tallies) {}

    public static Listed listed(List<ReportSummary> reports, Addresses addresses) {
        return new Listed(reports.stream().map(r -> of(r, addresses)).toList(), reports.size());
    }

    public static Profile profile(
            ReportSummary report,
            long incidents,
            List<Reconciled> tallies,
            List<Contradiction> contradictions,
            Addresses addresses) {
        return new Profile(of(report, addresses), incidents, TallyResource.of(tallies, contradictions, addresses));
    }

    private static ReportResource of(ReportSummary report, Addresses addresses) {
        return new ReportResource(
                report.key(),
                report.publisher(),
                report.affiliation(),
                report.title(),
                report.url(),
                report.publishedOn(),
                report.language(),
                report.kind(),
                report.archiveUrl(),
                report.archiveSha256(),
                report.note(),
                Retracted.of(report.retraction()),
                addresses.page("reports", report.key()),
                addresses.incidentsWith("report", report.key()));
    }
}
