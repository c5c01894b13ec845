package org.strikelog.importer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.location.Coordinates;

/**
 * What a row says of an incident, in the words of the record.
 *
 * @param externalId by which its data set knows it
 * @param radiusKm how far from the coordinates it may have been, in kilometres; none where there are none
 * @param country ISO 3166-1 alpha-2
 */
record StagedIncident(
        String externalId,
        String title,
        String summary,
        EventType eventType,
        Occurrence occurrence,
        @Nullable Coordinates coordinates,
        @Nullable Double radiusKm,
        @Nullable String country,
        PlacePrecision placePrecision,
        List<Actor> actors,
        List<Count> figures,
        List<Source> sources) {

    /** {@return the same without the reports that the file cites, which all readers could see} */
    StagedIncident withoutSources() {
        return new StagedIncident(
                externalId,
                title,
                summary,
                eventType,
                occurrence,
                coordinates,
                radiusKm,
                country,
                placePrecision,
                actors,
                figures,
                List.of());
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

    /** A report, as the file cites it. */
    record Source(String publisher, @Nullable LocalDate publishedOn, String title) {

        private static final char SEPARATOR = '\u001f';

        @Override
        public String toString() {
            return clean(publisher) + SEPARATOR + (publishedOn == null ? "" : publishedOn) + SEPARATOR + clean(title);
        }

        private static String clean(String text) {
            return text.indexOf(SEPARATOR) < 0 ? text : text.replace(SEPARATOR, ' ');
        }
    }
}
