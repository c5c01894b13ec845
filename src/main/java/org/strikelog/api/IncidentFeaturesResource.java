package org.strikelog.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Paging;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;

/**
 * One part of a list of incidents as a GeoJSON feature collection (RFC 7946, whose foreign members say how many there are and what they come to).
 *
 * @param type always FeatureCollection
 * @param numberMatched incidents in the whole list
 * @param numberCertain those of them that match beyond doubt of day and place
 * @param numberReturned features in this part
 * @param tolls people harmed in the whole list together, by party and effect
 * @param links to this part, the next and the previous one
 */
@Complete
public record IncidentFeaturesResource(
        String type,
        List<Feature> features,
        long numberMatched,
        long numberCertain,
        int numberReturned,
        List<TollResource> tolls,
        List<Link> links) {

    /** The media type of GeoJSON. */
    public static final String MEDIA_TYPE = "application/geo+json";

    /**
     * An incident on the map.
     *
     * @param type always Feature
     * @param geometry null where the incident has no coordinates
     */
    @Complete
    public record Feature(String type, long id, @Nullable Point geometry, Properties properties) {}

    /**
     * A point.
     *
     * @param type always Point
     * @param coordinates longitude and latitude in degrees on WGS 84
     */
    @Complete
    public record Point(String type, List<Double> coordinates) {

        static @Nullable Point of(@Nullable Coordinates coordinates) {
            return coordinates == null
                    ? null
                    : new Point("Point", List.of(coordinates.longitude(), coordinates.latitude()));
        }
    }

    /**
     * What is known of the incident, flat, so that a desktop map can show it in columns.
     *
     * @param url its page, to cite it by
     * @param radiusKm how far from the point it may have been, in kilometres
     * @param killedLow over all parties; null is unknown, which is not zero
     * @param tbiLow with a traumatic brain injury, not added to those injured
     * @param certain whether it matches the filter beyond doubt of day and place
     */
    @Complete
    public record Properties(
            String url,
            String title,
            EventType eventType,
            Set<Weapon> weapons,
            Outcome outcome,
            @Nullable Verdict status,
            LocalDate startsOn,
            LocalDate endsOn,
            DatePrecision datePrecision,
            @Nullable String location,
            @Nullable String country,
            PlacePrecision placePrecision,
            @Nullable Double radiusKm,
            @Nullable String target,
            List<IncidentRowResource.GroupRole> groups,
            @Nullable Integer killedLow,
            @Nullable Integer killedHigh,
            @Nullable Integer injuredLow,
            @Nullable Integer injuredHigh,
            @Nullable Integer tbiLow,
            @Nullable Integer tbiHigh,
            int reports,
            String dataset,
            boolean certain) {}

    /** A link, as OGC API writes it. */
    @Complete
    public record Link(String href, String rel, String type) {}

    public static IncidentFeaturesResource of(
            IncidentPage page, List<Toll> tolls, IncidentFilter filter, Paging paging, Addresses addresses) {
        LinksResource links = LinksResource.of(page, "incidents.geojson", filter, paging, addresses);
        return new IncidentFeaturesResource(
                "FeatureCollection",
                page.items().stream().map(i -> feature(i, addresses)).toList(),
                page.total().possible(),
                page.total().certain(),
                page.items().size(),
                tolls.stream().map(TollResource::of).toList(),
                Stream.of(link(links.self(), "self"), link(links.next(), "next"), link(links.prev(), "prev"))
                        .flatMap(List::stream)
                        .toList());
    }

    /** {@return the value of a {@code Link} header} */
    public String linkHeader() {
        return String.join(
                ", ",
                links.stream()
                        .map(l -> "<%s>; rel=\"%s\"".formatted(l.href(), l.rel()))
                        .toList());
    }

    private static List<Link> link(@Nullable String href, String rel) {
        return href == null ? List.of() : List.of(new Link(href, rel, MEDIA_TYPE));
    }

    static Feature feature(IncidentSummary incident, Addresses addresses) {
        IncidentRowResource row = IncidentRowResource.of(incident, addresses);
        CountResource killed = row.killed();
        CountResource injured = row.injured();
        CountResource tbi = row.tbi();
        return new Feature(
                "Feature",
                incident.id(),
                Point.of(incident.coordinates()),
                new Properties(
                        row.url(),
                        row.title(),
                        row.eventType(),
                        row.weapons(),
                        row.outcome(),
                        row.status(),
                        row.occurrence().startsOn(),
                        row.occurrence().endsOn(),
                        row.occurrence().datePrecision(),
                        row.place().name(),
                        row.place().country(),
                        row.place().placePrecision(),
                        row.place().radiusKm(),
                        row.target(),
                        row.groups(),
                        killed == null ? null : killed.low(),
                        killed == null ? null : killed.high(),
                        injured == null ? null : injured.low(),
                        injured == null ? null : injured.high(),
                        tbi == null ? null : tbi.low(),
                        tbi == null ? null : tbi.high(),
                        row.reports(),
                        row.dataset(),
                        row.certain()));
    }
}
