package org.strikelog.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as lists and profiles show it.
 *
 * @param affiliation whose voice the publisher is, where it is not its own
 * @param publishedOn the day shown on it; none where nothing points to a day
 * @param language BCP 47
 * @param archiveUrl a copy kept elsewhere
 * @param archiveSha256 of the copy that we keep, in lower-case hexadecimal
 * @param retraction where it was taken back
 */
public record ReportSummary(
        String key,
        String publisher,
        @Nullable String affiliation,
        String title,
        @Nullable String url,
        @Nullable LocalDate publishedOn,
        String language,
        ReportKind kind,
        @Nullable String archiveUrl,
        @Nullable String archiveSha256,
        @Nullable String note,
        @Nullable Retraction retraction) {}
