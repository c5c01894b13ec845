package org.strikelog.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.explore.MapView;
import org.strikelog.handout.Handout.Origin;
import org.strikelog.incident.Datasets;
import org.strikelog.incident.FilterSentence;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.location.Atlas;
import org.strikelog.location.Coordinates;
import org.strikelog.location.MapDrawing;
import org.strikelog.location.MapDrawing.Spot;
import org.strikelog.location.MapFrame;
import org.strikelog.location.Tile;

/** Reads parts of the record for taking away. */
@Component
public class Handouts {

    /** Coarse enough to be small for any record, fine enough to tell how far it reaches. */
    private static final int OVERVIEW = 3;

    private final Explorer explorer;
    private final IncidentList incidents;
    private final Datasets datasets;
    private final FilterSentence sentence;
    private final SeriesNames names;
    private final Atlas atlas;
    private final MessageSource messages;
    private final Clock clock;

    Handouts(
            Explorer explorer,
            IncidentList incidents,
            Datasets datasets,
            FilterSentence sentence,
            SeriesNames names,
            Atlas atlas,
            MessageSource messages,
            Clock clock) {
        this.explorer = explorer;
        this.incidents = incidents;
        this.datasets = datasets;
        this.sentence = sentence;
        this.names = names;
        this.atlas = atlas;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * {@return a part of the record}
     *
     * @param server where it can be read again: scheme, host and port, without a slash at the end
     * @param width of the map in pixels
     * @param height likewise
     */
    public Handout read(Excerpt excerpt, String server, int width, int height, Locale locale) {
        IncidentFilter filter = excerpt.filter();
        String version = explorer.recordVersion();
        MapFrame frame = frame(filter, width, height);
        MapView view = explorer.map(filter, zoom(frame));
        HistogramDrawing timeline = HistogramDrawing.of(explorer.histogram(filter, excerpt.bucket(), excerpt.stack()));
        return new Handout(
                excerpt,
                excerpt.title() == null ? messages.getMessage("handout.title", null, locale) : excerpt.title(),
                sentence.of(filter, locale),
                LocalDate.now(clock),
                version,
                incidents.total(filter),
                view.total(),
                view.unplaced(),
                origins(filter),
                MapDrawing.of(atlas, frame, view.spots()).merged(),
                timeline,
                names.of(timeline, locale),
                server,
                server + "/" + excerpt.view());
    }

    /** {@return the same map in another size} */
    public MapDrawing map(IncidentFilter filter, int width, int height) {
        MapFrame frame = frame(filter, width, height);
        return MapDrawing.of(atlas, frame, explorer.map(filter, zoom(frame)).spots())
                .merged();
    }

    private MapFrame frame(IncidentFilter filter, int width, int height) {
        return filter.bbox() == null
                ? MapFrame.holding(reach(explorer.map(filter, OVERVIEW)), width, height)
                : MapFrame.showing(filter.bbox(), width, height);
    }

    private static int zoom(MapFrame frame) {
        return Math.clamp((int) Math.floor(frame.zoom()), 0, Tile.DEEPEST);
    }

    private List<Origin> origins(IncidentFilter filter) {
        return datasets.findAllByOrderByName().stream()
                .filter(set -> filter.datasets().isEmpty() || filter.datasets().contains(set.key()))
                .map(set -> new Origin(
                        set.name(),
                        set.licence(),
                        incidents
                                .total(filter.without("dataset").with("dataset", set.key()))
                                .possible()))
                .filter(origin -> origin.count() > 0)
                .toList();
    }

    /** {@return points and areas that together reach as far as all that a map holds} */
    private static List<Spot> reach(MapView view) {
        return Stream.concat(
                        view.areas().stream().map(a -> spot(a.lon(), a.lat(), a.radiusKm(), a.count())),
                        view.cells().stream()
                                .flatMap(c -> Stream.of(
                                        spot(c.bounds().get(0), c.bounds().get(1), null, 1),
                                        spot(c.bounds().get(2), c.bounds().get(3), null, 1))))
                .toList();
    }

    private static Spot spot(double lon, double lat, @Nullable Double radiusKm, long count) {
        return new Spot(new Coordinates(lat, lon), radiusKm, count, null, null);
    }
}
