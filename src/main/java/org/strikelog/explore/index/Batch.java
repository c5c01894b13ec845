package org.strikelog.explore.index;

/** Incidents as columns, in the order of days, with the list of spots that they refer to. */
record Batch(Facts facts, Ties ties, Figures figures, Verdicts verdicts, Disputes disputes, Spots spots) {

    /** {@return the same, with a note on each figure whether it has been replaced since} */
    Batch settled(Directory.Speakers speakers) {
        return new Batch(facts, ties, figures.settled(speakers), verdicts, disputes, spots);
    }
}
