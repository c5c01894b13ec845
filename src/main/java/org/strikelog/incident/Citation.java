package org.strikelog.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.strikelog.source.Report;

/** A report that supports an incident. */
@Embeddable
public class Citation {

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    private @Nullable String supports;
    private @Nullable String page;
    private @Nullable String quote;

    @SuppressWarnings("NullAway.Init")
    protected Citation() {}

    /**
     * @param supports what of the incident the report supports
     * @param page page or paragraph
     * @param quote 600 characters at most
     */
    public Citation(Report report, @Nullable String supports, @Nullable String page, @Nullable String quote) {
        this.report = report;
        this.supports = supports;
        this.page = page;
        this.quote = quote;
    }

    Report report() {
        return report;
    }

    @Nullable
    String supports() {
        return supports;
    }

    @Nullable
    String page() {
        return page;
    }

    @Nullable
    String quote() {
        return quote;
    }
}
