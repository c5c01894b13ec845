import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** Writes what is asked of the record: a few thousand requests of each kind, where and when something happened. */
final class Requests {

    static final int OF_EACH = 2_000;

    private static final double[] PAGE_DEGREES = {0.5, 2, 6, 16};
    private static final int[] PAGE_DAYS = {30, 180, 365, 1_825};
    private static final int[] MAP_DAYS = {365, 1_825, World.DAYS - 1};

    /** A screen of four by three map tiles, in degrees of zoom 0; a tile is 256 pixels. */
    private static final double SCREEN_WIDTH = 4 * 360;

    private static final double SCREEN_HEIGHT = 3 * 320;

    private final World world;
    private final RandomGenerator random;
    private final IntPredicate published;

    /** @param published whether the public may read an incident */
    Requests(World world, RandomGenerator random, IntPredicate published) {
        this.world = world;
        this.random = random;
        this.published = published;
    }

    List<CopyFile> write(Path folder, int incidents) {
        try (CopyFile file = new CopyFile(
                folder,
                "flat.request",
                "work, slot, west, south, east, north, from_on, to_on, group_key, word, incident_id")) {
            for (int slot = 0; slot < OF_EACH; slot++) {
                double size = PAGE_DEGREES[random.nextInt(PAGE_DEGREES.length)];
                request(file, "page", slot, box(size, size), days(PAGE_DAYS), null, null, null);
                for (int zoom : new int[] {3, 5, 8}) {
                    double scale = Math.pow(2, zoom);
                    double[] screen = box(SCREEN_WIDTH / scale, SCREEN_HEIGHT / scale);
                    request(file, "map" + zoom, slot, screen, days(MAP_DAYS), null, null, null);
                }
                World.Group group = world.group(random);
                int home = group.home() < 0 ? world.country(random) : group.home();
                request(file, "months", slot, around(world.place(home, random), 16, 12), null, group.key(), null, null);
                request(file, "one", slot, null, null, null, null, incident(1, incidents));
                int middle = incidents / 2;
                request(file, "deep", slot, null, null, null, null, incident(middle, middle + incidents / 100));
                request(file, "word", slot, null, null, null, world.language().searched(random), null);
            }
            return List.of(file);
        }
    }

    private static void request(
            CopyFile file,
            String work,
            int slot,
            double[] box,
            LocalDate[] days,
            String group,
            String word,
            Integer id) {
        file.row(
                work,
                slot,
                box == null ? null : box[0],
                box == null ? null : box[1],
                box == null ? null : box[2],
                box == null ? null : box[3],
                days == null ? null : days[0],
                days == null ? null : days[1],
                group,
                word,
                id);
    }

    private double[] box(double width, double height) {
        return around(world.place(world.country(random), random), width, height);
    }

    private static double[] around(World.Place place, double width, double height) {
        return new double[] {
            rounded(Math.max(-180, place.longitude() - width / 2)),
            rounded(Math.max(-85, place.latitude() - height / 2)),
            rounded(Math.min(180, place.longitude() + width / 2)),
            rounded(Math.min(85, place.latitude() + height / 2))
        };
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }

    private LocalDate[] days(int[] lengths) {
        int length = lengths[random.nextInt(lengths.length)];
        int first = Math.min(world.day(random.nextDouble()), World.DAYS - 1 - length);
        LocalDate from = World.FIRST_DAY.plusDays(first);
        return new LocalDate[] {from, from.plusDays(length)};
    }

    private int incident(int first, int last) {
        int id = random.nextInt(first, last + 1);
        while (!published.test(id)) {
            id = id == last ? first : id + 1;
        }
        return id;
    }
}
