package org.strikelog.profile.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Stack;
import org.strikelog.incident.IncidentFilter;

/**
 * What a group says it did beside what others say it did and beside what is confirmed, month by month on one scale. Every
 * row counts an incident once, in the month of its first day; an incident can stand in several rows.
 *
 * @param months first days, from the first month in which a row has an incident to the last
 * @param rows one of each kind
 */
record ClaimsOverTime(List<LocalDate> months, List<Row> rows) {

    private static final double TOP = 14;
    private static final double GAP = 0.15;
    /** So that a single month does not fill the picture. */
    private static final int LEAST_COLUMNS = 12;

    /** What is counted. */
    enum Kind {
        /** Its claims that stand, and those of its members. */
        CLAIMED("role=claimed"),
        /** What somebody attributes to it or suspects it of. */
        ATTRIBUTED("role=attributed", "role=suspected"),
        /** Either, where the newest verdict is that the event happened as told. */
        CONFIRMED("role=claimed", "role=attributed", "role=suspected", "status=confirmed");

        private final List<String> conditions;

        Kind(String... conditions) {
            this.conditions = List.of(conditions);
        }

        private IncidentFilter of(IncidentFilter filter) {
            IncidentFilter narrowed = filter;
            for (String condition : conditions) {
                String[] parts = condition.split("=");
                narrowed = narrowed.with(parts[0], parts[1]);
            }
            return narrowed;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return the claims of the group that a filter asks for} */
    static ClaimsOverTime of(IncidentFilter filter, Explorer explorer) {
        Map<Kind, Map<LocalDate, Long>> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Map<LocalDate, Long> months = new HashMap<>();
            explorer.histogram(kind.of(filter), Bucket.MONTH, Stack.STATUS).bars().stream()
                    .filter(bar -> bar.count() > 0)
                    .forEach(bar -> months.put(bar.from(), bar.count()));
            counts.put(kind, months);
        }
        List<LocalDate> months = months(counts);
        long tallest = counts.values().stream()
                .flatMap(m -> m.values().stream())
                .max(Comparator.naturalOrder())
                .orElse(1L);
        return new ClaimsOverTime(
                months,
                counts.entrySet().stream()
                        .map(of -> Row.of(of.getKey(), of.getKey().of(filter), months, of.getValue(), tallest))
                        .toList());
    }

    /** {@return whether nobody ties the group to anything it might have done} */
    public boolean isEmpty() {
        return months.isEmpty();
    }

    private static List<LocalDate> months(Map<Kind, Map<LocalDate, Long>> counts) {
        List<LocalDate> held = counts.values().stream()
                .flatMap(m -> m.keySet().stream())
                .sorted()
                .toList();
        List<LocalDate> months = new ArrayList<>();
        if (!held.isEmpty()) {
            held.getFirst()
                    .datesUntil(held.getLast().plusDays(1), Period.ofMonths(1))
                    .forEach(months::add);
        }
        return months;
    }

    /** One kind, month by month. */
    record Row(Kind kind, IncidentFilter filter, long total, List<Column> columns) {

        private static Row of(
                Kind kind, IncidentFilter filter, List<LocalDate> months, Map<LocalDate, Long> counts, long tallest) {
            double slot = 100.0 / Math.max(months.size(), LEAST_COLUMNS);
            List<Column> columns = new ArrayList<>();
            for (LocalDate month : months) {
                long count = counts.getOrDefault(month, 0L);
                double height = (100 - TOP) * count / tallest;
                columns.add(new Column(
                        month,
                        count,
                        percent(columns.size() * slot + slot * GAP / 2),
                        percent(100 - height),
                        percent(slot * (1 - GAP)),
                        percent(height),
                        percent((columns.size() + 0.5) * slot),
                        "?"
                                + filter.with("from", month.toString())
                                        .with(
                                                "to",
                                                month.plusMonths(1).minusDays(1).toString())
                                        .query()));
            }
            long total = columns.stream().mapToLong(Column::count).sum();
            return new Row(kind, filter, total, columns);
        }

        /** {@return the query that leads to its incidents, with its question mark} */
        public String query() {
            return "?" + filter.query();
        }
    }

    /**
     * One month of a row; lengths are percentages of its picture.
     *
     * @param middle of the bar, for its number
     * @param query that leads to the incidents of these days, with its question mark; those too that may have been then
     */
    record Column(
            LocalDate month,
            long count,
            String x,
            String y,
            String width,
            String height,
            String middle,
            String query) {}

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
