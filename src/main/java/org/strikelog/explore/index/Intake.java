package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.List;

/**
 * Takes in incidents and what belongs to them as the database gives them, table by table, and makes columns of them.
 * Incidents come first, in the order of their ids; of what belongs to one of them, what was entered first comes first.
 */
final class Intake {

    private static final int ABSENT = -1;

    private final Ints ids = new Ints();
    private final Ints stamps = new Ints();
    private final Ints updated = new Ints();
    private final Ints starts = new Ints();
    private final Ints ends = new Ints();
    private final Ints spots = new Ints();
    private final Ints terms = new Ints();
    private final Ints datasets = new Ints();

    private final Ints weaponRows = new Ints();
    private final Ints weapons = new Ints();
    private final Ints citationRows = new Ints();
    private final Ints published = new Ints();
    private final Ints tieRows = new Ints();
    private final Ints groups = new Ints();
    private final Ints tied = new Ints();
    private final Ints withdrawn = new Ints();
    private final Ints verdictRows = new Ints();
    private final Ints decided = new Ints();
    private final Ints disputeRows = new Ints();
    private final Ints disputed = new Ints();
    private final Ints settled = new Ints();
    private final Ints figureRows = new Ints();
    private final Ints figureIds = new Ints();
    private final Ints keys = new Ints();
    private final Ints lows = new Ints();
    private final Ints highs = new Ints();
    private final Ints stated = new Ints();
    private final Ints speakers = new Ints();
    private final Ints superseded = new Ints();

    private int[] rowOf = {};
    private int most;

    /**
     * @param updated seconds after {@link Facts#EPOCH}
     * @param terms type, outcome and precision of the day, as {@link Facts#pack} has them
     */
    void incident(int id, int stamp, int updated, int starts, int ends, int spot, int terms, int dataset) {
        ids.add(id);
        most = Math.max(most, id);
        stamps.add(stamp);
        this.updated.add(updated);
        this.starts.add(starts);
        this.ends.add(ends);
        spots.add(spot);
        this.terms.add(terms);
        datasets.add(dataset);
    }

    void weapon(int incident, int weapon) {
        take(weaponRows, incident, () -> weapons.add(weapon));
    }

    /** @param day on which the report was published; {@link Integer#MAX_VALUE} where that is not known */
    void citation(int incident, int day) {
        take(citationRows, incident, () -> published.add(day));
    }

    /** @param stated {@link Integer#MIN_VALUE} where not dated; {@code withdrawn} the greatest where it stands */
    void tie(int incident, int group, int role, int stated, int withdrawn) {
        take(tieRows, incident, () -> {
            groups.add(Ties.packed(group, role, withdrawn));
            tied.add(stated);
            this.withdrawn.add(withdrawn);
        });
    }

    void verdict(int incident, int verdict, int day) {
        take(verdictRows, incident, () -> decided.add(day << 3 | verdict));
    }

    /** @param since {@link Disputes#ALWAYS} where not dated; {@code until} the greatest where it is so still */
    void dispute(int incident, int conflict, int since, int until) {
        take(disputeRows, incident, () -> {
            disputed.add(since << 2 | conflict);
            settled.add(until);
        });
    }

    /** @param superseded number of the statement that it expressly replaces; 0 is none */
    void figure(int incident, int id, int key, int low, int high, int stated, int speaker, int superseded) {
        take(figureRows, incident, () -> {
            figureIds.add(id);
            keys.add(key);
            lows.add(low);
            highs.add(high);
            this.stated.add(stated);
            speakers.add(speaker);
            this.superseded.add(superseded);
        });
    }

    Batch columns(Spots list) {
        arrange();
        int size = ids.size();
        int[] known = new int[size];
        Arrays.fill(known, Integer.MAX_VALUE);
        int[] traits = terms.toArray();
        for (int i = 0; i < weaponRows.size(); i++) {
            traits[weaponRows.get(i)] |= Facts.pack(0, 0, 0, 1 << weapons.get(i), 0, 0);
        }
        int[] citations = new int[size];
        for (int i = 0; i < citationRows.size(); i++) {
            citations[citationRows.get(i)]++;
            earliest(known, citationRows.get(i), published.get(i));
        }
        Lists byTie = new Lists(tieRows, size);
        Ties ties = new Ties(
                byTie.starts, groups.toArray(byTie.order), tied.toArray(byTie.order), withdrawn.toArray(byTie.order));
        for (int i = 0; i < tieRows.size(); i++) {
            if (tied.get(i) != Integer.MIN_VALUE) {
                earliest(known, tieRows.get(i), tied.get(i));
            }
        }
        Figures figures = figures(size, traits, known);
        Lists byVerdict = new Lists(verdictRows, size);
        Verdicts verdicts = new Verdicts(byVerdict.starts, decided.toArray(byVerdict.order));
        Lists byDispute = new Lists(disputeRows, size);
        Disputes disputes =
                new Disputes(byDispute.starts, disputed.toArray(byDispute.order), settled.toArray(byDispute.order));
        int[] days = starts.toArray();
        for (int row = 0; row < size; row++) {
            traits[row] |= Facts.pack(0, 0, verdicts.asOf(row, Integer.MAX_VALUE), 0, 0, 0);
            known[row] = known[row] == Integer.MAX_VALUE ? days[row] : known[row];
        }
        Facts facts = new Facts(
                ids.toArray(),
                stamps.toArray(),
                updated.toArray(),
                days,
                ends.toArray(),
                spots.toArray(),
                traits,
                known,
                narrow(datasets.toArray()),
                narrow(citations));
        return new Batch(facts, ties, figures, verdicts, disputes, list);
    }

    private Figures figures(int size, int[] traits, int[] known) {
        Lists lists = new Lists(figureRows, size);
        int[] order = lists.order;
        short[] replaced = new short[order.length];
        for (int row = 0; row < size; row++) {
            int from = lists.starts[row];
            int to = lists.starts[row + 1];
            sort(order, from, to);
            for (int i = from; i < to; i++) {
                int figure = order[i];
                traits[row] |= Facts.pack(0, 0, 0, 0, 0, 1 << keys.get(figure) / Figures.EFFECTS);
                earliest(known, row, stated.get(figure));
                for (int other = from; superseded.get(figure) != 0 && other < to; other++) {
                    if (figureIds.get(order[other]) == superseded.get(figure)) {
                        replaced[i] = (short) (other - from + 1);
                    }
                }
            }
        }
        int[] ordered = keys.toArray(order);
        byte[] packed = new byte[ordered.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) ordered[i];
        }
        return new Figures(
                lists.starts,
                packed,
                lows.toArray(order),
                highs.toArray(order),
                stated.toArray(order),
                speakers.toArray(order),
                replaced);
    }

    // By party and effect, then by day; those of one day stay as they were entered. The lists are short.
    private void sort(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int figure = order[i];
            int at = i;
            while (at > from && follows(order[at - 1], figure)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = figure;
        }
    }

    private boolean follows(int a, int b) {
        return keys.get(a) > keys.get(b) || keys.get(a) == keys.get(b) && stated.get(a) > stated.get(b);
    }

    private void take(Ints rows, int incident, Runnable add) {
        int row = row(incident);
        if (row != ABSENT) {
            rows.add(row);
            add.run();
        }
    }

    private int row(int incident) {
        arrange();
        return incident < rowOf.length ? rowOf[incident] : ABSENT;
    }

    /** Puts incidents into the order of days, once: PostgreSQL would send none of them before all were sorted. */
    private void arrange() {
        if (rowOf.length > 0) {
            return;
        }
        long[] days = new long[ids.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = (long) starts.get(i) << Integer.SIZE | i;
        }
        Arrays.sort(days);
        int[] order = Arrays.stream(days).mapToInt(day -> (int) day).toArray();
        for (Ints column : List.of(ids, stamps, updated, starts, ends, spots, terms, datasets)) {
            column.arrange(order);
        }
        // Ids come from a sequence, so a plain array is dense enough.
        rowOf = new int[most + 1];
        Arrays.fill(rowOf, ABSENT);
        for (int row = 0; row < order.length; row++) {
            rowOf[ids.get(row)] = row;
        }
    }

    private static void earliest(int[] known, int row, int day) {
        known[row] = Math.min(known[row], day);
    }

    private static short[] narrow(int[] numbers) {
        short[] narrow = new short[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > Short.MAX_VALUE) {
                throw new IllegalStateException("More than the index has room for: " + numbers[i]);
            }
            narrow[i] = (short) numbers[i];
        }
        return narrow;
    }

    /** Members of lists that came in any order of rows, put row after row; within a row their order stays. */
    private static final class Lists {

        final int[] starts;
        final int[] order;

        Lists(Ints rows, int size) {
            starts = new int[size + 1];
            for (int i = 0; i < rows.size(); i++) {
                starts[rows.get(i) + 1]++;
            }
            for (int row = 0; row < size; row++) {
                starts[row + 1] += starts[row];
            }
            int[] next = starts.clone();
            order = new int[rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                order[next[rows.get(i)]++] = i;
            }
        }
    }
}
