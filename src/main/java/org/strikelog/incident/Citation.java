package org.strikelog.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strikelog.location.Location;
import org.strikelog.source.Report;

/** A report that supports an incident. */
@Embeddable
public class Citation {

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    private @Nullable String supports;
    private @Nullable String page;
    private @Nullable String quote;
    private @Nullable LocalDate saysFrom;
    private @Nullable LocalDate saysTo;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Location saysLocation;

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

    /**
     * Notes when the report itself has it happen, as against what the record makes of all reports.
     *
     * @param to last day, inclusive
     */
    public Citation dating(LocalDate from, LocalDate to) {
        saysFrom = from;
        saysTo = to;
        return this;
    }

    /** Notes where the report itself has it happen. */
    public Citation placing(Location location) {
        saysLocation = location;
        return this;
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

    @Nullable
    LocalDate saysFrom() {
        return saysFrom;
    }

    @Nullable
    LocalDate saysTo() {
        return saysTo;
    }

    @Nullable
    Location saysLocation() {
        return saysLocation;
    }
}
