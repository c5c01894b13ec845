package org.strikelog.map.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.MapView;
import org.strikelog.explore.Screen;
import org.strikelog.explore.View;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationSummary;
import org.strikelog.map.CounterStrikes;
import org.strikelog.tally.Tallies;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the explorer shows of a filter. */
@Component
class ExplorerPages {

    /** More than are listed, so that the legend finds the count of each of its own. */
    private static final int VALUES = 200;

    /** What the first view follows. Days and outcomes do not, so that the ground stands still while they are brushed. */
    private static final List<String> FRAMING = List.of("country", "group", "dataset", "report");

    /** Fine enough to find a frame by, and few cells however many places there are. */
    private static final int FRAMING_ZOOM = 7;

    private static final int ZOOM_OF_NOTHING = 4;

    private static final int MOST_FRAMES = 200;

    private final Explorer explorer;
    private final IncidentList incidents;
    private final FilterWords words;
    private final Gazetteer gazetteer;
    private final Tallies tallies;
    private final CounterStrikes counterStrikes;
    private final JsonMapper json;

    // Most readers begin with one of a few, and the record stays while they do.
    private final Cache<Framed, Optional<Frame>> frames =
            Caffeine.newBuilder().maximumSize(MOST_FRAMES).build();

    ExplorerPages(
            Explorer explorer,
            IncidentList incidents,
            FilterWords words,
            Gazetteer gazetteer,
            Tallies tallies,
            CounterStrikes counterStrikes,
            JsonMapper json) {
        this.explorer = explorer;
        this.incidents = incidents;
        this.words = words;
        this.gazetteer = gazetteer;
        this.tallies = tallies;
        this.counterStrikes = counterStrikes;
        this.json = json;
    }

    ExplorerPage page(IncidentFilter filter, Presentation presentation) {
        // What only the database knows is left out then, and not waited for.
        boolean cutOff = explorer.cutOff();
        Frame seen = filter.bbox() == null ? frame(framing(filter)) : new Frame(filter.bbox());
        int zoom = zoom(filter, presentation, seen);
        IncidentFilter always = filter.without("from").without("to");
        // What was known on a day stands on the time of all that is known now, in bars as wide.
        Explorer.Days extent = filter.asOf() == null
                ? null
                : explorer.days(always.without("asOf")).orElse(null);
        Bucket bucket = presentation.bucket() == null && extent != null
                ? Bucket.fitting(extent.first(), extent.last())
                : presentation.bucket();
        View view = explorer.view(filter, new Screen(zoom, null), bucket, presentation.stack(), VALUES);
        boolean chosenOnMap = !filter.cells().isEmpty() || !filter.locations().isEmpty();
        MapView all = chosenOnMap ? explorer.map(filter.without("cell").without("location"), zoom) : null;
        List<TimelineTable.Series> series = TimelineTable.series(legendOf(always, presentation, view));
        TimelineTable timeline = TimelineTable.of(view.timeline(), series);
        return new ExplorerPage(
                filter,
                presentation,
                cutOff
                        ? new IncidentPage(List.of(), view.total(), null, null)
                        : incidents.page(filter, presentation.paging()),
                view,
                cutOff ? FilterWords.unnamed(filter) : words.chips(filter),
                FacetChoices.of(view.facets()),
                timeline,
                extent,
                explorer.knowledge().orElse(null),
                Legend.of(presentation.stack(), series, view.facets(), filter),
                cutOff ? Happenings.NONE : happenings(filter, timeline),
                PlaceTable.of(filter, view.map()),
                cutOff ? null : place(filter, view.map()),
                Marks.of(zoom, seen, filter.bbox() == null, view.map(), all).json(json),
                cutOff);
    }

    private @Nullable Frame frame(IncidentFilter framing) {
        return frames.get(
                        new Framed(framing, explorer.recordVersion()),
                        asked -> Optional.ofNullable(Frame.of(explorer.map(asked.filter(), FRAMING_ZOOM))))
                .orElse(null);
    }

    private record Framed(IncidentFilter filter, String recordVersion) {}

    private static int zoom(IncidentFilter filter, Presentation presentation, @Nullable Frame seen) {
        if (presentation.zoom() != null) {
            return presentation.zoom();
        } else if (seen == null) {
            return ZOOM_OF_NOTHING;
        }
        return filter.bbox() == null ? seen.firstZoom() : seen.zoom();
    }

    private static IncidentFilter framing(IncidentFilter filter) {
        IncidentFilter framing = filter;
        for (String name : filter.toParameters().keySet()) {
            if (!FRAMING.contains(name)) {
                framing = framing.without(name);
            }
        }
        return framing;
    }

    // A colour stays what it is while its neighbours in the legend are chosen or let go.
    private Histogram legendOf(IncidentFilter always, Presentation presentation, View view) {
        String parameter = presentation.stack().toString();
        return always.toParameters().containsKey(parameter)
                ? explorer.histogram(always.without(parameter), presentation.bucket(), presentation.stack())
                : view.timeline();
    }

    private Happenings happenings(IncidentFilter filter, TimelineTable timeline) {
        LocalDate first = timeline.first();
        LocalDate last = filter.asOf() == null ? timeline.last() : filter.asOf();
        return new Happenings(
                first == null || last == null || last.isBefore(first) ? List.of() : tallies.statedBetween(first, last),
                counterStrikes.among(filter.without("from").without("to")));
    }

    private @Nullable LocationSummary place(IncidentFilter filter, MapView map) {
        String key = null;
        if (filter.locations().size() == 1) {
            key = filter.locations().iterator().next();
        } else if (!filter.cells().isEmpty() && map.cells().size() == 1) {
            MapView.Spot spot = map.cells().getFirst().location();
            key = spot == null ? null : spot.key();
        }
        return key == null ? null : gazetteer.find(key).orElse(null);
    }
}
