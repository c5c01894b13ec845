package org.strikelog.stream;

import java.util.Locale;

/** What was done last to an incident, as far as the public sees it. */
public enum ChangeKind {
    /** It became public, for the first time or again. */
    CREATED,

    /** It was public and is, and reads otherwise. */
    CHANGED,

    /** Another incident tells of the same attack now. */
    MERGED,

    /** It was merged, and is an incident of its own again. */
    UNMERGED,

    /** It was taken back, and its page says why. */
    RETRACTED,

    /** It is not shown any more, as when its data set may not be. */
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
