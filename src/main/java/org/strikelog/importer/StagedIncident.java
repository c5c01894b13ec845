package org.strikelog.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;

/**
 * What a row says of an incident, in the words of the record.
 *
 * @param externalId by which its data set knows it
 * @param weapons in the order of the terms
 * @param target what was attacked; empty where not said
 */
record StagedIncident(
        String externalId,
        String title,
        String summary,
        EventType eventType,
        Set<Weapon> weapons,
        Outcome outcome,
        String target,
        Occurrence occurrence,
        Spot spot,
        List<Actor> actors,
        List<Count> figures,
        List<Source> sources) {

    /** What a data set says that knows neither weapons nor targets, nor how it ended. */
    StagedIncident(
            String externalId,
            String title,
            String summary,
            EventType eventType,
            Occurrence occurrence,
            Spot spot,
            List<Actor> actors,
            List<Count> figures,
            List<Source> sources) {
        this(
                externalId,
                title,
                summary,
                eventType,
                Set.of(),
                Outcome.UNKNOWN,
                "",
                occurrence,
                spot,
                actors,
                figures,
                sources);
    }

    /** {@return the same without the reports that the file cites, which all readers could see} */
    StagedIncident withoutSources() {
        return new StagedIncident(
                externalId,
                title,
                summary,
                eventType,
                weapons,
                outcome,
                target,
                occurrence,
                spot,
                actors,
                figures,
                List.of());
    }

    /**
     * Where it was.
     *
     * @param location key of a place of the record
     * @param radiusKm how far from the coordinates it may have been, in kilometres; none where there are none
     * @param country ISO 3166-1 alpha-2
     */
    record Spot(
            @Nullable String location,
            @Nullable Coordinates coordinates,
            @Nullable Double radiusKm,
            @Nullable String country,
            PlacePrecision placePrecision) {

        /** A point as vague as is usual for such a precision, or none. */
        static Spot at(@Nullable Coordinates point, @Nullable String country, PlacePrecision precision) {
            return new Spot(null, point, point == null ? null : (Double) precision.radiusKm(null), country, precision);
        }
    }

    /** A group, as the file names it. */
    record Actor(AttributionRole role, String name) {

        @Override
        public String toString() {
            return role + "|" + name;
        }
    }

    /**
     * A statement on casualties.
     *
     * @param low at least so many; none where not said
     * @param high at most so many; none where not said
     * @param voice key of who says so
     */
    record Count(
            Party party,
            Effect effect,
            @Nullable Integer low,
            @Nullable Integer high,
            String voice) {

        @Override
        public String toString() {
            return party + "/" + effect + "/" + text(low) + "/" + text(high) + "/" + voice;
        }

        private static String text(@Nullable Integer count) {
            return count == null ? "" : count.toString();
        }
    }

    /**
     * A report, as the file cites it.
     *
     * @param url its address; empty where the file has none
     */
    record Source(String publisher, @Nullable LocalDate publishedOn, String title, String url) {

        private static final char SEPARATOR = '\u001f';

        Source(String publisher, @Nullable LocalDate publishedOn, String title) {
            this(publisher, publishedOn, title, "");
        }

        @Override
        public String toString() {
            return clean(publisher)
                    + SEPARATOR
                    + (publishedOn == null ? "" : publishedOn)
                    + SEPARATOR
                    + clean(title)
                    + (url.isEmpty() ? "" : SEPARATOR + clean(url));
        }

        private static String clean(String text) {
            return text.indexOf(SEPARATOR) < 0 ? text : text.replace(SEPARATOR, ' ');
        }
    }
}
