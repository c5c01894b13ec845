package org.strikelog.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a property or a parameter look like.
 *
 * @param type string, number, integer or boolean
 * @param format as JSON Schema names it; none where the type says all
 * @param values all that there are; none where it is not a vocabulary
 * @param several whether it is a list of them
 * @param nullable whether it may be unknown
 */
public record Shape(String type, @Nullable String format, List<String> values, boolean several, boolean nullable) {

    static final Shape TEXT = new Shape("string", null, List.of(), false, false);
    static final Shape ADDRESS = new Shape("string", "uri", List.of(), false, false);
    static final Shape DAY = new Shape("string", "date", List.of(), false, false);
    static final Shape NUMBER = new Shape("number", null, List.of(), false, false);
    static final Shape COUNT = new Shape("integer", null, List.of(), false, false);
    static final Shape FLAG = new Shape("boolean", null, List.of(), false, false);

    static Shape oneOf(Enum<?>... vocabulary) {
        return new Shape(
                "string", null, Arrays.stream(vocabulary).map(Enum::toString).toList(), false, false);
    }

    Shape list() {
        return new Shape(type, format, values, true, nullable);
    }

    Shape orUnknown() {
        return new Shape(type, format, values, several, true);
    }

    /** {@return the same where it is known} */
    Shape known() {
        return new Shape(type, format, values, several, false);
    }

    /** {@return it as a schema of OpenAPI 3.0, which is one of JSON Schema too where nothing is unknown} */
    Map<String, Object> schema() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("type", type);
        if (format != null) {
            one.put("format", format);
        }
        if (type.equals("integer")) {
            one.put("minimum", 0);
        }
        if (!values.isEmpty()) {
            List<@Nullable String> all = new ArrayList<>(values);
            if (nullable) {
                all.add(null);
            }
            one.put("enum", all);
        }
        if (nullable) {
            one.put("nullable", true);
        }
        return several ? Map.of("type", "array", "items", one) : one;
    }
}
