package org.strikelog.authoring.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.InvalidParameters;

/** Reads why an incident is another than those that it resembles. */
final class Apart {

    private static final int LONGEST = 500;

    private Apart() {}

    /**
     * {@return the reason; none while nobody says that it is another}
     *
     * @param duplicates {@code accept} or nothing
     * @throws InvalidParameters if one of both is without the other, or something else
     */
    static @Nullable String reason(@Nullable String duplicates, @Nullable String reason) {
        String said = Objects.requireNonNullElse(duplicates, "").strip();
        String why = Objects.requireNonNullElse(reason, "").strip();
        if (!said.isEmpty() && !said.equals("accept")) {
            throw new InvalidParameters("duplicates", said, "accept, or nothing");
        } else if (said.isEmpty() != why.isEmpty()
                || why.length() > LONGEST
                || why.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidParameters(
                    "reason",
                    why,
                    "why it is another attack, in at most %d printable characters, together with duplicates=accept"
                            .formatted(LONGEST));
        }
        return why.isEmpty() ? null : why;
    }
}
