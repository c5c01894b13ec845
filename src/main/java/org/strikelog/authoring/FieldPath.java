package org.strikelog.authoring;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikelog.desk.Choice;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Pick;
import org.strikelog.incident.InvalidParameters.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where in the JSON stands what a field of the desk's form holds.
 *
 * @param form into which the JSON was read
 */
record FieldPath(JsonNode json, IncidentForm form) {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");
    private static final Pattern ROW = Pattern.compile("(attributions|figures|citations)\\[(\\d+)]\\.(.+)");

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("launched", "salvo.launched"),
            Map.entry("intercepted", "salvo.intercepted"),
            Map.entry("hit", "salvo.hit"),
            Map.entry("days", "occurrence.startsOn"),
            Map.entry("datePrecision", "occurrence.datePrecision"),
            Map.entry("localTime", "occurrence.localTime"),
            Map.entry("utcOffset", "occurrence.utcOffset"),
            Map.entry("latitude", "place.latitude"),
            Map.entry("longitude", "place.longitude"),
            Map.entry("placePrecision", "place.placePrecision"),
            Map.entry("radiusKm", "place.radiusKm"),
            Map.entry("country", "place.country"),
            Map.entry("verdict", "status"),
            Map.entry("reason", "statusReason"));

    private static final Map<String, String> IN_ROWS = Map.ofEntries(
            Map.entry("speaker", "saidBy"),
            Map.entry("speakerKind", "saidBy.kind"),
            Map.entry("publisher", "report.publisher"),
            Map.entry("title", "report.title"),
            Map.entry("url", "report.url"),
            Map.entry("publishedOn", "report.publishedOn"),
            Map.entry("language", "report.language"),
            Map.entry("kind", "report.kind"),
            Map.entry("archiveUrl", "report.archiveUrl"),
            Map.entry("saysDays", "says.from"),
            Map.entry("saysPlace", "says.place"));

    /** {@return what the desk says, with the keys of what may have been meant} */
    Problem told(org.strikelog.desk.Problem problem) {
        String path = of(problem.field());
        Pick pick = pick(problem.field());
        String meant = pick == null || pick.matches().isEmpty()
                ? ""
                : pick.matches().stream()
                        .map(choice -> "%s (%s)".formatted(choice.key(), name(choice)))
                        .collect(Collectors.joining(", ", " By key: ", "."));
        return new Problem(path, value(path), problem.message() + meant);
    }

    private static String name(Choice choice) {
        return choice.detail().isBlank() ? choice.name() : choice.name() + ", " + choice.detail();
    }

    private String of(String field) {
        Matcher row = ROW.matcher(field);
        if (row.matches()) {
            String at = row.group(1) + "[" + row.group(2) + "]";
            return value(at).isEmpty() && field.endsWith(".report") ? row.group(1) : at + "." + inRow(at, row.group(3));
        }
        String path = PLAIN.getOrDefault(field, field);
        return path.startsWith("occurrence.") && !(json.get("occurrence") instanceof ObjectNode) ? "occurrence" : path;
    }

    private String inRow(String at, String field) {
        if (field.equals("count")) {
            return value(at + ".count").isEmpty() ? "low" : "count";
        }
        return IN_ROWS.getOrDefault(field, field);
    }

    /** {@return what stands there; empty where nothing does} */
    private String value(String path) {
        JsonNode node = json;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            node = step.group(1) == null ? node.path(Integer.parseInt(step.group(2))) : node.path(step.group(1));
        }
        return node.isMissingNode() || node.isNull() ? "" : node.isString() ? node.asString() : node.toString();
    }

    private @Nullable Pick pick(String field) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return field.equals("place") ? form.place : null;
        }
        int number = Integer.parseInt(row.group(2));
        return switch (row.group(1) + "." + row.group(3)) {
            case "attributions.group" -> form.attributions.get(number).group;
            case "attributions.speaker" -> form.attributions.get(number).speaker;
            case "figures.speaker" -> form.figures.get(number).speaker;
            case "citations.report" -> form.citations.get(number).report;
            case "citations.saysPlace" -> form.citations.get(number).saysPlace;
            default -> null;
        };
    }
}
