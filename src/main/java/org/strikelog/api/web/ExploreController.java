package org.strikelog.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.api.FacetsResource;
import org.strikelog.api.MapResource;
import org.strikelog.api.TimelineResource;
import org.strikelog.api.ViewResource;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Screen;
import org.strikelog.explore.Stack;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.Parameters;
import org.strikelog.location.BoundingBox;
import org.strikelog.location.Tile;

/** What the incidents of a filter come to: on the map, over time, and by what else one could filter. */
@Tag(name = "Views")
@RestController
@RequestMapping("/api/v1")
class ExploreController {

    private static final int MOST_VALUES = 1000;

    private final Explorer explorer;
    private final IncidentList list;

    ExploreController(Explorer explorer, IncidentList list) {
        this.explorer = explorer;
        this.list = list;
    }

    @Operation(
            operationId = "getMap",
            summary = "Where they are: places, areas of doubt, and those without coordinates")
    @GetMapping("/map")
    MapResource map(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String zoom,
            @RequestParam(required = false) @Nullable String frame) {
        return MapResource.of(explorer.map(filter, screen(zoom, frame)));
    }

    @Operation(operationId = "getTimeline", summary = "When they were, as bars")
    @GetMapping("/timeline")
    TimelineResource timeline(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String bucket,
            @RequestParam(required = false) @Nullable String stack) {
        Bars bars = Bars.of(bucket, stack);
        return TimelineResource.of(explorer.histogram(filter, bars.bucket(), bars.stack()));
    }

    @Operation(operationId = "getFacets", summary = "What else one could filter by, with counts")
    @GetMapping("/facets")
    FacetsResource facets(IncidentFilter filter, @RequestParam(required = false) @Nullable String values) {
        int most = most(values);
        return FacetsResource.of(list.total(filter), explorer.facets(filter), most);
    }

    @Operation(
            operationId = "getView",
            summary = "All of these at once: totals, map, timeline over all days, and facets")
    @GetMapping("/view")
    ViewResource view(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String zoom,
            @RequestParam(required = false) @Nullable String frame,
            @RequestParam(required = false) @Nullable String bucket,
            @RequestParam(required = false) @Nullable String stack,
            @RequestParam(required = false) @Nullable String values) {
        Bars bars = Bars.of(bucket, stack);
        int most = most(values);
        return ViewResource.of(explorer.view(filter, screen(zoom, frame), bars.bucket(), bars.stack(), most), most);
    }

    private static Screen screen(@Nullable String zoom, @Nullable String frame) {
        Parameters parameters = new Parameters(Map.of("zoom", given(zoom), "frame", given(frame)));
        Screen screen = new Screen(
                parameters.number("zoom", 0, Tile.DEEPEST).orElse(Tile.DEEPEST),
                parameters
                        .one("frame", "west,south,east,north in degrees, such as 38,29,49,38", BoundingBox::parse)
                        .orElse(null));
        parameters.check();
        return screen;
    }

    private record Bars(@Nullable Bucket bucket, Stack stack) {

        static Bars of(@Nullable String bucket, @Nullable String stack) {
            Parameters parameters = new Parameters(Map.of("bucket", given(bucket), "stack", given(stack)));
            Set<Bucket> buckets = parameters.terms("bucket", Bucket.class);
            Set<Stack> stacks = parameters.terms("stack", Stack.class);
            parameters.check();
            return new Bars(
                    buckets.stream().findFirst().orElse(null),
                    stacks.stream().findFirst().orElse(Stack.OUTCOME));
        }
    }

    private static int most(@Nullable String values) {
        Parameters parameters = new Parameters(Map.of("values", given(values)));
        int most = parameters.number("values", 1, MOST_VALUES).orElse(Integer.MAX_VALUE);
        parameters.check();
        return most;
    }

    private static List<String> given(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
