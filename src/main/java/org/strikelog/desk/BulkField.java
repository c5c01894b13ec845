package org.strikelog.desk;

import java.util.Locale;

/** What can be set in many incidents at once. */
public enum BulkField {
    /** A verdict is added, unless it holds already. */
    ASSESSMENT,

    /** A group is tied to the incident in a role, unless it is already. */
    GROUP,

    /** The kind of event. */
    TYPE,

    /** The data set it belongs to. */
    DATASET;

    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
