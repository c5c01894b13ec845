package org.strikelog.api;

import org.jspecify.annotations.Nullable;

/** A column of a table in the form of another data set. */
public interface CodedColumn {

    /** {@return what stands in it here, for people} */
    String meaning();

    /** {@return a text, a number or a day; null where we cannot know it} */
    @Nullable
    Object of(CodedIncident incident);
}
