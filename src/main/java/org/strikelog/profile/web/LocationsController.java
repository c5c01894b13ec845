package org.strikelog.profile.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Extent;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Parameters;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Viewpoint;
import org.strikelog.location.Atlas;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationSummary;
import org.strikelog.location.MapDrawing;
import org.strikelog.location.MapDrawing.Spot;
import org.strikelog.profile.Profiles;
import org.strikelog.profile.Profiles.Link;

/** Places, from a country to a base. */
@Controller
class LocationsController {

    private static final int MOST_SHOWN = 500;
    private static final int MOST_FOUND = 1000;

    private final Gazetteer gazetteer;
    private final Profiles profiles;
    private final Explorer explorer;
    private final RecordView.Reader reader;
    private final Atlas atlas;

    LocationsController(
            Gazetteer gazetteer, Profiles profiles, Explorer explorer, RecordView.Reader reader, Atlas atlas) {
        this.gazetteer = gazetteer;
        this.profiles = profiles;
        this.explorer = explorer;
        this.reader = reader;
        this.atlas = atlas;
    }

    @GetMapping("/locations")
    String list(@RequestParam(required = false) @Nullable String q, Standpoint from, Model model) {
        List<LocationSummary> locations = Parameters.lookup(q)
                .map(words -> gazetteer.search(words, MOST_FOUND))
                .orElseGet(gazetteer::all);
        model.addAttribute(
                "page",
                new LocationsPage(
                        Viewpoint.on("/locations", "q", q, from),
                        locations.stream().limit(MOST_SHOWN).toList(),
                        explorer.byLocation(from.filter()),
                        locations.size()));
        return "profile/locations";
    }

    @GetMapping("/locations/{key}")
    String show(@PathVariable String key, Standpoint from, Model model) {
        LocationSummary location = gazetteer.find(key).orElseThrow(() -> new NotFound("location", key));
        IncidentFilter filter = from.filter().with("location", key);
        RecordView record = reader.read(filter);
        model.addAttribute(
                "page",
                new LocationPage(
                        new Viewpoint("/locations/" + key, Map.of(), from),
                        location,
                        profiles.around(key),
                        gazetteer.within(key),
                        explorer.byLocation(filter),
                        record,
                        map(location, record)));
        return "profile/location";
    }

    /** Where its incidents are; of a place without any, where it is. */
    private @Nullable MapDrawing map(LocationSummary location, RecordView record) {
        if (!record.drawing().marks().isEmpty()) {
            return record.drawing();
        } else if (location.coordinates() != null) {
            return MapDrawing.of(
                    atlas, List.of(new Spot(location.coordinates(), location.radiusKm(), 0, null, location.name())));
        } else {
            return null;
        }
    }

    /**
     * The list of places.
     *
     * @param extents what happened, by key, of each place and what lies in it, by key
     */
    record LocationsPage(Viewpoint from, List<LocationSummary> locations, Map<String, Extent> extents, int total) {}

    /**
     * One place.
     *
     * @param around what it lies in, the widest first
     * @param within what lies directly in it
     * @param extents what happened, by key, of each place in it, by key
     * @param map none where neither it nor an incident there has coordinates
     */
    record LocationPage(
            Viewpoint from,
            LocationSummary location,
            List<Link> around,
            List<LocationSummary> within,
            Map<String, Extent> extents,
            RecordView record,
            @Nullable MapDrawing map) {}
}
