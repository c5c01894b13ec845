package org.strikelog.account;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What an account may do. Each role includes those before it. */
public enum Role {
    /** Reads what everyone may read, and has tokens of its own. */
    READER,
    /** Writes drafts and proposes them. */
    EDITOR,
    /** Publishes, retracts and merges. */
    REVIEWER,
    /** Manages accounts. */
    ADMINISTRATOR;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /**
     * {@return the role that is written so}
     *
     * @throws IllegalArgumentException if none is
     */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** {@return this role and all that it includes} */
    public Stream<Role> included() {
        return Arrays.stream(values()).filter(role -> role.compareTo(this) <= 0);
    }

    @Override
    public String toString() {
        return code;
    }
}
