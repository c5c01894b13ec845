package org.strikelog.account;

import java.util.Arrays;

/** What a token may do beyond reading what is public; never more than the role of its owner. */
public enum TokenScope {
    /** Reads what only those who are signed in may read. */
    READ_RESTRICTED("read:restricted", Role.EDITOR),

    /** Writes drafts, and changes and submits its owner's. */
    WRITE_DRAFTS("write:drafts", Role.EDITOR),

    /** Publishes what was reviewed. */
    PUBLISH("publish", Role.REVIEWER);

    private final String code;
    private final Role least;

    TokenScope(String code, Role least) {
        this.code = code;
        this.least = least;
    }

    /**
     * {@return the scope that is written so}
     *
     * @throws IllegalArgumentException if none is
     */
    public static TokenScope of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    public boolean isWithin(Role role) {
        return role.compareTo(least) >= 0;
    }

    /** {@return what Spring Security calls it} */
    public String authority() {
        return "SCOPE_" + code;
    }

    @Override
    public String toString() {
        return code;
    }
}
