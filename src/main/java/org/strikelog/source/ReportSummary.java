package org.strikelog.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as lists and profiles show it.
 *
 * @param affiliation whose voice the publisher is, where it is not its own
 * @param publishedOn the day shown on it; none where nothing points to a day
 * @param language BCP 47
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
        @Nullable String note) {}
