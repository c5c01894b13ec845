package org.strikelog.ogc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * One part of a list of features as GeoJSON (RFC 7946), whose foreign members say how many there are.
 *
 * @param type always FeatureCollection
 * @param timeStamp when the answer was made
 * @param numberMatched features in the whole list
 * @param numberCertain those of them that match beyond doubt of day and place; none where there is no doubt
 * @param numberReturned features in this part
 */
public record Features(
        String type,
        List<Link> links,
        String timeStamp,
        long numberMatched,
        @Nullable Long numberCertain,
        int numberReturned,
        List<Feature> features) {

    static Features of(List<Feature> features, long matched, @Nullable Long certain, List<Link> links, Instant now) {
        return new Features(
                "FeatureCollection",
                links,
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                matched,
                certain,
                features.size(),
                features);
    }

    /** {@return links to this part in both formats, to the next one and to the one before it} */
    static List<Link> links(
            String path, Window window, Format shown, @Nullable String next, @Nullable String previous) {
        List<Link> links = new ArrayList<>();
        links.add(window.link(path, shown, "self", window.cursor()));
        links.add(window.link(path, shown.other(), "alternate", window.cursor()));
        if (next != null) {
            links.add(window.link(path, shown, "next", next));
        }
        if (previous != null) {
            links.add(window.link(path, shown, "prev", previous));
        }
        return links;
    }

    /** {@return what a feature by itself is asked for, with its question mark; empty where nothing is} */
    static String query(String standpoint, Crs crs) {
        String asked = crs == Crs.CRS84 ? "" : "crs=" + UriUtils.encode(crs.uri(), StandardCharsets.UTF_8);
        return asked.isEmpty() ? standpoint : standpoint + (standpoint.isEmpty() ? "?" : "&") + asked;
    }

    /** {@return the address that a relation leads to; none where it leads nowhere} */
    public @Nullable String link(String rel) {
        return links.stream()
                .filter(l -> l.rel().equals(rel))
                .map(Link::href)
                .findFirst()
                .orElse(null);
    }
}
