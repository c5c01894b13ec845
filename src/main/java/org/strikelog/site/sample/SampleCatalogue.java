package org.strikelog.site.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikelog.group.ArmedGroup;
import org.strikelog.group.ArmedGroups;
import org.strikelog.group.GroupKind;
import org.strikelog.group.Validity;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Location;
import org.strikelog.location.LocationKind;
import org.strikelog.location.Locations;
import org.strikelog.source.Publisher;
import org.strikelog.source.Publishers;
import org.strikelog.source.Report;
import org.strikelog.source.ReportKind;
import org.strikelog.source.Reports;
import org.strikelog.source.Speaker;
import org.strikelog.source.SpeakerKind;
import org.strikelog.source.Speakers;

/**
 * What the incidents of the sample refer to: places, groups, reports and speakers. Those that the database holds already
 * under the same key stay as they are.
 */
class SampleCatalogue {

    private final Map<String, Location> places;
    private final Map<String, ArmedGroup> actors;
    private final Map<String, Report> library;
    private final Map<String, Speaker> voices;

    SampleCatalogue(
            Locations locations, ArmedGroups groups, Publishers publishers, Reports reports, Speakers speakers) {
        places = load(locations);
        actors = load(groups);
        library = load(publishers, reports);
        voices = load(speakers);
    }

    Location place(SampleRow row, String field) {
        return row.named(field, places);
    }

    ArmedGroup group(SampleRow row, String field) {
        return row.named(field, actors);
    }

    @Nullable
    Report report(SampleRow row, String field) {
        return row.text(field).isEmpty() ? null : row.named(field, library);
    }

    @Nullable
    Speaker speaker(SampleRow row, String field) {
        return row.text(field).isEmpty() ? null : row.named(field, voices);
    }

    private static Map<String, Location> load(Locations locations) {
        Map<String, Location> places = new HashMap<>();
        Map<String, List<SampleRow>> names = SampleRow.rowsBy("location", "location_names");
        for (SampleRow row : SampleRow.rows("locations")) {
            places.put(row.text("key"), locations.findByKey(row.text("key")).orElseGet(() -> {
                Location location = new Location(
                        row.text("key"),
                        row.text("name"),
                        row.term("kind", LocationKind.class),
                        row.textOrNull("country"),
                        row.textOrNull("admin1"));
                if (!row.text("latitude").isEmpty()) {
                    location.situate(
                            new Coordinates(
                                    Double.parseDouble(row.text("latitude")),
                                    Double.parseDouble(row.text("longitude"))),
                            Double.parseDouble(row.text("radius_km")));
                }
                if (!row.text("parent").isEmpty()) {
                    location.placeWithin(row.named("parent", places));
                }
                names.getOrDefault(location.key(), List.of())
                        .forEach(name -> location.alsoKnownAs(name.text("name"), name.text("language")));
                return locations.save(location);
            }));
        }
        return places;
    }

    private static Map<String, ArmedGroup> load(ArmedGroups groups) {
        Map<String, ArmedGroup> actors = new HashMap<>();
        Map<String, List<SampleRow>> names = SampleRow.rowsBy("group", "group_names");
        List<SampleRow> added = SampleRow.rows("groups").stream()
                .filter(row -> !groups.existsByKey(row.text("key")))
                .toList();
        for (SampleRow row : added) {
            ArmedGroup group = new ArmedGroup(
                    row.text("key"),
                    row.text("name"),
                    row.textOrNull("abbreviation"),
                    row.term("kind", GroupKind.class),
                    row.textOrNull("country"),
                    row.textOrNull("note"));
            if (row.flag("stands_in")) {
                group.standsIn();
            }
            names.getOrDefault(group.key(), List.of())
                    .forEach(name -> group.alsoKnownAs(name.text("name"), name.text("language")));
            actors.put(group.key(), groups.save(group));
        }
        List<String> own = List.copyOf(actors.keySet());
        for (SampleRow row : SampleRow.rows("groups")) {
            actors.computeIfAbsent(row.text("key"), key -> groups.findByKey(key).orElseThrow());
        }
        for (SampleRow row : SampleRow.rows("memberships")) {
            if (own.contains(row.text("group"))) {
                row.named("group", actors).joins(row.named("umbrella", actors), validity(row));
            }
        }
        for (SampleRow row : SampleRow.rows("sponsorships")) {
            if (own.contains(row.text("group"))) {
                row.named("group", actors).isSponsoredBy(row.named("sponsor", actors), validity(row));
            }
        }
        return actors;
    }

    private static Map<String, Report> load(Publishers publishers, Reports reports) {
        Map<String, Publisher> houses = new HashMap<>();
        for (SampleRow row : SampleRow.rows("publishers")) {
            houses.put(
                    row.text("name"),
                    publishers
                            .findByName(row.text("name"))
                            .orElseGet(() ->
                                    publishers.save(new Publisher(row.text("name"), row.textOrNull("affiliation")))));
        }
        Map<String, Report> library = new HashMap<>();
        for (SampleRow row : SampleRow.rows("reports")) {
            library.put(row.text("key"), reports.findByKey(row.text("key")).orElseGet(() -> {
                Report report = new Report(
                        row.text("key"),
                        row.named("publisher", houses),
                        row.text("title"),
                        row.textOrNull("url"),
                        row.day("published_on"),
                        row.text("language"),
                        row.term("kind", ReportKind.class));
                Optional.ofNullable(row.textOrNull("note")).ifPresent(report::annotate);
                return reports.save(report);
            }));
        }
        return library;
    }

    private static Map<String, Speaker> load(Speakers speakers) {
        Map<String, Speaker> voices = new HashMap<>();
        for (SampleRow row : SampleRow.rows("speakers")) {
            voices.put(
                    row.text("key"),
                    speakers.findByKey(row.text("key"))
                            .orElseGet(() -> speakers.save(new Speaker(
                                    row.text("key"), row.text("name"), row.term("kind", SpeakerKind.class)))));
        }
        for (SampleRow row : SampleRow.rows("speakers")) {
            if (!row.text("house").isEmpty()) {
                row.named("key", voices).speaksFor(row.named("house", voices));
            }
        }
        return voices;
    }

    private static Validity validity(SampleRow row) {
        LocalDate from = row.day("valid_from");
        return new Validity(from, row.day("valid_to"));
    }
}
