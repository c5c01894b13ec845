package org.strikelog.map.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.MapView;
import org.strikelog.explore.Stack;
import org.strikelog.explore.View;
import org.strikelog.incident.FilterChip;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage;
import org.strikelog.location.LocationName;
import org.strikelog.location.LocationSummary;

/**
 * What the explorer shows.
 *
 * @param timeline over all days, so that the chosen ones are seen among the others
 * @param extent of the timeline, where that is more than what was known on the day that is read
 * @param knowledge between which days the record became what it is; none where it is empty
 * @param place the one place that the filter asks for
 * @param marks what the map draws, as JSON
 * @param cutOff whether the database does not answer, so that there are neither rows nor names
 */
record ExplorerPage(
        IncidentFilter filter,
        Presentation presentation,
        IncidentPage list,
        View view,
        List<FilterChip> chips,
        List<FacetChoices> facets,
        TimelineTable timeline,
        Explorer.@Nullable Days extent,
        Explorer.@Nullable Days knowledge,
        Legend legend,
        Happenings happenings,
        PlaceTable places,
        @Nullable LocationSummary place,
        String marks,
        boolean cutOff) {

    /** Harm to one party, as far as numbers were stated. */
    record Losses(Party party, List<Harm> harms) {}

    /** One kind of harm. */
    record Harm(Effect effect, CountRange range) {}

    /** {@return people killed and injured by party, for those of whom a number was stated} */
    public List<Losses> losses() {
        Map<Party, List<Harm>> losses = new LinkedHashMap<>();
        view.tolls().stream()
                .filter(toll ->
                        toll.stated() > 0 && (toll.effect() == Effect.KILLED || toll.effect() == Effect.INJURED))
                .filter(toll -> toll.high() == null || toll.high() > 0)
                .forEach(toll -> losses.computeIfAbsent(toll.party(), p -> new ArrayList<>())
                        .add(new Harm(toll.effect(), new CountRange(people(toll.low()), people(toll.high())))));
        return losses.entrySet().stream()
                .map(entry -> new Losses(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** {@return incidents without coordinates, and those known so vaguely that all of the view is in doubt} */
    public long withoutPlaceHere() {
        if (filter.bbox() == null) {
            return view.map().unplaced();
        }
        Frame seen = new Frame(filter.bbox());
        return view.map().unplaced()
                + view.map().areas().stream()
                        .filter(seen::within)
                        .mapToLong(MapView.Area::count)
                        .sum();
    }

    /** {@return the day as known on which the record is read, within those that make a difference} */
    public LocalDate slid(Explorer.Days days) {
        LocalDate asOf = filter.asOf();
        return asOf == null || asOf.isAfter(days.last())
                ? days.last()
                : asOf.isBefore(days.first()) ? days.first() : asOf;
    }

    /** {@return names of the chosen place in Arabic} */
    public List<LocationName> arabicNames() {
        return place == null
                ? List.of()
                : place.names().stream().filter(n -> n.language().equals("ar")).toList();
    }

    /** {@return the address with one value of a facet chosen, or no longer so} */
    public String toggled(String parameter, String value, boolean chosen) {
        return address(chosen ? filter.without(parameter, value) : filter.with(parameter, value));
    }

    /** {@return the address of what is behind the number of people harmed in the incidents of one value of a facet} */
    public String behind(String parameter, String value, String effect) {
        return "/figures?"
                + filter.without(parameter)
                        .with(parameter, value)
                        .behind(null, Effect.valueOf(effect.toUpperCase(Locale.ROOT)));
    }

    /** {@return the address of exactly the incidents of a mark; of an area, of all in its place} */
    public @Nullable String only(PlaceTable.Row row) {
        return row.only() == null ? null : address(row.only());
    }

    /** {@return the address of everywhere} */
    public String everywhere() {
        return address(filter.without("location").without("cell"));
    }

    /** {@return the address without what a chip stands for} */
    public String without(FilterChip chip) {
        return presentation.address(chip.without());
    }

    /** {@return the address of the days of a bar} */
    public String during(TimelineTable.Row row) {
        return address(filter.without("from")
                .without("to")
                .with("from", row.from().toString())
                .with("to", row.to().toString()));
    }

    /** {@return the address of the same at any time} */
    public String allDays() {
        return address(filter.without("from").without("to"));
    }

    /** {@return the address of the same as known today} */
    public String today() {
        return "/" + address(filter.without("asOf")).replace("./", "");
    }

    /** {@return the address of everything, shown the same way} */
    public String clear() {
        return presentation.address("");
    }

    /** {@return the same list elsewhere: as a table, an export or a feed} */
    public String elsewhere(String path) {
        return path + (filter.isEmpty() ? "" : "?" + filter.query());
    }

    public @Nullable String next() {
        return list.next() == null ? null : presentation.address(filter.query(), list.next());
    }

    public @Nullable String prev() {
        return list.prev() == null ? null : presentation.address(filter.query(), list.prev());
    }

    /** {@return whether a bar lies outside the chosen days} */
    public boolean outside(TimelineTable.Row row) {
        return (filter.from() != null && row.to().isBefore(filter.from()))
                || (filter.to() != null && row.from().isAfter(filter.to()));
    }

    /** {@return what a form with these fields must carry along} */
    public List<Presentation.Kept> kept(List<String> except) {
        List<Presentation.Kept> kept = new ArrayList<>(Presentation.kept(filter, except));
        presentation.parameters().forEach((name, value) -> {
            if (!except.contains(name)) {
                kept.add(new Presentation.Kept(name, value));
            }
        });
        return kept;
    }

    public List<Stack> stacks() {
        return List.of(
                Stack.OUTCOME,
                Stack.GROUP,
                Stack.TYPE,
                Stack.WEAPON,
                Stack.PARTY,
                Stack.STATUS,
                Stack.COUNTRY,
                Stack.NONE);
    }

    public List<Bucket> buckets() {
        return List.of(Bucket.values());
    }

    public String country(String code) {
        return Countries.name(code);
    }

    private String address(IncidentFilter changed) {
        return presentation.address(changed.query());
    }

    private static @Nullable Integer people(@Nullable Long sum) {
        return sum == null ? null : Math.toIntExact(sum);
    }
}
