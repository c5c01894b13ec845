package org.strikelog.incident;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.source.Report;
import org.strikelog.source.Speaker;

/** A statement on casualties: whom, what harm, how many, said by whom, in which report, on which day. */
@Entity
public class Figure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Party party;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Embedded
    private @Nullable CountRange range;

    private boolean approximate;

    @ManyToOne(fetch = FetchType.LAZY)
    private Speaker speaker;

    private @Nullable String saidAs;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Report report;

    private LocalDate statedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Figure supersedes;

    @SuppressWarnings("NullAway.Init")
    protected Figure() {}

    /**
     * @param range {@link CountRange#UNKNOWN} when the statement gives no number ("several")
     * @param approximate whether the statement says "around"
     * @param saidAs the speaker in the words of the report, where they say more
     */
    public Figure(
            Party party,
            Effect effect,
            CountRange range,
            boolean approximate,
            Speaker speaker,
            @Nullable String saidAs,
            @Nullable Report report,
            LocalDate statedOn) {
        this.party = party;
        this.effect = effect;
        this.range = range.unknown() ? null : range;
        this.approximate = approximate;
        this.speaker = speaker;
        this.saidAs = saidAs;
        this.report = report;
        this.statedOn = statedOn;
    }

    /** Says that this statement expressly replaces an earlier one. */
    public void supersedes(Figure earlier) {
        supersedes = earlier;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    Party party() {
        return party;
    }

    Effect effect() {
        return effect;
    }

    CountRange range() {
        return range == null ? CountRange.UNKNOWN : range;
    }

    boolean approximate() {
        return approximate;
    }

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

    LocalDate statedOn() {
        return statedOn;
    }

    @Nullable
    Figure supersedes() {
        return supersedes;
    }
}
