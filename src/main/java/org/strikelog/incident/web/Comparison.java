package org.strikelog.incident.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Revision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two saves of one incident side by side, field by field; only what differs.
 *
 * @param earlier number of the older save
 * @param later number of the newer save
 */
record Comparison(int earlier, int later, List<Difference> differences) {

    private static final Set<String> BOOKKEEPING = Set.of("id", "version");

    static Comparison of(Revision one, Revision other, JsonMapper json) {
        Revision earlier = one.number() < other.number() ? one : other;
        Revision later = earlier == one ? other : one;
        return new Comparison(
                earlier.number(), later.number(), differences(earlier.document(), later.document(), json));
    }

    private static List<Difference> differences(IncidentDocument earlier, IncidentDocument later, JsonMapper json) {
        JsonNode before = json.valueToTree(earlier);
        JsonNode after = json.valueToTree(later);
        Set<String> fields = new LinkedHashSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            if (!BOOKKEEPING.contains(field) && !before.path(field).equals(after.path(field))) {
                List<String> was = parts(before.path(field));
                List<String> is = parts(after.path(field));
                differences.add(new Difference(
                        field,
                        was.stream().map(p -> new Part(p, !is.contains(p))).toList(),
                        is.stream().map(p -> new Part(p, !was.contains(p))).toList()));
            }
        }
        return differences;
    }

    /** {@return a field as lines to read: one for a value, one for each entry of a list} */
    private static List<String> parts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(Comparison::line).toList()
                : Stream.of(node)
                        .map(Comparison::line)
                        .filter(l -> !l.isEmpty())
                        .toList();
    }

    private static String line(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        } else if (node.isObject()) {
            return node.propertyStream()
                    .filter(p -> !p.getKey().equals("id") && !p.getKey().equals("key"))
                    .map(p -> line(p.getValue()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        } else if (node.isArray()) {
            return node.valueStream().map(Comparison::line).collect(Collectors.joining(", "));
        } else {
            return node.asString();
        }
    }

    /** One field that was changed. */
    record Difference(String field, List<Part> before, List<Part> after) {}

    /**
     * One line of a field.
     *
     * @param changed whether the other side does not have it
     */
    record Part(String text, boolean changed) {}
}
