package org.strikelog.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds JSON to a schema of OpenAPI 3.0, as far as our own documents use its words. */
record SchemaCheck(JsonNode document) {

    private static final Set<String> WORDS = Set.of(
            "$ref",
            "type",
            "format",
            "enum",
            "nullable",
            "minimum",
            "maximum",
            "default",
            "minItems",
            "maxItems",
            "oneOf",
            "items",
            "required",
            "properties",
            "title",
            "description");

    /** {@return where a value is not as its schema says, and where it has fields that nobody described} */
    List<String> mistakes(JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            return mistakes(document.at(schema.get("$ref").asString().substring(1)), value, where);
        }
        List<String> mistakes = new ArrayList<>();
        if (value.isNull()) {
            return schema.path("nullable").asBoolean(false) ? mistakes : List.of(where + " is null");
        }
        String type = schema.get("type").asString();
        boolean fits = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> false;
        };
        if (!fits) {
            return List.of(where + " is no " + type + ": " + value);
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            mistakes.add(where + " is " + value);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                mistakes.add(where + " lacks " + name);
            }
        });
        if (schema.has("properties")) {
            value.propertyStream().forEach(property -> {
                JsonNode own = schema.get("properties").path(property.getKey());
                String at = where + "." + property.getKey();
                mistakes.addAll(
                        own.isMissingNode()
                                ? List.of(at + " is not described")
                                : mistakes(own, property.getValue(), at));
            });
        }
        if (schema.has("items")) {
            value.forEach(item -> mistakes.addAll(mistakes(schema.get("items"), item, where + "[]")));
        }
        return mistakes;
    }

    /** {@return words of schemas that OpenAPI 3.0 does not know, or that this check would pass over} */
    static List<String> foreign(JsonNode schema) {
        List<String> foreign = new ArrayList<>();
        schema.propertyStream().forEach(word -> {
            if (!WORDS.contains(word.getKey())) {
                foreign.add(word.getKey());
            }
        });
        schema.path("properties").propertyStream().forEach(p -> foreign.addAll(foreign(p.getValue())));
        if (schema.has("items")) {
            foreign.addAll(foreign(schema.get("items")));
        }
        return foreign;
    }
}
