package org.strikelog.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Explorer.Days;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.explore.MapView;
import org.strikelog.explore.Stack;
import org.strikelog.incident.FilterPair;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.location.Atlas;
import org.strikelog.location.MapDrawing;
import org.strikelog.location.MapFrame;
import org.strikelog.location.Tile;

/**
 * Reads the record for two filters at once, so that both are drawn on one scale. A side covers the days that its filter
 * names; where it leaves an end open, that is the first or the last day on which an incident of either side can have
 * happened, so that quiet weeks count for both.
 */
@Component
public class Comparison {

    private final IncidentList incidents;
    private final Explorer explorer;
    private final Atlas atlas;

    Comparison(IncidentList incidents, Explorer explorer, Atlas atlas) {
        this.incidents = incidents;
        this.explorer = explorer;
        this.atlas = atlas;
    }

    /** The two sides of a pair. */
    public record Sides(Side a, Side b) {}

    public Sides of(FilterPair pair) {
        @Nullable Days either = either(pair);
        Bucket bucket = either == null ? Bucket.WEEK : bucket(either);
        Histogram ofA = explorer.histogram(pair.a(), bucket, Stack.OUTCOME);
        Histogram ofB = explorer.histogram(pair.b(), bucket, Stack.OUTCOME);
        long tallest = Math.max(ofA.tallest(), ofB.tallest());
        MapView placesOfA = explorer.map(pair.a(), Tile.DEEPEST);
        MapView placesOfB = explorer.map(pair.b(), Tile.DEEPEST);
        MapFrame frame = MapFrame.holding(Stream.of(placesOfA, placesOfB)
                .flatMap(map -> map.spots().stream())
                .toList());
        return new Sides(
                side(pair.a(), either, drawing(ofA, either, tallest), placesOfA, frame),
                side(pair.b(), either, drawing(ofB, either, tallest), placesOfB, frame));
    }

    private Side side(
            IncidentFilter filter, @Nullable Days either, HistogramDrawing histogram, MapView map, MapFrame frame) {
        IncidentPage.Total total = incidents.total(filter);
        Days days = covered(filter, either);
        long length = days == null ? 0 : ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
        return new Side(
                filter,
                total,
                days,
                length,
                days == null ? null : Rate.of(total.certain(), length),
                days == null ? null : Rate.of(total.possible(), length),
                incidents.tolls(filter),
                histogram,
                map,
                MapDrawing.of(atlas, frame, map.spots()));
    }

    private @Nullable Days either(FilterPair pair) {
        return Stream.of(pair.a(), pair.b())
                .map(explorer::days)
                .flatMap(Optional::stream)
                .reduce((one, other) -> new Days(
                        one.first().isBefore(other.first()) ? one.first() : other.first(),
                        one.last().isAfter(other.last()) ? one.last() : other.last()))
                .orElse(null);
    }

    private static @Nullable Days covered(IncidentFilter filter, @Nullable Days either) {
        LocalDate first = filter.from() != null ? filter.from() : either == null ? null : either.first();
        LocalDate last = filter.to() != null ? filter.to() : either == null ? null : either.last();
        return first == null || last == null || last.isBefore(first) ? null : new Days(first, last);
    }

    private static HistogramDrawing drawing(Histogram histogram, @Nullable Days either, long tallest) {
        return HistogramDrawing.of(
                either == null ? histogram : histogram.spanning(either.first(), either.last()), tallest);
    }

    /** {@return weeks, or what is wider where they would not fit} */
    private static Bucket bucket(Days days) {
        Bucket fitting = Bucket.fitting(days.first(), days.last());
        return fitting == Bucket.DAY ? Bucket.WEEK : fitting;
    }
}
