package org.strikelog.importer.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikelog.importer.DayOrder;
import org.strikelog.importer.Field;
import org.strikelog.importer.Mapping;

/** What the columns of a table mean, as chosen on the page. */
public class MappingForm {

    public Map<String, String> columns = new HashMap<>();
    public Map<String, String> always = new HashMap<>();
    public String days = "";
    public List<WordForm> words = new ArrayList<>();

    /** What a word in a column stands for; nothing where its rows are to be refused. */
    public static class WordForm {
        public String field = "";
        public String word = "";
        public String term = "";
        public long rows;
    }

    static MappingForm of(Mapping mapping, boolean kept) {
        MappingForm form = new MappingForm();
        form.columns.putAll(mapping.columns());
        form.always.putAll(mapping.always());
        form.days = kept ? mapping.days().toString() : "";
        mapping.words().forEach((field, words) -> words.forEach((word, term) -> form.add(field, word, term, 0)));
        return form;
    }

    void add(String field, String word, String term, long rows) {
        WordForm form = new WordForm();
        form.field = field;
        form.word = word;
        form.term = term;
        form.rows = rows;
        words.add(form);
    }

    /** {@return whether it was said what a word stands for, or that it stands for nothing} */
    boolean knows(Field field, String word) {
        return words.stream().anyMatch(form -> form.field.equals(field.toString()) && form.word.equals(word));
    }

    /** {@return what stands in the way, by field} */
    Map<String, String> problems(List<String> names) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            String column = columns.getOrDefault(field.toString(), "");
            String constant = always.getOrDefault(field.toString(), "");
            if (!column.isEmpty() && !names.contains(column)) {
                problems.put(field.toString(), "A column of the file; it has no “%s”.".formatted(column));
            } else if (field.required() && column.isEmpty() && constant.isEmpty()) {
                problems.put(field.toString(), "The column in which it stands.");
            } else if (!constant.isEmpty()
                    && !field.terms().isEmpty()
                    && !field.terms().contains(constant)) {
                problems.put(field.toString(), "One of: %s.".formatted(String.join(", ", field.terms())));
            }
        }
        for (WordForm word : words) {
            boolean known = Field.of(word.field)
                    .filter(field -> word.term.isEmpty() || field.terms().contains(word.term))
                    .isPresent();
            if (!known) {
                problems.put(word.field, "What “%s” stands for is none of its terms.".formatted(word.word));
            }
        }
        return problems;
    }

    /** {@return the fields that have a column} */
    List<Field> mapped() {
        return Stream.of(Field.values())
                .filter(field -> !columns.getOrDefault(field.toString(), "").isEmpty())
                .toList();
    }

    /** {@return the same as it is kept; only without problems} */
    Mapping mapping() {
        Map<String, Map<String, String>> terms = new HashMap<>();
        words.stream()
                .filter(word -> !word.term.isEmpty())
                .forEach(word -> terms.computeIfAbsent(word.field, field -> new HashMap<>())
                        .put(word.word, word.term));
        return new Mapping(
                said(columns),
                said(always),
                Stream.of(DayOrder.values())
                        .filter(order -> order.toString().equals(days))
                        .findFirst()
                        .orElse(DayOrder.YEAR_FIRST),
                terms);
    }

    private static Map<String, String> said(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isBlank())
                .filter(value -> Field.of(value.getKey()).isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().strip()));
    }
}
