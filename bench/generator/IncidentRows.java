import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes the incidents with all that belongs to them, and each once more as a row of the flat table. */
final class IncidentRows {

    private static final String[] TYPES = {
        "armed_clash", "air_drone_strike", "shelling_missile", "attack_on_civilians", "ied", "ground_assault",
        "abduction", "targeted_killing", "other", "suicide_bomb", "interception", "maritime_attack"
    };
    private static final String[] WEAPONS = {
        "small_arms",
        "rocket",
        "ied",
        "mortar",
        "unknown",
        "one_way_drone",
        "air_delivered_munition",
        "other",
        "ballistic_missile",
        "cruise_missile",
        "anti_ship_missile"
    };
    private static final String[] OUTCOMES = {"hit", "unknown", "intercepted", "missed", "partly_intercepted"};
    private static final String[] ROLES = {"attributed", "claimed", "suspected", "target", "denied"};
    private static final String[] VERDICTS = {"reported", "confirmed", "claimed", "disputed", "refuted"};
    private static final String[] STATES = {"published", "draft", "in_review", "retracted"};

    private static final Weights OF_TYPES = Weights.zipf(TYPES.length, 1, 0.7);
    private static final Weights OF_WEAPONS = Weights.zipf(WEAPONS.length, 1, 0.9);
    private static final Weights OF_OUTCOMES = new Weights(60, 20, 10, 6, 4);
    private static final Weights OF_FIRST_ROLES = new Weights(50, 28, 22);
    private static final Weights OF_LATER_ROLES = new Weights(15, 20, 15, 35, 15);
    private static final Weights OF_VERDICTS = new Weights(50, 30, 12, 6, 2);
    private static final Weights OF_STATES = new Weights(996, 1, 1, 2);

    /** Published a few weeks or months late, as records of the past are entered. */
    private static final double DAYS_OUT_OF_ORDER = 40;

    private final World world;
    private final RandomGenerator random;
    private final CopyFile incidents;
    private final CopyFile weapons;
    private final CopyFile citations;
    private final CopyFile attributions;
    private final CopyFile figures;
    private final CopyFile assessments;
    private final CopyFile flat;
    private final FigureRows figureRows;
    private final BitSet published = new BitSet();
    private int lastAttribution;

    IncidentRows(World world, RandomGenerator random, Path folder) {
        this.world = world;
        this.random = random;
        incidents = new CopyFile(
                folder,
                "incident",
                "id, title, summary, event_type, designations, outcome, launched_low, launched_high, starts_on,"
                    + " ends_on, local_time, utc_offset, date_precision, location_id, latitude, longitude, radius_km,"
                    + " country, place_precision, target, state, retraction, dataset_id, external_id, response_to_id");
        weapons = new CopyFile(folder, "incident_weapon", "incident_id, weapon");
        citations = new CopyFile(folder, "citation", "incident_id, position, report_id, supports, page");
        attributions = new CopyFile(
                folder,
                "attribution",
                "id, incident_id, group_id, role, speaker_id, report_id, stated_on, withdrawn_on");
        figures = new CopyFile(
                folder,
                "figure",
                "id, incident_id, party, effect, low, high, approximate, speaker_id, report_id, stated_on,"
                        + " supersedes_id");
        assessments = new CopyFile(folder, "assessment", "id, incident_id, verdict, decided_on, decided_by");
        flat = new CopyFile(
                folder,
                "flat.incident",
                "id, starts_on, ends_on, lon, lat, country, place, group_key, group_name, event_type, weapon, outcome,"
                    + " status, killed_low, killed, killed_high, injured_low, injured, injured_high, title, summary,"
                    + " source");
        figureRows = new FigureRows(figures, random);
    }

    List<CopyFile> write(int number) {
        try (incidents;
                weapons;
                citations;
                attributions;
                figures;
                assessments;
                flat) {
            for (int id = 1; id <= number; id++) {
                incident(id, number);
            }
        }
        return List.of(incidents, weapons, citations, attributions, figures, assessments, flat);
    }

    boolean isPublished(int id) {
        return published.get(id);
    }

    private void incident(int id, int number) {
        World.Group group = world.group(random);
        int country = group.home() >= 0 && random.nextInt(100) < 85 ? group.home() : world.country(random);
        Where where = Where.somewhere(world, country, random);
        double out = random.nextGaussian(0, DAYS_OUT_OF_ORDER);
        int day = Math.clamp((int) (world.day((id - 0.5) / number) + out), 0, World.DAYS - 1);
        When when = When.about(World.FIRST_DAY.plusDays(day), random);
        String type = TYPES[OF_TYPES.draw(random)];
        String outcome = OUTCOMES[OF_OUTCOMES.draw(random)];
        String state = STATES[OF_STATES.draw(random)];
        String verdict = VERDICTS[OF_VERDICTS.draw(random)];
        String title = "%s at %s: %s"
                .formatted(
                        Language.capitalised(type.replace('_', ' ')),
                        where.name(),
                        world.language().phrase(random, 4));
        String summary = world.language().text(random, random.nextInt(2, 5));
        Integer launched = random.nextInt(5) == 0 ? random.nextInt(1, 40) : null;
        incidents.row(
                id,
                title,
                summary,
                type,
                random.nextInt(20) == 0 ? "Type " + random.nextInt(1, 200) : null,
                outcome,
                launched,
                launched == null || random.nextBoolean() ? launched : (Integer) (launched * 2),
                when.startsOn(),
                when.endsOn(),
                when.localTime(),
                when.utcOffset(),
                when.precision(),
                where.location(),
                where.latitude(),
                where.longitude(),
                where.radiusKm(),
                where.country(),
                where.precision(),
                random.nextInt(3) == 0 ? world.language().phrase(random, 3) : null,
                state,
                state.equals("retracted") ? "Entered twice" : null,
                random.nextInt(Directory.DATASETS + 1) + 1,
                "E" + id,
                id > 1 && random.nextInt(100) == 0 ? id - random.nextInt(1, Math.min(id, 200)) : null);
        String weapon = weapons(id);
        int report = world.reportAfter(when.endsOn(), random);
        citations.row(id, 0, report, null, random.nextInt(4) == 0 ? Integer.toString(random.nextInt(1, 30)) : null);
        attributions(id, group, country, when.endsOn(), report);
        FigureRows.Sums sums = figureRows.write(id, when.endsOn(), report);
        assessments.row(
                id, id, verdict, when.endsOn().plusDays(random.nextInt(1, 60)), "analyst-" + random.nextInt(1, 9));
        if (state.equals("published")) {
            published.set(id);
            flat.row(
                    id,
                    when.startsOn(),
                    when.endsOn(),
                    where.longitude(),
                    where.latitude(),
                    where.country(),
                    where.name(),
                    group.key(),
                    group.name().latin(),
                    type,
                    weapon,
                    outcome,
                    verdict,
                    sums.killed().low(),
                    sums.killed().point(),
                    sums.killed().high(),
                    sums.injured().low(),
                    sums.injured().point(),
                    sums.injured().high(),
                    title,
                    summary,
                    "https://news.example/" + world.dayOfReport(report) + "/" + report);
        }
    }

    /** {@return the first of one or two} */
    private String weapons(int id) {
        int first = OF_WEAPONS.draw(random);
        int second = OF_WEAPONS.draw(random);
        weapons.row(id, WEAPONS[first]);
        if (random.nextInt(5) == 0 && second != first) {
            weapons.row(id, WEAPONS[second]);
        }
        return WEAPONS[first];
    }

    private void attributions(int id, World.Group group, int country, LocalDate day, int report) {
        attribution(id, group, ROLES[OF_FIRST_ROLES.draw(random)], day, report, 50);
        if (random.nextInt(100) < 35) {
            World.Group other = world.group(random);
            attribution(id, other, ROLES[OF_LATER_ROLES.draw(random)], day, report, 10);
        }
    }

    /** @param lasting one in so many is withdrawn later */
    private void attribution(int id, World.Group group, String role, LocalDate day, int report, int lasting) {
        LocalDate stated = random.nextInt(10) == 0 ? null : day.plusDays(random.nextInt(20));
        attributions.row(
                ++lastAttribution,
                id,
                group.id(),
                role,
                random.nextInt(4) == 0 ? null : (Integer) random.nextInt(1, World.SPEAKERS + 1),
                random.nextBoolean() ? report : null,
                stated,
                stated != null && random.nextInt(lasting) == 0 ? stated.plusDays(random.nextInt(1, 90)) : null);
    }
}
