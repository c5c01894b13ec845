package org.strikelog.ogc;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A link, as OGC API writes it.
 *
 * @param rel what it leads to (RFC 8288)
 * @param type media type of what is there
 * @param title in words; none where the relation says all
 */
public record Link(
        String href, String rel, String type, @Nullable String title) {

    public static final String JSON = "application/json";
    public static final String GEOJSON = "application/geo+json";
    public static final String HTML = "text/html";
    public static final String SCHEMA = "application/schema+json";
    public static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    /** {@return links to the same thing in both formats, this one first} */
    public static List<Link> both(String path, Format shown, String json) {
        return List.of(
                of(path, shown, json, "self", shown.label()),
                of(path, shown.other(), json, "alternate", shown.other().label()));
    }

    static Link of(String path, Format format, String json, String rel, @Nullable String title) {
        return new Link(
                path + (path.contains("?") ? "&f=" : "?f=") + format, rel, format == Format.JSON ? json : HTML, title);
    }

    /** {@return the value of a {@code Link} header (RFC 8288)} */
    public static String header(List<Link> links) {
        return links.stream()
                .map(l -> "<%s>; rel=\"%s\"; type=\"%s\"".formatted(l.href, l.rel, l.type))
                .collect(Collectors.joining(", "));
    }
}
