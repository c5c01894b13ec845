package org.strikelog.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.api.CountResource;
import org.strikelog.api.OccurrenceResource;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.State;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.source.ReportKind;
import org.strikelog.source.SpeakerKind;

/**
 * An incident as its editor left it, before the public reads it: all that can be written of one, under the names under
 * which the public reads it later.
 *
 * @param url the page that the public will read
 * @param version how often it was saved
 * @param owner user name of the editor who writes it
 * @param beside whether the incident is public, and reads otherwise until this is published
 * @param state draft or in_review
 * @param returned why its last review sent it back
 * @param comment why, in the words of its editor
 * @param summary simple Markdown
 * @param status the verdict that it is to have; null before the first
 * @param statusReason why, where the verdict is new
 * @param occurrence null where it cannot be read
 * @param place null while nobody has said where
 * @param responseTo the attack to which it is the reply
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DraftResource(
        long id,
        String url,
        long version,
        String owner,
        boolean beside,
        State state,
        @Nullable String returned,
        @Nullable String comment,
        String title,
        String summary,
        @Nullable EventType eventType,
        List<Weapon> weapons,
        @Nullable String designations,
        @Nullable String target,
        @Nullable Outcome outcome,
        @Nullable Verdict status,
        @Nullable String statusReason,
        Salvo salvo,
        @Nullable OccurrenceResource occurrence,
        @Nullable Place place,
        List<Attribution> attributions,
        List<Figure> figures,
        List<Citation> citations,
        @Nullable Reply responseTo) {

    /** Drafts that somebody may read. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Listed(List<DraftResource> items, int total) {}

    /** How many munitions there were; each null where nobody said. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Salvo(
            @Nullable CountResource launched,
            @Nullable CountResource intercepted,
            @Nullable CountResource hit) {}

    /**
     * Where it happened. What is null follows from the place of that key.
     *
     * @param key under /api/v1/locations; null for a bare point
     * @param latitude decimal degrees on WGS 84
     * @param longitude decimal degrees on WGS 84
     * @param radiusKm kilometres
     * @param country ISO 3166-1 alpha-2
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Place(
            @Nullable String key,
            @Nullable String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double radiusKm,
            @Nullable String country,
            @Nullable PlacePrecision placePrecision) {}

    /** A group, by its key under /api/v1/groups. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Group(String key, String name) {}

    /**
     * Who says it.
     *
     * @param key null for a speaker whom the record does not have yet
     * @param kind of such a speaker
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Speaker(
            @Nullable String key, String name, @Nullable SpeakerKind kind) {}

    /**
     * A report.
     *
     * @param key under /api/v1/reports; null for one that the record does not have yet
     * @param language of such a report, as a code of BCP 47
     * @param kind of such a report
     * @param archiveUrl where others keep a copy of such a report
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Report(
            @Nullable String key,
            @Nullable String publisher,
            @Nullable String title,
            @Nullable String url,
            @Nullable LocalDate publishedOn,
            @Nullable String language,
            @Nullable ReportKind kind,
            @Nullable String archiveUrl) {}

    /** A statement that ties a group to the incident. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Attribution(
            Group group,
            AttributionRole role,
            @Nullable Speaker saidBy,
            @Nullable String saidAs,
            @Nullable Report report,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate withdrawnOn) {}

    /**
     * A statement on casualties.
     *
     * @param id by which others of this draft name it; below zero until it is saved with the incident
     * @param low at least so many; null when not said
     * @param high at most so many; null when not said
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Figure(
            long id,
            Party party,
            Effect effect,
            @Nullable Integer low,
            @Nullable Integer high,
            boolean approximate,
            Speaker saidBy,
            @Nullable String saidAs,
            @Nullable Report report,
            @Nullable LocalDate statedOn,
            @Nullable Long supersedes) {}

    /** A report that supports the incident. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Citation(
            Report report,
            @Nullable String supports,
            @Nullable String page,
            @Nullable String quote,
            @Nullable Says says) {}

    /** When and where one report has it happen. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Says(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String place) {}

    /** The attack to which it is the reply. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Reply(long id, String url) {}
}
