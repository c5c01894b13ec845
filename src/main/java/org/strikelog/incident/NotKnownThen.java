package org.strikelog.incident;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The incident is public, but was not known, or not in this record, at the time from which it was to be read. */
public class NotKnownThen extends NotFound {

    private final long id;
    private final @Nullable LocalDate knownOn;
    private final @Nullable Instant heldSince;

    private NotKnownThen(long id, String message, @Nullable LocalDate knownOn, @Nullable Instant heldSince) {
        super("incident", Long.toString(id), message);
        this.id = id;
        this.knownOn = knownOn;
        this.heldSince = heldSince;
    }

    /** @param knownOn the first day on which it was reported */
    static NotKnownThen reported(long id, LocalDate asOf, LocalDate knownOn) {
        String message = "Incident %d was first reported on %s, after %s".formatted(id, knownOn, asOf);
        return new NotKnownThen(id, message, knownOn, null);
    }

    /** @param heldSince when it first was public in this record; none where it was public before, but not at that moment */
    static NotKnownThen held(long id, String recordAsOf, @Nullable Instant heldSince) {
        String message = "This record did not show incident %d at %s".formatted(id, recordAsOf)
                + (heldSince == null ? "" : ", but since " + heldSince);
        return new NotKnownThen(id, message, null, heldSince);
    }

    public long id() {
        return id;
    }

    /** {@return the first day on which it was reported; none where the question was about this record} */
    public @Nullable LocalDate knownOn() {
        return knownOn;
    }

    /** {@return when it first was public in this record; none where the question was about the world} */
    public @Nullable Instant heldSince() {
        return heldSince;
    }
}
