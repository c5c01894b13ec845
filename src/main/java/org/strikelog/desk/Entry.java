package org.strikelog.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.StatedCount;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Salvo;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;
import org.strikelog.source.ReportKind;
import org.strikelog.source.SpeakerKind;

/**
 * What an editor tells of an incident, read and found sound, ready for the ledger.
 *
 * @param responseTo number of the attack to which it was the reply
 * @param place none while nobody has said where
 * @param verdict none leaves the verdict that holds
 */
public record Entry(
        String title,
        String summary,
        EventType eventType,
        Set<Weapon> weapons,
        @Nullable String designations,
        @Nullable String target,
        Outcome outcome,
        Salvo salvo,
        @Nullable Long responseTo,
        Occurrence occurrence,
        @Nullable Place place,
        List<Attributed> attributions,
        List<Stated> figures,
        List<Cited> citations,
        @Nullable Judged verdict) {

    /**
     * Where it happened: a place of the gazetteer, a point, or a point in or near a place.
     *
     * @param location key of the gazetteer's entry
     * @param country ISO 3166-1 alpha-2
     */
    public record Place(
            @Nullable String location,
            @Nullable Coordinates point,
            PlacePrecision precision,
            @Nullable Double radiusKm,
            @Nullable String country) {}

    /**
     * Who says it.
     *
     * @param key of a known speaker; none for a new one
     * @param kind of a new speaker
     */
    public record Voice(
            @Nullable String key, String name, @Nullable SpeakerKind kind) {}

    /**
     * A group, and what is said of its part.
     *
     * @param group key
     * @param report row of a citation, or key of a known report
     */
    public record Attributed(
            String group,
            AttributionRole role,
            @Nullable Voice saidBy,
            @Nullable String saidAs,
            @Nullable String report,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate withdrawnOn) {}

    /**
     * A statement on casualties.
     *
     * @param row by which others name it
     * @param report row of a citation, or key of a known report
     * @param supersedes row of the statement that it expressly replaces
     */
    public record Stated(
            String row,
            Party party,
            Effect effect,
            StatedCount count,
            Voice saidBy,
            @Nullable String saidAs,
            @Nullable String report,
            LocalDate statedOn,
            @Nullable String supersedes) {}

    /**
     * A report that supports the incident.
     *
     * @param row by which statements name it
     * @param report key of a known report; none for a new one
     */
    public record Cited(
            String row,
            @Nullable String report,
            @Nullable NewReport entered,
            @Nullable String supports,
            @Nullable String page,
            @Nullable String quote,
            @Nullable Says says) {}

    /**
     * When and where one report has it happen; one of both at least.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param place key of a place of the gazetteer
     */
    public record Says(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String place) {}

    /**
     * A report that the record does not hold yet.
     *
     * @param archiveUrl where a copy is kept by others
     */
    public record NewReport(
            String publisher,
            String title,
            @Nullable String url,
            @Nullable String archiveUrl,
            @Nullable LocalDate publishedOn,
            String language,
            ReportKind kind) {}

    /** A verdict and why. */
    public record Judged(Verdict verdict, @Nullable String reason) {}
}
