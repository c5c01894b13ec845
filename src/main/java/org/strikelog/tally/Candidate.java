package org.strikelog.tally;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentFilter;

/**
 * Incidents that may be why an official count and ours differ.
 *
 * @param detail what a kind is about where it has several: a parameter of the filter, a country, or a data set
 * @param list where they are found, if need be among others; none for what the public does not see
 */
public record Candidate(
        Kind kind,
        @Nullable String detail,
        long count,
        @Nullable IncidentFilter list) {

    /** Why incidents may be counted by one and not by the other. */
    public enum Kind {
        /** They happened shortly before the first day. */
        BEFORE,

        /** They happened shortly after the last day. */
        AFTER,

        /** They match possibly and not certainly. */
        DOUBTFUL,

        /** They happened elsewhere on the same days. */
        ELSEWHERE,

        /** A condition of the rule leaves them out. */
        LEFT_OUT,

        /** They were stopped or failed, and the statement does not say whether those count. */
        STOPPED,

        /** Only those who claim them say that they happened. */
        CLAIM_ALONE,

        /** Sources contradict each other on them, or they did not happen as told. */
        DISPUTED,

        /** Nobody gave a number of people. */
        NO_NUMBER,

        /** They became known after the day of the statement. */
        KNOWN_LATER,

        /** They come from a data set beside others. */
        DATASET,

        /** Two may be one. */
        DUPLICATE,

        /** They are not published yet. */
        DRAFT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
