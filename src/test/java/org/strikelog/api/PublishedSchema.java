package org.strikelog.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds JSON to a schema of our OpenAPI 3.1, as far as it uses its words. */
public record PublishedSchema(JsonNode document) {

    /** {@return where a value is not as its schema says: types, terms, required fields, and fields that nobody documented} */
    public List<String> mistakes(JsonNode schema, JsonNode value, String where) {
        List<String> mistakes = new ArrayList<>();
        if (schema.has("$ref")) {
            return mistakes(document.at(schema.get("$ref").asString().substring(1)), value, where);
        }
        if (schema.has("anyOf")) {
            boolean fits = schema.get("anyOf")
                    .valueStream()
                    .anyMatch(s -> mistakes(s, value, where).isEmpty());
            return fits ? mistakes : List.of(where + " fits none of " + schema);
        }
        JsonNode type = schema.get("type");
        List<String> types =
                type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString());
        if (!types.contains(typeOf(value)) && !(types.contains("number") && value.isNumber())) {
            return List.of(where + " is " + typeOf(value) + ", not " + types);
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            mistakes.add(where + " is " + value);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                mistakes.add(where + " lacks " + name);
            }
        });
        if (value.isObject()) {
            value.propertyStream().forEach(property -> {
                JsonNode own = schema.path("properties").path(property.getKey());
                if (own.isMissingNode()) {
                    mistakes.add(where + "." + property.getKey() + " is not documented");
                } else {
                    mistakes.addAll(mistakes(own, property.getValue(), where + "." + property.getKey()));
                }
            });
        }
        if (value.isArray()) {
            value.forEach(item -> mistakes.addAll(mistakes(schema.get("items"), item, where + "[]")));
        }
        return mistakes;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "nothing";
        };
    }
}
