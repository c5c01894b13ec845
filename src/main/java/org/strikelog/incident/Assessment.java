package org.strikelog.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How sure we were from a day on; never changed, only followed by a newer one. */
@Entity
public class Assessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private LocalDate decidedOn;
    private String decidedBy;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    /** @param decidedBy user name of the editor */
    public Assessment(Verdict verdict, LocalDate decidedOn, String decidedBy, @Nullable String reason) {
        this.verdict = verdict;
        this.decidedOn = decidedOn;
        this.decidedBy = decidedBy;
        this.reason = reason;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    Verdict verdict() {
        return verdict;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
