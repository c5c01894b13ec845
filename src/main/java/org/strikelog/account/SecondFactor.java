package org.strikelog.account;

/** Who has to give more than a password. */
public enum SecondFactor {
    /** Whoever has set up an authenticator app, and nobody else. */
    NONE,

    /** And whoever may write. */
    EDITORS,

    /** And everybody who signs in. */
    EVERYONE;

    boolean isAskedOf(Role role) {
        return this == EVERYONE || this == EDITORS && role != Role.READER;
    }
}
