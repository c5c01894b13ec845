package org.strikelog.desk;

import java.util.Locale;

/** What becomes of a draft when it is saved. */
public enum Step {
    /** It stays one, or is one again. */
    DRAFT,

    /** It is put before a second pair of eyes. */
    SUBMIT,

    /** The public reads it. */
    PUBLISH;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** {@return whether it must be fit for the public: told where it was, and by which report it is known} */
    public boolean forPublic() {
        return this != DRAFT;
    }

    @Override
    public String toString() {
        return code;
    }
}
