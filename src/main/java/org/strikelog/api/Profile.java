package org.strikelog.api;

import java.util.List;
import java.util.Locale;

/** A form of table that users of another data set have scripts for. */
public enum Profile {
    /** Armed Conflict Location and Event Data. */
    ACLED(AcledColumn.values()),
    /** The Georeferenced Event Dataset of the Uppsala Conflict Data Program. */
    UCDP(UcdpColumn.values());

    private final List<CodedColumn> columns;

    Profile(CodedColumn... columns) {
        this.columns = List.of(columns);
    }

    /** {@return its columns in their order} */
    public List<CodedColumn> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
