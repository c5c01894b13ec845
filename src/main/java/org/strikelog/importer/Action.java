package org.strikelog.importer;

import java.util.Locale;

/** What is to be done with a row. */
enum Action {
    /** The record has no incident of that data set and id. */
    NEW,

    /** It has one, which says otherwise. */
    CHANGED,

    /** It has one, retracted when the import that brought it was undone. */
    AGAIN,

    /** It has one that says the same. */
    UNCHANGED,

    /** It has one that an editor retracted or merged, or that came by another way: that stays as it is. */
    HELD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
