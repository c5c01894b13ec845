import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * Writes what was said of casualties: nothing of a third of all incidents, one thing of most, and up to five, by several
 * houses that correct each other and themselves. Half of what is said of the dead is that there were none.
 */
final class FigureRows {

    private static final String[] PARTIES = {
        "civilian", "militant", "all", "host_force", "other", "us_military", "coalition", "contractor"
    };
    private static final Weights OF_PARTIES = new Weights(42, 30, 12, 8, 4, 2, 1, 1);
    private static final Weights OF_COUNTS = new Weights(36, 30, 18, 9, 5, 2);
    private static final Weights OF_FORMS = new Weights(76, 8, 4, 9, 3);
    private static final int MOST = 900;

    private final CopyFile file;
    private final RandomGenerator random;
    private int lastFigure;

    FigureRows(CopyFile file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    /** Whom the flat table counts: the least, the last and the greatest number anybody gave; null where nobody did. */
    record Sum(Integer low, Integer point, Integer high) {

        private static final Sum UNKNOWN = new Sum(null, null, null);

        private Sum and(Integer least, Integer greatest) {
            if (least == null && greatest == null) {
                return this;
            }
            int from = least == null ? 0 : least;
            int to = greatest == null ? from : greatest;
            return low == null
                    ? new Sum(from, (from + to) / 2, to)
                    : new Sum(Math.min(low, from), (from + to) / 2, Math.max(high, to));
        }
    }

    record Sums(Sum killed, Sum injured) {}

    Sums write(int incident, LocalDate day, int report) {
        int statements = OF_COUNTS.draw(random);
        String party = PARTIES[OF_PARTIES.draw(random)];
        int killed = people();
        int injured = people() * 2;
        LocalDate stated = day;
        int speaker = 0;
        int earlier = 0;
        String earlierEffect = "";
        Sums sums = new Sums(Sum.UNKNOWN, Sum.UNKNOWN);
        for (int i = 0; i < statements; i++) {
            boolean ofKilled = i == 0 || random.nextInt(100) < 55;
            boolean ofBrains = !ofKilled && party.equals("us_military") && random.nextInt(3) == 0;
            String effect = ofKilled ? "killed" : ofBrains ? "tbi" : "injured";
            boolean again = effect.equals(earlierEffect) && random.nextInt(3) == 0;
            speaker = again ? speaker : random.nextInt(1, World.SPEAKERS + 1);
            stated = stated.plusDays(random.nextInt(0, 15));
            int people = ofKilled ? killed : injured;
            int form = OF_FORMS.draw(random);
            Integer low = form == 2 || form == 4 ? null : (Integer) people;
            Integer high =
                    form == 1 || form == 4 ? null : (Integer) (form == 3 ? people + random.nextInt(1, 6) : people);
            file.row(
                    ++lastFigure,
                    incident,
                    party,
                    effect,
                    low,
                    high,
                    form == 0 && people > 9 && random.nextInt(3) == 0,
                    speaker,
                    random.nextBoolean() ? report : null,
                    stated,
                    again ? earlier : null);
            if (!ofBrains) {
                sums = ofKilled
                        ? new Sums(sums.killed.and(low, high), sums.injured)
                        : new Sums(sums.killed, sums.injured.and(low, high));
            }
            earlier = lastFigure;
            earlierEffect = effect;
            killed += random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0;
            injured += random.nextInt(3) == 0 ? random.nextInt(1, 9) : 0;
        }
        return sums;
    }

    private int people() {
        double luck = random.nextDouble();
        return luck < 0.5 ? 0 : (int) Math.min(MOST, Math.pow(2 * (1 - luck), -0.75));
    }
}
