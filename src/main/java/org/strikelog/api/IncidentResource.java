package org.strikelog.api;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.RollUp;
import org.strikelog.casualty.Statement;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Reading;
import org.strikelog.incident.Revision;
import org.strikelog.incident.State;
import org.strikelog.incident.Vantage;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.source.SpeakerKind;

/**
 * One incident with all that was said of it.
 *
 * @param url its page, to cite it by
 * @param version how often it was saved; the first part of its entity tag
 * @param summary simple Markdown
 * @param status the newest verdict; null before the first
 * @param designations names of weapons as the sources give them
 * @param salvo how many munitions; each null where nobody said
 * @param attributions statements that tie groups to it, those attacked among them
 * @param figures every statement on casualties, those since replaced among them
 * @param tolls what the figures come to, by party and effect
 * @param citations reports that support it
 * @param assessments verdicts, the oldest first
 * @param responseTo the attack to which it is the reply
 * @param revisions where its saves are listed
 * @param conflicts on what its sources cannot all be right; null in an earlier save
 * @param knownOn the first day on which it was reported, or anything was stated of it; the first on which it
 *     can have happened where no such day is known
 * @param asOf the day as known on which it is told; null is today
 * @param revision which save this is; null is what holds now
 */
@Complete
public record IncidentResource(
        long id,
        String url,
        long version,
        State state,
        String title,
        String summary,
        EventType eventType,
        List<Weapon> weapons,
        @Nullable String designations,
        @Nullable String target,
        Outcome outcome,
        @Nullable Verdict status,
        Salvo salvo,
        OccurrenceResource occurrence,
        PlaceResource place,
        List<Attribution> attributions,
        List<Figure> figures,
        List<RolledUp> tolls,
        List<Citation> citations,
        List<Assessment> assessments,
        Dataset dataset,
        @Nullable Reply responseTo,
        String revisions,
        @Nullable Set<Conflict> conflicts,
        LocalDate knownOn,
        @Nullable LocalDate asOf,
        @Nullable Integer revision) {

    /** How many munitions there were. */
    @Complete
    public record Salvo(
            @Nullable CountResource launched,
            @Nullable CountResource intercepted,
            @Nullable CountResource hit) {}

    /** A group, by its key under /api/v1/groups. */
    @Complete
    public record Group(String key, String name) {}

    /**
     * Who said it.
     *
     * @param house key of the one for whom the speaker speaks: a later word of a house replaces its earlier one
     */
    @Complete
    public record Speaker(String key, String name, SpeakerKind kind, String house, String houseName) {}

    /** The report in which it was read, by its key under /api/v1/reports. */
    @Complete
    public record Source(
            String key,
            String publisher,
            String title,
            @Nullable String url,
            @Nullable LocalDate publishedOn) {}

    /**
     * A statement that ties a group to the incident.
     *
     * @param saidAs the speaker in the words of the report, where they say more
     * @param withdrawnOn the day on which it was taken back
     */
    @Complete
    public record Attribution(
            Group group,
            AttributionRole role,
            @Nullable Speaker saidBy,
            @Nullable String saidAs,
            @Nullable Source report,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate withdrawnOn) {}

    /**
     * A statement on casualties.
     *
     * @param low at least so many; null when not said
     * @param high at most so many; null when not said
     * @param approximate whether the statement says "around"
     * @param supersedes the id of the figure that it expressly replaces
     */
    @Complete
    public record Figure(
            long id,
            Party party,
            Effect effect,
            @Nullable Integer low,
            @Nullable Integer high,
            boolean approximate,
            Speaker saidBy,
            @Nullable String saidAs,
            @Nullable Source report,
            LocalDate statedOn,
            @Nullable Long supersedes) {}

    /**
     * What the figures on one kind of harm to one party come to.
     *
     * @param low the least that a standing figure says; null when none gives a number
     * @param high the greatest; null when it is open
     * @param point the one number by the rule that was asked for
     * @param points the one number by each rule
     * @param standing ids of the figures that count, the newest first; the others have been replaced
     */
    @Complete
    public record RolledUp(
            Party party,
            Effect effect,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer point,
            Points points,
            List<Long> standing) {}

    /**
     * The one number by each rule; null where nobody whose word counts by it gave a number.
     *
     * @param latest the newest figure of anyone
     * @param official the newest official figure
     */
    @Complete
    public record Points(
            @Nullable Integer latest,
            @Nullable Integer official,
            @Nullable Integer lowest,
            @Nullable Integer highest) {}

    /**
     * A report that supports the incident.
     *
     * @param supports what of it
     * @param page page or paragraph
     * @param says its own day and place; null where neither is noted
     */
    @Complete
    public record Citation(
            Source report,
            @Nullable String supports,
            @Nullable String page,
            @Nullable String quote,
            @Nullable Says says) {}

    /**
     * When and where one report has it happen, noted where reports differ.
     *
     * @param from first day; null where no day is noted
     * @param to last day, inclusive
     * @param place key under /api/v1/locations
     */
    @Complete
    public record Says(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String place) {}

    /** A verdict on how sure one is that it happened as told. */
    @Complete
    public record Assessment(
            Verdict verdict,
            LocalDate decidedOn,
            String decidedBy,
            @Nullable String reason) {}

    /**
     * The data set it comes from.
     *
     * @param externalId its id there
     */
    @Complete
    public record Dataset(
            String key,
            String name,
            String licence,
            @Nullable String externalId) {}

    /** The attack to which it is the reply. */
    @Complete
    public record Reply(long id, String url) {}

    static IncidentResource of(Revision save, Addresses addresses) {
        return of(new Reading(save.document(), save), Vantage.TODAY, null, addresses);
    }

    /** @param conflicts on what its sources cannot all be right; none where a save is read, which is not looked at */
    public static IncidentResource of(
            Reading reading, Vantage vantage, @Nullable Set<Conflict> conflicts, Addresses addresses) {
        IncidentDocument incident = reading.document();
        Long attack = incident.responseTo();
        return new IncidentResource(
                incident.id(),
                addresses.page("incidents", incident.id()),
                incident.version(),
                incident.state(),
                incident.title(),
                incident.summary(),
                incident.eventType(),
                incident.weapons(),
                incident.designations(),
                incident.target(),
                incident.outcome(),
                incident.status().map(IncidentDocument.Assessed::verdict).orElse(null),
                new Salvo(
                        CountResource.of(incident.salvo().launched()),
                        CountResource.of(incident.salvo().intercepted()),
                        CountResource.of(incident.salvo().hit())),
                OccurrenceResource.of(incident.occurrence()),
                PlaceResource.of(incident.place()),
                incident.attributions().stream()
                        .map(IncidentResource::attribution)
                        .toList(),
                incident.figures().stream().map(IncidentResource::figure).toList(),
                incident.tolls().stream()
                        .map(toll -> rolledUp(toll, vantage.figures()))
                        .toList(),
                incident.citations().stream().map(IncidentResource::citation).toList(),
                incident.assessments().stream()
                        .map(a -> new Assessment(a.verdict(), a.decidedOn(), a.decidedBy(), a.reason()))
                        .toList(),
                new Dataset(
                        incident.dataset().key(),
                        incident.dataset().name(),
                        incident.dataset().licence(),
                        incident.dataset().externalId()),
                attack == null ? null : new Reply(attack, addresses.page("incidents", attack)),
                addresses.api("incidents", incident.id()) + "/revisions",
                conflicts,
                incident.knownOn(),
                vantage.asOf(),
                reading.save() == null ? null : reading.save().number());
    }

    static Citation citation(IncidentDocument.Cited cited) {
        return new Citation(source(cited.report()), cited.supports(), cited.page(), cited.quote(), says(cited.says()));
    }

    private static @Nullable Says says(IncidentDocument.@Nullable Says says) {
        return says == null ? null : new Says(says.from(), says.to(), says.place());
    }

    static Attribution attribution(IncidentDocument.Attributed attributed) {
        return new Attribution(
                new Group(attributed.group().key(), attributed.group().name()),
                attributed.role(),
                attributed.saidBy() == null ? null : speaker(attributed.saidBy()),
                attributed.saidAs(),
                attributed.report() == null ? null : source(attributed.report()),
                attributed.statedOn(),
                attributed.withdrawnOn());
    }

    static Figure figure(IncidentDocument.Stated stated) {
        return new Figure(
                stated.id(),
                stated.party(),
                stated.effect(),
                stated.low(),
                stated.high(),
                stated.approximate(),
                speaker(stated.saidBy()),
                stated.saidAs(),
                stated.report() == null ? null : source(stated.report()),
                stated.statedOn(),
                stated.supersedes());
    }

    private static RolledUp rolledUp(IncidentDocument.Toll toll, FigureRule rule) {
        RollUp rollUp = toll.rollUp();
        return new RolledUp(
                toll.party(),
                toll.effect(),
                rollUp.range().low(),
                rollUp.range().high(),
                orNull(rollUp.point(rule)),
                new Points(
                        orNull(rollUp.point(FigureRule.LATEST)),
                        orNull(rollUp.point(FigureRule.OFFICIAL)),
                        orNull(rollUp.point(FigureRule.LOWEST)),
                        orNull(rollUp.point(FigureRule.HIGHEST))),
                rollUp.standing().stream().map(Statement::id).toList());
    }

    private static Speaker speaker(IncidentDocument.Voice voice) {
        return new Speaker(voice.key(), voice.name(), voice.kind(), voice.house(), voice.houseName());
    }

    private static Source source(IncidentDocument.Source source) {
        return new Source(source.key(), source.publisher(), source.title(), source.url(), source.publishedOn());
    }

    private static @Nullable Integer orNull(OptionalInt point) {
        return point.isPresent() ? (Integer) point.getAsInt() : null;
    }
}
