package org.strikelog.explore.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Extent;
import org.strikelog.explore.Facet;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.MapView;
import org.strikelog.explore.Screen;
import org.strikelog.explore.Stack;
import org.strikelog.explore.View;
import org.strikelog.incident.IncidentFilter;

/** Answers from the index: one pass over the rows, however much of a view is asked for. */
@Component
@Primary
class IndexedExplorer implements Explorer {

    private static final int MOST_HISTOGRAMS = 200;

    private final IncidentIndex index;
    private final Selections selections;
    private final Totals totals;
    private final IndexMetrics metrics;

    // The chart stays the same while a reader drags over it, since it leaves the days aside.
    private final Cache<Drawn, Histogram> histograms =
            Caffeine.newBuilder().maximumSize(MOST_HISTOGRAMS).build();

    private final Cache<String, Optional<Days>> knowledge =
            Caffeine.newBuilder().maximumSize(1).build();

    IndexedExplorer(IncidentIndex index, Selections selections, Totals totals, IndexMetrics metrics) {
        this.index = index;
        this.selections = selections;
        this.totals = totals;
        this.metrics = metrics;
    }

    @Override
    public boolean ready() {
        return index.ready();
    }

    @Override
    public boolean cutOff() {
        return index.cutOff();
    }

    @Override
    public long readUpTo() {
        return index.readUpTo();
    }

    @Override
    public String recordVersion() {
        return index.snapshot().version;
    }

    @Override
    public View view(IncidentFilter filter, Screen screen, @Nullable Bucket bucket, Stack stack, int values) {
        return metrics.view("explorer", () -> counted(filter, screen, bucket, stack, values));
    }

    private View counted(IncidentFilter filter, Screen screen, @Nullable Bucket bucket, Stack stack, int values) {
        Selection selection = selections.of(filter);
        TotalCounter total = new TotalCounter(selection);
        TollCounter tolls = new TollCounter(selection);
        CellCounter cells = new CellCounter(selection, screen);
        List<FacetCounter> facets = FacetCounter.all(selection);
        List<Selection.Counter> counters = new ArrayList<>(facets);
        counters.addAll(List.of(total, tolls, cells));
        selection.run(counters);
        return new View(
                selection.record.version,
                total.total(),
                tolls.tolls(),
                map(selection, cells, screen),
                drawn(filter.without("from").without("to"), bucket, stack),
                facets.stream().map(facet -> facet.facet(values)).toList());
    }

    @Override
    public MapView map(IncidentFilter filter, Screen screen) {
        return metrics.view("map", () -> {
            Selection selection = selections.of(filter);
            CellCounter cells = new CellCounter(selection, screen);
            selection.run(List.of(cells));
            return map(selection, cells, screen);
        });
    }

    @Override
    public Histogram histogram(IncidentFilter filter, @Nullable Bucket bucket, Stack stack) {
        return metrics.view("timeline", () -> drawn(filter, bucket, stack));
    }

    private Histogram drawn(IncidentFilter filter, @Nullable Bucket bucket, Stack stack) {
        Selection selection = selections.of(filter);
        return histograms.get(new Drawn(filter, bucket, stack, selection.record.version), drawn -> {
            Bucket width = bucket != null
                    ? bucket
                    : days(selection)
                            .map(d -> Bucket.fitting(d.first(), d.last()))
                            .orElse(Bucket.DAY);
            BarCounter bars = new BarCounter(selection, width, stack);
            selection.run(List.of(bars));
            return bars.histogram();
        });
    }

    @Override
    public List<Facet> facets(IncidentFilter filter) {
        return metrics.view("facets", () -> {
            Selection selection = selections.of(filter);
            List<FacetCounter> facets = FacetCounter.all(selection);
            selection.run(facets);
            return facets.stream().map(facet -> facet.facet(Integer.MAX_VALUE)).toList();
        });
    }

    @Override
    public Optional<Days> days(IncidentFilter filter) {
        return days(selections.of(filter));
    }

    @Override
    public Optional<Days> knowledge() {
        Snapshot record = index.snapshot();
        return knowledge.get(record.version, version -> Knowledge.of(record));
    }

    @Override
    public Map<String, Extent> byLocation(IncidentFilter filter) {
        Selection selection = selections.of(filter);
        PlaceFacet places = new PlaceFacet(selection);
        within(selection, places);
        return places.extents();
    }

    @Override
    public Map<String, Extent> byGroup(IncidentFilter filter) {
        Selection selection = selections.of(filter);
        GroupFacet groups = new GroupFacet(selection);
        within(selection, groups);
        return groups.extents();
    }

    private static MapView map(Selection selection, CellCounter cells, Screen screen) {
        MapView map = new Cells(selection.record, cells, screen.zoom(), selection.filter.bbox()).map();
        return screen.frame() == null ? map : map.within(screen.frame());
    }

    private Optional<Days> days(Selection selection) {
        Totals.Sums sums = totals.of(selection);
        return sums.total().possible() == 0
                ? Optional.empty()
                : Optional.of(new Days(LocalDate.ofEpochDay(sums.first()), LocalDate.ofEpochDay(sums.last())));
    }

    /** Counts within the filter, not as if the counter's own parameter were off. */
    private static void within(Selection selection, FacetCounter counter) {
        Selection.Counter within = counter::take;
        selection.run(List.of(counter.leavesAside() == 0 ? counter : within));
    }

    private record Drawn(IncidentFilter filter, @Nullable Bucket bucket, Stack stack, String version) {}
}
