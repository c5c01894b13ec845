package org.strikelog.ogc;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Parameters;
import org.strikelog.location.BoundingBox;

/**
 * What every list of features can be asked: where, when, which part of it, and in which coordinates.
 *
 * @param bbox where, in degrees; none is everywhere
 * @param limit features in one answer, at least 1
 * @param cursor where to go on; none is the start
 * @param crs of positions in the answer
 * @param given the query as it was sent, but for the cursor and the format
 */
record Window(
        @Nullable BoundingBox bbox,
        Datetime datetime,
        int limit,
        @Nullable String cursor,
        Crs crs,
        Map<String, List<String>> given) {

    private static final int LONGEST_CURSOR = 2000;

    /** Reads what of a query it knows; what cannot be meant is left in the parameters. */
    static Window read(Parameters parameters, Map<String, ? extends Collection<String>> query) {
        Crs crs = parameters.one("crs", Crs.EXPECTED, Crs::of).orElse(Crs.CRS84);
        Collection<String> asked = query.get("bbox-crs");
        boolean inDegrees = asked == null || asked.stream().allMatch(String::isBlank);
        Optional<Crs> boxCrs = inDegrees ? Optional.of(Crs.CRS84) : parameters.one("bbox-crs", Crs.EXPECTED, Crs::of);
        Map<String, List<String>> given = new LinkedHashMap<>();
        query.forEach((name, values) -> given.put(name, List.copyOf(values)));
        given.remove("cursor");
        given.remove("f");
        return new Window(
                boxCrs.map(known -> box(parameters, known)).orElse(null),
                parameters
                        .one(
                                "datetime",
                                "an instant such as 2023-10-18T12:00:00Z, or an interval such as 2023-10-17T00:00:00Z/..",
                                Datetime::parse)
                        .orElse(Datetime.EVER),
                parameters
                        .one("limit", "a whole number, at least 1", Window::rows)
                        .orElse(Paging.FIRST.limit()),
                parameters.words("cursor", LONGEST_CURSOR).orElse(null),
                crs,
                given);
    }

    /** {@return the list in this format, from some place on; none is the start} */
    Link link(String path, Format format, String rel, @Nullable String from) {
        Map<String, List<String>> query = new LinkedHashMap<>(given);
        if (from != null) {
            query.put("cursor", List.of(from));
        }
        query.put("f", List.of(format.toString()));
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(path);
        List<String> values = new ArrayList<>();
        query.forEach((name, some) -> some.forEach(value -> {
            uri.queryParam(name, "{" + name + "}");
            values.add(value);
        }));
        return new Link(
                uri.encode().buildAndExpand(values.toArray()).toUriString(),
                rel,
                format == Format.JSON ? Link.GEOJSON : Link.HTML,
                rel.equals("self") || rel.equals("alternate") ? format.label() : null);
    }

    private static @Nullable BoundingBox box(Parameters parameters, Crs crs) {
        return parameters
                .one("bbox", "west,south,east,north as %s, with south not above north".formatted(crs.axes()), crs::box)
                .orElse(null);
    }

    /** More than the most is the most, as OGC 17-069r4 has it (/req/core/fc-limit-response-1). */
    private static int rows(String text) {
        BigInteger rows = new BigInteger(text);
        if (rows.signum() < 1) {
            throw new IllegalArgumentException(text);
        }
        return rows.min(BigInteger.valueOf(Paging.MOST_ROWS)).intValue();
    }
}
