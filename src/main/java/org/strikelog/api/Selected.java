package org.strikelog.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.NearName;
import org.strikelog.incident.Parameters;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of each incident is wanted: {@code fields=title,occurrence&include=figures,citations}. The number always comes.
 *
 * @param fields by name; none is all
 * @param parts lists that come in a list of incidents only when they are asked for
 */
public record Selected(Set<String> fields, Set<Part> parts) {

    /** Names of its parameters. */
    public static final List<String> NAMES = List.of("fields", "include");

    private static final String ID = "id";

    /** What was said of an incident. */
    public enum Part {
        FIGURES,
        ATTRIBUTIONS,
        CITATIONS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a query string; other names are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static Selected of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(Map.of("include", parted(query.get("include"))));
        Set<Part> parts = parameters.terms("include", Part.class);
        parameters.check();
        Set<String> fields = new TreeSet<>(parted(query.get("fields")));
        for (Part part : Part.values()) {
            if (fields.contains(part.toString())) {
                parts.add(part);
            }
        }
        return new Selected(fields, parts);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /**
     * Checks that a resource has all these fields.
     *
     * @throws InvalidParameters if it has not
     */
    public void requireOf(Class<? extends Record> resource) {
        List<String> known = Arrays.stream(resource.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        List<InvalidParameters.Problem> unknown = fields.stream()
                .filter(field -> !known.contains(field))
                .map(field -> new InvalidParameters.Problem(
                        "fields",
                        field,
                        NearName.of(field, known)
                                        .map(near -> near + " perhaps, or ")
                                        .orElse("") + "some of these, with commas between: "
                                + String.join(", ", known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidParameters(unknown);
        }
    }

    /** {@return whether nothing is asked for in particular} */
    public boolean isAll() {
        return fields.isEmpty() && parts.isEmpty();
    }

    /** {@return whether all fields are wanted} */
    public boolean whole() {
        return fields.isEmpty();
    }

    /** Takes away what is not wanted; lists that were asked for stay. */
    public void reduce(ObjectNode incident) {
        if (!whole()) {
            Set<String> wanted = new TreeSet<>(fields);
            wanted.add(ID);
            parts.forEach(part -> wanted.add(part.toString()));
            incident.retain(wanted);
        }
    }

    /** Takes away those lists that are not wanted, where some are. */
    public void reduceParts(ObjectNode incident) {
        if (!parts.isEmpty()) {
            EnumSet.complementOf(EnumSet.copyOf(parts)).forEach(part -> incident.remove(part.toString()));
        }
    }

    /** {@return its parameters as they are written in a query string; empty where there are none} */
    String query() {
        return Stream.of(
                        fields.isEmpty() ? "" : "fields=" + String.join(",", fields),
                        parts.isEmpty()
                                ? ""
                                : "include="
                                        + parts.stream().map(Part::toString).collect(Collectors.joining(",")))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static List<String> parted(@Nullable Collection<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Stream.of(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }
}
