import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes what incidents refer to: places, groups, speakers, publishers, reports and data sets. */
final class Directory {

    static final int PUBLISHERS = 150;

    /** Beside the one that every record has. */
    static final int DATASETS = 4;

    private final World world;
    private final RandomGenerator random;

    Directory(World world, RandomGenerator random) {
        this.world = world;
        this.random = random;
    }

    List<CopyFile> write(Path folder) {
        try (CopyFile locations = new CopyFile(
                        folder, "location", "id, key, name, kind, country, latitude, longitude, radius_km, parent_id");
                CopyFile locationNames = new CopyFile(folder, "location_name", "location_id, name, language");
                CopyFile groups = new CopyFile(folder, "armed_group", "id, key, name, kind, country");
                CopyFile groupNames = new CopyFile(folder, "armed_group_name", "group_id, name, language");
                CopyFile memberships =
                        new CopyFile(folder, "membership", "group_id, umbrella_id, valid_from, valid_to");
                CopyFile speakers = new CopyFile(folder, "speaker", "id, key, name, kind, house_id");
                CopyFile publishers = new CopyFile(folder, "publisher", "id, name, affiliation");
                CopyFile reports = new CopyFile(
                        folder, "report", "id, key, publisher_id, title, url, published_on, language, kind");
                CopyFile datasets = new CopyFile(folder, "dataset", "id, key, name, licence, redistributable")) {
            world.allPlaces().forEach(place -> place(place, locations, locationNames));
            world.allGroups().forEach(group -> group(group, groups, groupNames, memberships));
            for (int id = 1; id <= World.SPEAKERS; id++) {
                speaker(id, speakers);
            }
            for (int id = 1; id <= PUBLISHERS; id++) {
                publishers.row(id, name() + " " + id, random.nextInt(4) == 0 ? "state media" : null);
            }
            for (int id = 1; id <= World.REPORTS; id++) {
                report(id, reports);
            }
            for (int id = 2; id <= DATASETS + 1; id++) {
                datasets.row(id, "collection-" + id, "Collection " + id, "CC-BY-4.0", true);
            }
            return List.of(
                    locations, locationNames, groups, groupNames, memberships, speakers, publishers, reports, datasets);
        }
    }

    private void place(World.Place place, CopyFile locations, CopyFile names) {
        Language.Name name = place.name();
        locations.row(
                place.id(),
                Language.key(name.latin()),
                name.latin(),
                place.kind(),
                place.country(),
                place.latitude(),
                place.longitude(),
                place.radiusKm(),
                place.parent());
        if (name.arabic() != null && random.nextInt(5) == 0) {
            names.row(place.id(), name.arabic(), "ar");
        }
    }

    private void group(World.Group group, CopyFile groups, CopyFile names, CopyFile memberships) {
        String country = group.home() < 0 ? null : world.whole(group.home()).country();
        groups.row(group.id(), group.key(), group.name().latin(), group.kind(), country);
        if (group.name().arabic() != null && random.nextInt(3) == 0) {
            names.row(group.id(), group.name().arabic(), "ar");
        }
        if (group.home() >= 0 && !group.kind().equals("umbrella") && random.nextInt(5) == 0) {
            LocalDate from = World.FIRST_DAY.plusDays(random.nextInt(World.DAYS));
            LocalDate to = from.plusDays(random.nextInt(200, 4_000));
            memberships.row(
                    group.id(),
                    world.umbrella(random).id(),
                    random.nextBoolean() ? from : null,
                    random.nextBoolean() ? to : null);
        }
    }

    /** Every third speaks for the house two or one before it. */
    private void speaker(int id, CopyFile speakers) {
        int house = id - (id - 1) % 3;
        String[] kinds = {"official", "claimant", "monitor", "media", "official"};
        String key = "speaker-" + id;
        speakers.row(id, key, name() + " Office " + id, kinds[house / 3 % kinds.length], id == house ? null : house);
    }

    private void report(int id, CopyFile reports) {
        String[] languages = {"en", "en", "en", "ar", "fr"};
        String[] kinds = {"news", "news", "news", "official", "claim", "analysis"};
        LocalDate day = world.dayOfReport(id);
        reports.row(
                id,
                "report-" + id,
                random.nextInt(PUBLISHERS) + 1,
                world.language().phrase(random, 8),
                "https://news.example/" + day + "/" + id,
                day,
                languages[random.nextInt(languages.length)],
                kinds[random.nextInt(kinds.length)]);
    }

    private String name() {
        return world.language().name(random, 3).latin();
    }
}
