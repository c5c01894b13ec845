package org.strikelog.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.InvalidParameters.Problem;
import org.strikelog.incident.NearName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of one JSON object, read as text. What is not of the kind that was expected is noted with its path, and reads
 * as blank, so that one answer tells all that is wrong.
 *
 * @param path of the object, ending in a full stop unless it is the whole
 */
public record JsonFields(JsonNode object, String path, List<Problem> problems) {

    /** {@return the value; none where there is none, or it is null} */
    @Nullable
    JsonNode get(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** {@return whether nothing in it has a value} */
    boolean blank() {
        return object.valueStream().allMatch(JsonNode::isNull);
    }

    /** {@return text as it stands, and a number as it is written; blank where there is none} */
    public String text(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return "";
        } else if (value.isString() && value.asString().indexOf('\0') < 0) {
            return value.asString();
        } else if (value.isNumber()) {
            return value.asString();
        }
        refuse(name, value.isString() ? "text without the character U+0000" : "text");
        return "";
    }

    /** {@return a whole number; none where there is none} */
    @Nullable
    Long whole(String name) {
        JsonNode value = get(name);
        if (value != null && !(value.isIntegralNumber() && value.canConvertToLong())) {
            refuse(name, "a whole number");
            return null;
        }
        return value == null ? null : value.asLong();
    }

    boolean truth(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            refuse(name, "true or false");
        }
        return value != null && value.isBoolean() && value.asBoolean();
    }

    /** {@return the fields of an object within; none where there is none} */
    JsonFields part(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isObject()) {
            refuse(name, "an object");
        }
        return new JsonFields(
                value != null && value.isObject() ? value : JsonNodeFactory.instance.objectNode(),
                path + name + ".",
                problems);
    }

    /** {@return the objects of a list; one that is none, or says nothing, is noted} */
    List<JsonFields> rows(String name) {
        List<JsonFields> rows = new ArrayList<>();
        JsonNode value = get(name);
        if (value != null && !value.isArray()) {
            refuse(name, "a list");
        } else if (value != null) {
            for (JsonNode row : value) {
                String at = path + name + "[" + rows.size() + "]";
                JsonFields fields = new JsonFields(
                        row.isObject() ? row : JsonNodeFactory.instance.objectNode(), at + ".", problems);
                if (fields.blank()) {
                    problems.add(new Problem(at, row.toString(), "an object that says something"));
                }
                rows.add(fields);
            }
        }
        return rows;
    }

    /** {@return the texts of a list} */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode value = get(name);
        if (value != null && !(value.isArray() && value.valueStream().allMatch(JsonNode::isString))) {
            refuse(name, "a list of texts");
        } else if (value != null) {
            value.forEach(text -> texts.add(text.asString()));
        }
        return texts;
    }

    /** Notes fields that nobody would read. */
    public void only(Set<String> known) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(
                        name,
                        NearName.of(name, known)
                                        .map(near -> near + " perhaps, or ")
                                        .orElse("") + "one of these names: " + String.join(", ", known)));
    }

    void refuse(String name, String expected) {
        JsonNode value = get(name);
        problems.add(new Problem(
                path + name, value == null ? "" : value.isString() ? value.asString() : value.toString(), expected));
    }
}
