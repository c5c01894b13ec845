package org.strikelog.ogc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikelog.incident.Paging;

/**
 * A query parameter, described once for the OpenAPI document and for people.
 *
 * @param schema of OpenAPI 3.0; a list is written with commas
 * @param example a value that finds something in the sample record; none is empty
 */
public record Parameter(String name, String meaning, Map<String, Object> schema, String example) {

    /** How the answer is written. */
    public static final Parameter F = new Parameter(
            "f",
            "How the answer is written, where the Accept header cannot say it.",
            Shape.oneOf(Format.values()).schema(),
            "json");

    /** The coordinate reference system of positions in the answer. */
    public static final Parameter CRS = new Parameter(
            "crs",
            "Coordinate reference system of the positions in the answer, by its URI; CRS84 unless you say otherwise.",
            Map.of("type", "string", "format", "uri", "enum", Crs.URIS, "default", Crs.CRS84.uri()),
            Crs.WEB_MERCATOR.uri());

    /** Those of every list of features. */
    static final List<Parameter> ITEMS = List.of(
            new Parameter(
                    "bbox",
                    "West, south, east, north: only features whose point lies inside, and those that have none. West above "
                            + "east crosses the antimeridian. A lowest and a highest height may stand after south and "
                            + "north; they are passed over.",
                    box(),
                    "38,29,49,38"),
            new Parameter(
                    "bbox-crs",
                    "Coordinate reference system of bbox, by its URI; CRS84 unless you say otherwise.",
                    Map.of("type", "string", "format", "uri", "enum", Crs.URIS, "default", Crs.CRS84.uri()),
                    Crs.CRS84.uri()),
            new Parameter(
                    "datetime",
                    "An instant or an interval of RFC 3339, open at an end that is .. or empty; a day stands for the whole of "
                            + "it. The record knows days: an instant stands for its day in UTC. Features without a time "
                            + "always match.",
                    Map.of("type", "string"),
                    "2023-10-17T00:00:00Z/2023-11-06T23:59:59Z"),
            new Parameter(
                    "limit", "At most so many features in one answer; more than the most is the most.", limit(), "10"),
            new Parameter(
                    "cursor",
                    "Where to go on, as the links of an earlier answer give it. It stays where it is while rows are added.",
                    Map.of("type", "string"),
                    ""),
            CRS,
            F);

    static Parameter several(String name, String meaning, Shape shape, String example) {
        return new Parameter(name, meaning, shape.list().schema(), example);
    }

    static Parameter of(String name, String meaning, Shape shape, String example) {
        return new Parameter(name, meaning, shape.schema(), example);
    }

    /** {@return the values of its vocabulary; none where it has none} */
    public List<?> values() {
        Object of = schema.getOrDefault("items", schema);
        return of instanceof Map<?, ?> one && one.get("enum") instanceof List<?> values ? values : List.of();
    }

    /** {@return whether several values may be given, separated by commas} */
    public boolean isSeveral() {
        return schema.get("type") == "array" && !name.equals("bbox");
    }

    /** {@return it as a parameter object of OpenAPI 3.0} */
    Map<String, Object> definition() {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("name", name);
        definition.put("in", "query");
        definition.put("description", meaning);
        definition.put("required", false);
        definition.put("schema", schema);
        definition.put("style", "form");
        definition.put("explode", false);
        return definition;
    }

    private static Map<String, Object> box() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", 4);
        schema.put("maxItems", 6);
        schema.put("oneOf", Arrays.asList(Map.of("minItems", 4, "maxItems", 4), Map.of("minItems", 6, "maxItems", 6)));
        schema.put("items", Map.of("type", "number"));
        return schema;
    }

    private static Map<String, Object> limit() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", 1);
        schema.put("maximum", Paging.MOST_ROWS);
        schema.put("default", Paging.FIRST.limit());
        return schema;
    }
}
