package org.strikelog.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.State;

/**
 * What an editor would change of a public incident: the whole form, beside the incident until it is published as its
 * next revision. The public reads the incident as it was until then.
 */
@Entity
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long incidentId;
    private String owner;

    @JdbcTypeCode(SqlTypes.JSON)
    private String form;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private @Nullable String returned;
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    /**
     * Begins a draft.
     *
     * @param form as JSON
     */
    Proposal(long incidentId, String owner, String form, Instant now) {
        this.incidentId = incidentId;
        this.owner = owner;
        this.form = form;
        this.savedAt = now;
    }

    /** Takes what was typed in place of what was there, and out of review. */
    void write(String form, Instant now) {
        this.form = form;
        this.savedAt = now;
        this.state = State.DRAFT;
    }

    /** Puts it before a second pair of eyes. */
    void submit() {
        state = State.IN_REVIEW;
        returned = null;
    }

    /**
     * Gives it back to its editor.
     *
     * @throws IllegalStateException if it is not in review
     */
    void sendBack(String reason) {
        requireInReview();
        state = State.DRAFT;
        returned = reason;
    }

    /** Makes it the draft of another editor. */
    void entrust(String editor) {
        owner = editor;
    }

    void requireInReview() {
        if (state != State.IN_REVIEW) {
            throw new IllegalStateException("The draft of %s is not in review".formatted(owner));
        }
    }

    long version() {
        return version;
    }

    String owner() {
        return owner;
    }

    String form() {
        return form;
    }
}
