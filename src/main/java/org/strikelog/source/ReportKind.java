package org.strikelog.source;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a document is, which says how near it stands to the event. */
public enum ReportKind {
    /** An article by a news desk, an agency or a broadcaster. */
    NEWS,

    /** A document of a government or a command. */
    OFFICIAL,

    /** Mainly relays a statement of those who claim the attack. */
    CLAIM,

    /** A think tank, an encyclopaedia, a database or a commentary. */
    ANALYSIS;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
