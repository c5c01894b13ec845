package org.strikelog.explore.index;

/** The newest verdict of each row as known on a day. */
record Statuses(Snapshot record, int asOf) {

    /** {@return its place in the vocabulary, counted from 1; 0 is none} */
    int of(int row) {
        return asOf == Selection.EVER ? Facts.status(record.facts.traits()[row]) : record.verdicts.asOf(row, asOf);
    }
}
