package org.strikelog.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the JSON of each answer looks like, as schemas of OpenAPI 3.0 by name. */
final class Schemas {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);

    private final List<FeatureCollection> collections;

    Schemas(List<FeatureCollection> collections) {
        this.collections = collections;
    }

    static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Link", object(List.of("href", "rel", "type"), "href", TEXT, "rel", TEXT, "type", TEXT, "title", TEXT));
        all.put(
                "LandingPage",
                object(List.of("links"), "title", TEXT, "description", TEXT, "links", list(reference("Link"))));
        all.put(
                "Conformance",
                object(List.of("conformsTo"), "conformsTo", list(TEXT), "links", list(reference("Link"))));
        all.put("Api", Map.of("type", "object", "description", "A document of OpenAPI 3.0"));
        all.put(
                "Collections",
                object(
                        List.of("links", "collections"),
                        "links",
                        list(reference("Link")),
                        "crs",
                        list(TEXT),
                        "collections",
                        list(reference("Collection"))));
        all.put("Collection", collection());
        all.put("Queryables", Map.of("type", "object", "description", "A document of JSON Schema 2020-12"));
        all.put("Point", point());
        for (FeatureCollection collection : collections) {
            String name = Character.toUpperCase(collection.id().charAt(0))
                    + collection.id().substring(1);
            all.put(name + "Feature", feature(collection));
            all.put(name + "Features", features(name + "Feature"));
        }
        all.put("Problem", problem());
        return all;
    }

    private static Map<String, Object> collection() {
        Map<String, Object> spatial = object(
                List.of("bbox"),
                "bbox",
                list(Map.of("type", "array", "minItems", 4, "maxItems", 4, "items", Map.of("type", "number"))),
                "crs",
                TEXT);
        Map<String, Object> temporal = object(
                List.of("interval"),
                "interval",
                list(Map.of(
                        "type",
                        "array",
                        "minItems",
                        2,
                        "maxItems",
                        2,
                        "items",
                        Map.of("type", "string", "format", "date-time"))),
                "trs",
                TEXT);
        return object(
                List.of("id", "title", "description", "extent", "itemType", "crs", "storageCrs", "links"),
                "id",
                TEXT,
                "title",
                TEXT,
                "description",
                TEXT,
                "extent",
                object(List.of(), "spatial", spatial, "temporal", temporal),
                "itemType",
                TEXT,
                "crs",
                list(TEXT),
                "storageCrs",
                TEXT,
                "links",
                list(reference("Link")));
    }

    private static Map<String, Object> point() {
        Map<String, Object> point = object(
                List.of("type", "coordinates"),
                "type",
                Map.of("type", "string", "enum", List.of("Point")),
                "coordinates",
                Map.of("type", "array", "minItems", 2, "maxItems", 2, "items", Map.of("type", "number")));
        point.put("nullable", true);
        return point;
    }

    private static Map<String, Object> feature(FeatureCollection collection) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Property<?> property : collection.properties()) {
            Map<String, Object> schema = new LinkedHashMap<>(property.shape().schema());
            schema.put("title", property.title());
            schema.put("description", property.meaning());
            properties.put(property.name(), schema);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "object");
        all.put("required", List.copyOf(properties.keySet()));
        all.put("properties", properties);
        return object(
                List.of("type", "id", "geometry", "properties"),
                "type",
                Map.of("type", "string", "enum", List.of("Feature")),
                "id",
                Map.of("type", collection instanceof IncidentCollection ? "integer" : "string"),
                "geometry",
                reference("Point"),
                "properties",
                all,
                "links",
                list(reference("Link")));
    }

    private static Map<String, Object> features(String feature) {
        return object(
                List.of("type", "features", "links", "timeStamp", "numberMatched", "numberReturned"),
                "type",
                Map.of("type", "string", "enum", List.of("FeatureCollection")),
                "links",
                list(reference("Link")),
                "timeStamp",
                Map.of("type", "string", "format", "date-time"),
                "numberMatched",
                COUNT,
                "numberCertain",
                COUNT,
                "numberReturned",
                COUNT,
                "features",
                list(reference(feature)));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> one =
                object(List.of("parameter", "value", "expected"), "parameter", TEXT, "value", TEXT, "expected", TEXT);
        return object(
                List.of("title", "status"),
                "title",
                TEXT,
                "status",
                Map.of("type", "integer"),
                "detail",
                TEXT,
                "instance",
                TEXT,
                "requestId",
                TEXT,
                "parameter",
                TEXT,
                "value",
                TEXT,
                "expected",
                TEXT,
                "parameters",
                list(one));
    }

    private static Map<String, Object> list(Map<String, Object> of) {
        return Map.of("type", "array", "items", of);
    }

    /** @param members names and schemas in turn */
    private static Map<String, Object> object(List<String> required, Object... members) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            properties.put((String) members[i], members[i + 1]);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("properties", properties);
        return object;
    }
}
