package org.strikelog.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.RollUp;
import org.strikelog.casualty.Statement;
import org.strikelog.group.ArmedGroup;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Location;
import org.strikelog.source.Report;
import org.strikelog.source.Speaker;
import org.strikelog.source.SpeakerKind;

/**
 * The whole incident as it reads at one moment: what a page shows, what the API answers, and what a revision keeps.
 *
 * @param id its number in addresses
 * @param version how often it was saved; the entity tag of a change
 * @param responseTo number of the attack to which it is the reply; its title is left to whoever may read it
 * @param retraction why it was retracted, if it was
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IncidentDocument(
        long id,
        long version,
        State state,
        @Nullable String retraction,
        String title,
        String summary,
        EventType eventType,
        List<Weapon> weapons,
        @Nullable String designations,
        @Nullable String target,
        Outcome outcome,
        Salvo salvo,
        Occurrence occurrence,
        Place place,
        List<Attributed> attributions,
        List<Stated> figures,
        List<Cited> citations,
        List<Assessed> assessments,
        Origin dataset,
        @Nullable Long responseTo) {

    /** What is empty is left out when a revision is written, and is empty again when it is read. */
    public IncidentDocument {
        summary = Objects.requireNonNullElse(summary, "");
        weapons = Objects.requireNonNullElse(weapons, List.of());
        attributions = Objects.requireNonNullElse(attributions, List.of());
        figures = Objects.requireNonNullElse(figures, List.of());
        citations = Objects.requireNonNullElse(citations, List.of());
        assessments = Objects.requireNonNullElse(assessments, List.of());
    }

    /**
     * Where it happened, as well as is known.
     *
     * @param key of the gazetteer's entry; none for a bare point
     * @param coordinates none where the place has none, such as a ship
     * @param radiusKm how far from the coordinates it may have been, in kilometres
     * @param country ISO 3166-1 alpha-2
     */
    public record Place(
            @Nullable String key,
            @Nullable String name,
            @Nullable Coordinates coordinates,
            @Nullable Double radiusKm,
            @Nullable String country,
            PlacePrecision placePrecision) {}

    /** A group, as a statement names it. */
    public record Actor(String key, String name) {}

    /**
     * Who said it.
     *
     * @param house for whom the speaker speaks; its own key where for nobody else
     */
    public record Voice(String key, String name, SpeakerKind kind, String house, String houseName) {}

    /** The report in which it was read. */
    public record Source(
            String key,
            String publisher,
            String title,
            @Nullable String url,
            @Nullable LocalDate publishedOn) {}

    /** A statement that ties a group to the incident. */
    public record Attributed(
            Actor group,
            AttributionRole role,
            @Nullable Voice saidBy,
            @Nullable String saidAs,
            @Nullable Source report,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate withdrawnOn) {

        /** {@return since when it is known: its own day, or else that of its report; none is since the incident is} */
        public @Nullable LocalDate madeOn() {
            return statedOn != null || report == null ? statedOn : report.publishedOn();
        }

        Attributed asOf(LocalDate day) {
            return withdrawnOn == null || !withdrawnOn.isAfter(day)
                    ? this
                    : new Attributed(group, role, saidBy, saidAs, report, statedOn, null);
        }
    }

    /**
     * A statement on casualties.
     *
     * @param id its number, as others that supersede it name it
     * @param low at least so many; empty when not said
     * @param high at most so many; empty when not said
     * @param supersedes the number of the statement that it expressly replaces
     */
    public record Stated(
            long id,
            Party party,
            Effect effect,
            @Nullable Integer low,
            @Nullable Integer high,
            boolean approximate,
            Voice saidBy,
            @Nullable String saidAs,
            @Nullable Source report,
            LocalDate statedOn,
            @Nullable Long supersedes) {

        public CountRange range() {
            return new CountRange(low, high);
        }

        /** {@return the same for the arithmetic} */
        public Statement statement() {
            return new Statement(
                    id, saidBy.house(), saidBy.kind() == SpeakerKind.OFFICIAL, range(), statedOn, supersedes);
        }
    }

    /**
     * A report that supports the incident, and what of it.
     *
     * @param says when and where the report itself has it happen, as far as that is noted
     */
    public record Cited(
            Source report,
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
     * @param placeName its name
     */
    public record Says(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String place,
            @Nullable String placeName) {}

    /** A verdict. */
    public record Assessed(
            Verdict verdict,
            LocalDate decidedOn,
            String decidedBy,
            @Nullable String reason) {}

    /** The data set it comes from. */
    public record Origin(
            String key,
            String name,
            String licence,
            @Nullable String externalId) {}

    /** What one kind of harm to one party comes to. */
    public record Toll(Party party, Effect effect, RollUp rollUp) {}

    static IncidentDocument of(Incident incident) {
        Incident attack = incident.responseTo();
        return new IncidentDocument(
                incident.id(),
                incident.version(),
                incident.state(),
                incident.retraction(),
                incident.title(),
                incident.summary(),
                incident.eventType(),
                List.copyOf(incident.weapons()),
                incident.designations(),
                incident.target(),
                incident.outcome(),
                incident.salvo(),
                incident.occurrence(),
                place(incident),
                incident.attributions().stream()
                        .map(IncidentDocument::attributed)
                        .toList(),
                incident.figures().stream().map(IncidentDocument::stated).toList(),
                incident.citations().stream().map(IncidentDocument::cited).toList(),
                incident.assessments().stream()
                        .map(a -> new Assessed(a.verdict(), a.decidedOn(), a.decidedBy(), a.reason()))
                        .toList(),
                new Origin(
                        incident.dataset().key(),
                        incident.dataset().name(),
                        incident.dataset().licence(),
                        incident.externalId()),
                attack == null ? null : Long.valueOf(attack.id()));
    }

    /** {@return the newest verdict; none before the first} */
    public Optional<Assessed> status() {
        return assessments.isEmpty() ? Optional.empty() : Optional.of(assessments.getLast());
    }

    /**
     * {@return the first day on which a report of it came out, or anything was stated of it; the first on which it can
     * have happened where no such day is known}
     */
    public LocalDate knownOn() {
        return Stream.of(
                        citations.stream().map(c -> c.report().publishedOn()),
                        attributions.stream().map(Attributed::madeOn),
                        figures.stream().map(Stated::statedOn))
                .flatMap(days -> days.filter(Objects::nonNull))
                .min(Comparator.naturalOrder())
                .orElse(occurrence.startsOn());
    }

    /**
     * {@return the incident as it was known at the end of a day: without reports, statements and verdicts of later days,
     * and with statements that were taken back only later. What has no day at all stays, since nothing says that it is of a
     * later one; and so do the editors' own words, the day and the place.}
     */
    public IncidentDocument asOf(LocalDate day) {
        return new IncidentDocument(
                id,
                version,
                state,
                retraction,
                title,
                summary,
                eventType,
                weapons,
                designations,
                target,
                outcome,
                salvo,
                occurrence,
                place,
                attributions.stream()
                        .filter(a -> by(day, a.madeOn()))
                        .map(a -> a.asOf(day))
                        .toList(),
                figures.stream().filter(f -> by(day, f.statedOn())).toList(),
                citations.stream()
                        .filter(c -> by(day, c.report().publishedOn()))
                        .toList(),
                assessments.stream().filter(a -> by(day, a.decidedOn())).toList(),
                dataset,
                responseTo);
    }

    /** {@return whether something was out by a day; what has no day was} */
    static boolean by(LocalDate day, @Nullable LocalDate other) {
        return other == null || !other.isAfter(day);
    }

    /** {@return what was said on casualties, rolled up by party and effect in the order of their kinds} */
    public List<Toll> tolls() {
        Map<Party, Map<Effect, List<Statement>>> statements = figures.stream()
                .collect(Collectors.groupingBy(
                        Stated::party,
                        TreeMap::new,
                        Collectors.groupingBy(
                                Stated::effect,
                                TreeMap::new,
                                Collectors.mapping(Stated::statement, Collectors.toList()))));
        return statements.entrySet().stream()
                .flatMap(party -> party.getValue().entrySet().stream()
                        .map(effect -> new Toll(party.getKey(), effect.getKey(), RollUp.of(effect.getValue()))))
                .toList();
    }

    private static Place place(Incident incident) {
        Location location = incident.location();
        return new Place(
                location == null ? null : location.key(),
                location == null ? null : location.name(),
                incident.coordinates(),
                incident.radiusKm(),
                incident.country(),
                incident.placePrecision());
    }

    private static Attributed attributed(Attribution attribution) {
        ArmedGroup group = attribution.group();
        return new Attributed(
                new Actor(group.key(), group.name()),
                attribution.role(),
                voice(attribution.speaker()),
                attribution.saidAs(),
                source(attribution.report()),
                attribution.statedOn(),
                attribution.withdrawnOn());
    }

    private static Stated stated(Figure figure) {
        Figure earlier = figure.supersedes();
        return new Stated(
                figure.id(),
                figure.party(),
                figure.effect(),
                figure.range().low(),
                figure.range().high(),
                figure.approximate(),
                voiceOf(figure.speaker()),
                figure.saidAs(),
                source(figure.report()),
                figure.statedOn(),
                earlier == null ? null : Long.valueOf(earlier.id()));
    }

    private static Cited cited(Citation citation) {
        Location place = citation.saysLocation();
        return new Cited(
                sourceOf(citation.report()),
                citation.supports(),
                citation.page(),
                citation.quote(),
                citation.saysFrom() == null && place == null
                        ? null
                        : new Says(
                                citation.saysFrom(),
                                citation.saysTo(),
                                place == null ? null : place.key(),
                                place == null ? null : place.name()));
    }

    private static @Nullable Voice voice(@Nullable Speaker speaker) {
        return speaker == null ? null : voiceOf(speaker);
    }

    private static Voice voiceOf(Speaker speaker) {
        Speaker house = speaker.house();
        return new Voice(speaker.key(), speaker.name(), speaker.kind(), house.key(), house.name());
    }

    private static @Nullable Source source(@Nullable Report report) {
        return report == null ? null : sourceOf(report);
    }

    private static Source sourceOf(Report report) {
        return new Source(
                report.key(),
                report.publisher().name(),
                report.title(),
                report.url().orElse(null),
                report.publishedOn().orElse(null));
    }
}
