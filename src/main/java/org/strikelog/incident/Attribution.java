package org.strikelog.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikelog.group.ArmedGroup;
import org.strikelog.source.Report;
import org.strikelog.source.Speaker;

/** One statement that ties a group to an incident. */
@Entity
public class Attribution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private ArmedGroup group;

    @Enumerated(EnumType.STRING)
    private AttributionRole role;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Speaker speaker;

    private @Nullable String saidAs;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Report report;

    private @Nullable LocalDate statedOn;
    private @Nullable LocalDate withdrawnOn;

    @SuppressWarnings("NullAway.Init")
    protected Attribution() {}

    /**
     * @param saidAs the speaker in the words of the report, where they say more
     * @param withdrawnOn the day on which the statement was taken back
     */
    public Attribution(
            ArmedGroup group,
            AttributionRole role,
            @Nullable Speaker speaker,
            @Nullable String saidAs,
            @Nullable Report report,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate withdrawnOn) {
        this.group = group;
        this.role = role;
        this.speaker = speaker;
        this.saidAs = saidAs;
        this.report = report;
        this.statedOn = statedOn;
        this.withdrawnOn = withdrawnOn;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    ArmedGroup group() {
        return group;
    }

    AttributionRole role() {
        return role;
    }

    @Nullable
    Speaker speaker() {
        return speaker;
    }

    @Nullable
    String saidAs() {
        return saidAs;
    }

    @Nullable
    Report report() {
        return report;
    }

    @Nullable
    LocalDate statedOn() {
        return statedOn;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
