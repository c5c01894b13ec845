package org.strikelog.importer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the columns of a table mean.
 *
 * @param columns for each field the name of the column that it stands in
 * @param always for fields without a column, what holds of every row
 * @param days the order in which days are written; ISO 8601 and names of months are read in any
 * @param words for each field the terms that words in the table stand for, in lower case
 */
public record Mapping(
        Map<String, String> columns,
        Map<String, String> always,
        DayOrder days,
        Map<String, Map<String, String>> words) {

    /** What is guessed from the names of columns, by what newsrooms call them. */
    private static final Map<Field, List<String>> USUAL = usual();

    public Mapping {
        columns = Map.copyOf(columns);
        always = Map.copyOf(always);
        words = Map.copyOf(words);
    }

    /** {@return a mapping that says nothing} */
    static Mapping none() {
        return new Mapping(Map.of(), Map.of(), DayOrder.YEAR_FIRST, Map.of());
    }

    private static Map<Field, List<String>> usual() {
        Map<Field, List<String>> usual = new LinkedHashMap<>();
        usual.put(Field.ID, List.of("id", "no", "no.", "nr", "number", "ref", "reference", "incident id", "code", "#"));
        usual.put(Field.TITLE, List.of("title", "headline", "what", "what happened", "incident", "event", "name"));
        usual.put(Field.SUMMARY, List.of("summary", "description", "details", "notes", "note", "text", "comment"));
        usual.put(
                Field.EVENT_TYPE,
                List.of("type", "event type", "attack type", "type of attack", "type of incident", "kind", "category"));
        usual.put(Field.WEAPONS, List.of("weapon", "weapons", "weapon type"));
        usual.put(Field.OUTCOME, List.of("outcome", "result"));
        usual.put(
                Field.STARTS_ON,
                List.of("date", "day", "when", "start date", "start", "event date", "from", "date from"));
        usual.put(Field.ENDS_ON, List.of("end date", "end", "until", "to", "date to"));
        usual.put(Field.LOCAL_TIME, List.of("time", "local time", "hour"));
        usual.put(Field.COUNTRY, List.of("country", "state", "nation"));
        usual.put(Field.LATITUDE, List.of("latitude", "lat", "y"));
        usual.put(Field.LONGITUDE, List.of("longitude", "lon", "lng", "long", "x"));
        usual.put(Field.TARGET, List.of("target", "object", "facility"));
        usual.put(Field.CLAIMED_BY, List.of("claimed by", "claimed", "who claimed", "claim", "claimant"));
        usual.put(
                Field.ATTRIBUTED_TO,
                List.of(
                        "group",
                        "groups",
                        "actor",
                        "actors",
                        "perpetrator",
                        "attacker",
                        "attributed to",
                        "responsible",
                        "who"));
        usual.put(Field.KILLED, List.of("killed", "dead", "deaths", "fatalities"));
        usual.put(Field.INJURED, List.of("injured", "wounded", "injuries", "hurt"));
        usual.put(Field.REPORT_PUBLISHER, List.of("source", "publisher", "outlet", "media"));
        usual.put(Field.REPORT_TITLE, List.of("article", "source title"));
        usual.put(Field.REPORT_URL, List.of("url", "link", "source url", "source link", "web"));
        usual.put(Field.REPORT_DATE, List.of("published", "source date", "publication date"));
        return usual;
    }

    /** {@return what the columns mean, going by their names alone} */
    static Mapping guess(Collection<String> columns) {
        Map<String, String> found = new HashMap<>();
        for (Field field : Field.values()) {
            candidate(field, columns)
                    .filter(column -> !found.containsValue(column))
                    .ifPresent(column -> found.put(field.toString(), column));
        }
        return new Mapping(found, Map.of(), DayOrder.YEAR_FIRST, Map.of());
    }

    private static Optional<String> candidate(Field field, Collection<String> columns) {
        if (columns.contains(field.toString())) {
            return Optional.of(field.toString());
        }
        Map<String, String> plain = columns.stream()
                .collect(Collectors.toMap(
                        column -> column.toLowerCase(Locale.ROOT)
                                .replaceAll("\\(s\\)$", "")
                                .replaceAll("[_()\\s]+", " ")
                                .strip(),
                        column -> column,
                        (one, other) -> one));
        return USUAL.getOrDefault(field, List.of()).stream()
                .filter(plain::containsKey)
                .map(plain::get)
                .findFirst();
    }

    /** {@return whether a table with these columns can be read by it} */
    boolean fits(Collection<String> names) {
        return names.containsAll(columns.values());
    }

    Optional<String> column(Field field) {
        return Optional.ofNullable(columns.get(field.toString()));
    }

    /** {@return what a word stands for, where that was said} */
    Optional<String> term(Field field, String word) {
        return Optional.ofNullable(
                words.getOrDefault(field.toString(), Map.of()).get(word.toLowerCase(Locale.ROOT)));
    }
}
