package org.strikelog.explore.index;

import static org.strikelog.explore.index.Selection.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Extent;
import org.strikelog.explore.Facet;
import org.strikelog.explore.index.Directory.Standing;
import org.strikelog.explore.index.Selection.Counter;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/** Counts the rows for each value of one parameter as if that parameter were off. */
abstract class FacetCounter implements Counter {

    private static final Comparator<Facet.Value> ORDER = Comparator.comparing(Facet.Value::count)
            .reversed()
            .thenComparing(Facet.Value::label)
            .thenComparing(Facet.Value::value);

    private final String parameter;
    private final Set<String> chosen;
    private final int aside;

    FacetCounter(String parameter, Set<?> chosen, int aside) {
        this.parameter = parameter;
        this.chosen = new LinkedHashSet<>();
        chosen.forEach(c -> this.chosen.add(c.toString()));
        this.aside = aside;
    }

    /** {@return a counter for each parameter with a facet, in the order in which a reader would use them} */
    static List<FacetCounter> all(Selection selection) {
        IncidentFilter filter = selection.filter;
        Statuses statuses = new Statuses(selection.record, selection.asOf);
        return List.of(
                new Places(selection, true, null),
                new Places(selection, false, null),
                new Groups(selection, null),
                new Terms("role", filter.roles(), TIE | TIE_ROLE, AttributionRole.values(), new Roles(selection)::of),
                new Packed("type", filter.types(), TYPE, EventType.values(), selection, Facts.TYPE),
                new Packed("weapon", filter.weapons(), WEAPON, Weapon.values(), selection, Facts.WEAPONS),
                new Packed("outcome", filter.outcomes(), OUTCOME, Outcome.values(), selection, Facts.OUTCOME),
                new Terms("status", filter.statuses(), STATUS, Verdict.values(), row -> 1 << statuses.of(row) >> 1),
                new Terms(
                        "conflict",
                        filter.conflicts(),
                        CONFLICT,
                        Conflict.values(),
                        row -> selection.record.disputes.asOf(row, selection.asOf)));
    }

    @Override
    public int leavesAside() {
        return chosen.isEmpty() ? 0 : aside;
    }

    /** {@return how many rows each value has, and the name by which it is shown} */
    abstract Map<String, Count> counts();

    /** How often a value occurs. */
    record Count(String label, long count) {}

    /**
     * {@return what was counted}
     *
     * @param most values, the most frequent, beside those chosen
     */
    Facet facet(int most) {
        Map<String, Count> counts = counts();
        chosen.forEach(value -> counts.putIfAbsent(value, new Count(value, 0)));
        List<Facet.Value> all = new ArrayList<>(counts.size());
        counts.forEach((value, count) -> {
            if (count.count() > 0 || chosen.contains(value)) {
                all.add(new Facet.Value(value, count.label(), count.count(), chosen.contains(value)));
            }
        });
        List<Facet.Value> values = first(all, most);
        return new Facet(parameter, values, all.size() - values.size());
    }

    private static List<Facet.Value> first(List<Facet.Value> all, int most) {
        if (all.size() <= most) {
            all.sort(ORDER);
            return List.copyOf(all);
        }
        // To sort thousands of places for the sake of thirty would take longer than to count them.
        PriorityQueue<Facet.Value> first = new PriorityQueue<>(ORDER.reversed());
        List<Facet.Value> values = new ArrayList<>();
        for (Facet.Value value : all) {
            first.add(value);
            Facet.Value last = first.size() > most ? first.remove() : null;
            if (last != null && last.chosen()) {
                values.add(last);
            }
        }
        values.addAll(first);
        values.sort(ORDER);
        return List.copyOf(values);
    }

    /** By a term of a vocabulary; a row may have several. */
    static final class Terms extends FacetCounter {

        private final Enum<?>[] vocabulary;
        private final long[] counts;
        private final Bits bits;

        /** Says which terms a row has, as bits. */
        interface Bits {
            int of(int row);
        }

        Terms(String parameter, Set<?> chosen, int aside, Enum<?>[] vocabulary, Bits bits) {
            super(parameter, chosen, aside);
            this.vocabulary = vocabulary;
            this.bits = bits;
            counts = new long[vocabulary.length];
        }

        @Override
        public void take(int[] rows, int[] marks, int count) {
            for (int i = 0; i < count; i++) {
                for (int terms = bits.of(rows[i]); terms != 0; terms &= terms - 1) {
                    counts[Integer.numberOfTrailingZeros(terms)]++;
                }
            }
        }

        @Override
        Map<String, Count> counts() {
            Map<String, Count> all = new HashMap<>();
            for (int i = 0; i < counts.length; i++) {
                all.put(vocabulary[i].toString(), new Count(vocabulary[i].toString(), counts[i]));
            }
            return all;
        }
    }

    /** By a term, or terms, that {@link Facts} packs; a short loop, since every row of a view goes through it. */
    static final class Packed extends FacetCounter {

        private final Enum<?>[] vocabulary;
        private final int[] traits;
        private final Facts.Field field;
        private final int[] counts;

        Packed(
                String parameter,
                Set<?> chosen,
                int aside,
                Enum<?>[] vocabulary,
                Selection selection,
                Facts.Field field) {
            super(parameter, chosen, aside);
            this.vocabulary = vocabulary;
            traits = selection.record.facts.traits();
            this.field = field;
            counts = new int[field.mask() + 1];
        }

        @Override
        public void take(int[] rows, int[] marks, int count) {
            int shift = field.shift();
            int mask = field.mask();
            for (int i = 0; i < count; i++) {
                counts[traits[rows[i]] >>> shift & mask]++;
            }
        }

        @Override
        Map<String, Count> counts() {
            Map<String, Count> all = new HashMap<>();
            for (int term = 0; term < vocabulary.length; term++) {
                long count = 0;
                for (int packed = 0; packed < counts.length; packed++) {
                    boolean holds = field.several() ? (packed >>> term & 1) != 0 : packed == term;
                    count += holds ? counts[packed] : 0;
                }
                all.put(vocabulary[term].toString(), new Count(vocabulary[term].toString(), count));
            }
            return all;
        }
    }

    /** By something that a spot has: its country, or the places around it. */
    static final class Places extends FacetCounter {

        private final Snapshot record;
        private final boolean countries;
        private final int[] bySpot;
        private final @Nullable Extents extents;

        /** @param extents where people are added up too, by spot */
        Places(Selection selection, boolean countries, @Nullable Extents extents) {
            super(
                    countries ? "country" : "location",
                    countries ? selection.filter.countries() : selection.filter.locations(),
                    countries ? COUNTRY : LOCATION);
            record = selection.record;
            this.countries = countries;
            this.extents = extents;
            bySpot = new int[record.spots.size];
        }

        @Override
        public void take(int[] rows, int[] marks, int count) {
            int[] spots = record.facts.spots();
            for (int i = 0; i < count; i++) {
                bySpot[spots[rows[i]]]++;
            }
            if (extents != null) {
                for (int i = 0; i < count; i++) {
                    extents.add(spots[rows[i]], rows[i]);
                }
            }
        }

        /** {@return what each place comes to, with those inside it} */
        Map<String, Extent> extents() {
            Map<String, Extents.Part> parts = new HashMap<>();
            for (int spot = 0; spot < bySpot.length; spot++) {
                if (bySpot[spot] > 0 && record.spots.locations[spot] != 0) {
                    for (int outer : record.directory.around(record.spots.locations[spot])) {
                        parts.merge(
                                record.directory.place(outer).key(),
                                Objects.requireNonNull(extents).of(spot, bySpot[spot]),
                                Extents.Part::add);
                    }
                }
            }
            Map<String, Extent> all = new HashMap<>();
            parts.forEach((key, part) -> all.put(key, part.extent()));
            return all;
        }

        @Override
        Map<String, Count> counts() {
            return countries ? byCountry() : byPlace();
        }

        private Map<String, Count> byCountry() {
            Map<String, Count> all = new HashMap<>();
            for (int spot = 0; spot < bySpot.length; spot++) {
                String country = bySpot[spot] == 0 ? null : record.spots.country(spot);
                if (country != null) {
                    all.merge(
                            country,
                            new Count(country, bySpot[spot]),
                            (a, b) -> new Count(a.label(), a.count() + b.count()));
                }
            }
            return all;
        }

        /** What happened at a place happened in those around it. */
        private Map<String, Count> byPlace() {
            long[] at = new long[record.directory.placesEnd()];
            for (int spot = 0; spot < bySpot.length; spot++) {
                at[record.spots.locations[spot]] += bySpot[spot];
            }
            at[0] = 0;
            long[] within = new long[at.length];
            for (int place = 1; place < at.length; place++) {
                if (at[place] > 0) {
                    for (int outer : record.directory.around(place)) {
                        within[outer] += at[place];
                    }
                }
            }
            Map<String, Count> all = new HashMap<>();
            for (int id = 1; id < within.length; id++) {
                if (within[id] > 0) {
                    Directory.Place place = record.directory.place(id);
                    all.put(place.key(), new Count(place.name(), within[id]));
                }
            }
            return all;
        }
    }

    /** By group: those that statements tie to a row, in the roles asked for, and the umbrellas above them. */
    static final class Groups extends FacetCounter {

        private final Snapshot record;
        private final int asOf;
        private final int roles;
        private final boolean surely;
        private final Standing[][] umbrellas;
        private final long[] counts;
        private final int[] lastRow;
        private final @Nullable Extents extents;

        /** @param extents where people are added up too, by group */
        Groups(Selection selection, @Nullable Extents extents) {
            super("group", selection.filter.groups(), TIE | TIE_GROUP);
            record = selection.record;
            this.extents = extents;
            asOf = selection.asOf;
            roles = selection.filter.roles().stream()
                    .mapToInt(r -> 1 << r.ordinal())
                    .reduce(0, (a, b) -> a | b);
            surely = selection.surely();
            int groups = record.groupStarts.length;
            umbrellas = new Standing[groups][];
            for (int group = 0; group < groups; group++) {
                umbrellas[group] = record.directory.umbrellasOf(group).toArray(Standing[]::new);
            }
            counts = new long[groups];
            lastRow = new int[groups];
            Arrays.fill(lastRow, -1);
        }

        @Override
        public void take(int[] rows, int[] marks, int count) {
            Ties ties = record.ties;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                int first = ties.starts()[row];
                int end = ties.starts()[row + 1];
                for (int tie = first; tie < end; tie++) {
                    if (ties.stands(tie, asOf) && (roles == 0 || (roles >>> ties.role(tie) & 1) != 0)) {
                        int group = ties.group(tie);
                        if (extents == null && end - first == 1 && umbrellas[group].length == 1) {
                            counts[group]++;
                        } else {
                            count(group, row);
                        }
                    }
                }
            }
        }

        // Each group once a row, by however many ways it has part in it.
        private void count(int group, int row) {
            int starts = record.facts.starts()[row];
            int ends = record.facts.ends()[row];
            for (Standing standing : umbrellas[group]) {
                if (lastRow[standing.group()] != row
                        && (surely ? standing.certainly(starts, ends) : standing.possibly(starts, ends))) {
                    lastRow[standing.group()] = row;
                    counts[standing.group()]++;
                    if (extents != null) {
                        extents.add(standing.group(), row);
                    }
                }
            }
        }

        /** {@return what each group comes to, with its members} */
        Map<String, Extent> extents() {
            Map<String, Extent> all = new HashMap<>();
            record.directory.groups().forEach((id, group) -> {
                if (counts[id] > 0) {
                    all.put(
                            group.key(),
                            Objects.requireNonNull(extents).of(id, counts[id]).extent());
                }
            });
            return all;
        }

        @Override
        Map<String, Count> counts() {
            Map<String, Count> all = new HashMap<>();
            record.directory.groups().forEach((id, group) -> {
                if (counts[id] > 0) {
                    all.put(group.key(), new Count(group.name(), counts[id]));
                }
            });
            return all;
        }
    }
}
