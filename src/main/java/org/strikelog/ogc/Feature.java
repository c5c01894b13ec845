package org.strikelog.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikelog.location.Coordinates;

/**
 * A feature as GeoJSON (RFC 7946).
 *
 * @param type always Feature
 * @param id number of an incident, key of a place
 * @param geometry null where it has no coordinates
 * @param links of a feature by itself; none within a collection
 */
public record Feature(
        String type,
        Object id,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Point geometry,

        @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable Object> properties,

        @Nullable List<Link> links) {

    /**
     * A point.
     *
     * @param type always Point
     * @param coordinates in the order of their reference system
     */
    public record Point(String type, List<Double> coordinates) {}

    static <T> Feature of(
            Object id, @Nullable Coordinates at, T thing, List<Property<T>> properties, Crs crs, Root root) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        properties.forEach(
                property -> values.put(property.name(), property.value().apply(thing, root)));
        return new Feature("Feature", id, at == null ? null : new Point("Point", crs.position(at)), values, null);
    }

    Feature with(List<Link> some) {
        return new Feature(type, id, geometry, properties, some);
    }

    /** {@return a property as a page shows it: a list with commas, and a dash for what is unknown} */
    public String text(String property) {
        Object value = properties.get(property);
        if (value instanceof List<?> several) {
            return several.isEmpty()
                    ? "–"
                    : several.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return value == null ? "–" : value.toString();
    }

    /** {@return its numbers in their order; none where it has no point} */
    public @Nullable String position() {
        return geometry == null
                ? null
                : geometry.coordinates.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
