package org.strikelog.explore.index;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Some of the record's rows, as columns: those of a stretch of days, sorted by first day and id. It never changes, so a
 * block in which nothing was changed is part of the next snapshot too.
 *
 * <p>An incident takes 32 bytes of {@link Facts}, 12 and 12 more for each tie (and 2 in the list by group), 4 and 19
 * for each figure, 4 and 4 for each verdict, 4 and 8 for each of {@link Disputes}, and 4 of
 * {@link Harms}, or 28 for one in a few: less than 100 bytes with one or two of each.
 */
final class Block {

    /** As many rows as a block may have, so that the number of one leaves a bit of two bytes. */
    static final int MOST = 1 << 15;

    /** The numbers of the rows of any block, of which a short one has the first; nobody writes into it. */
    static final int[] EVERY_ROW = IntStream.range(0, MOST).toArray();

    final Facts facts;
    final Ties ties;
    final Figures figures;
    final Verdicts verdicts;
    final Disputes disputes;
    /** People killed and injured. */
    final Harms harms;

    /** What all rows come to, by key. */
    final TollCounter.Sum[] tolls;

    final GroupRows groupRows;

    /** What its rows come to by the values of a parameter; counted when somebody asks. */
    private final Map<String, Counted> facets = new ConcurrentHashMap<>();

    /** The latest last day, so that a search for days may pass over the block. */
    final int latestEnd;
    /** Changes with every incident and its stamp, and adds up with those of other blocks. */
    final long sum;

    private Block(
            Facts facts,
            Ties ties,
            Figures figures,
            Verdicts verdicts,
            Disputes disputes,
            Directory.Speakers speakers) {
        this.facts = facts;
        this.ties = ties;
        this.figures = figures;
        this.verdicts = verdicts;
        this.disputes = disputes;
        harms = Harms.of(figures, speakers);
        tolls = TollCounter.sums(figures, speakers);
        groupRows = GroupRows.of(ties);
        latestEnd = facts.latestEnd();
        sum = facts.sum();
    }

    private record Counted(String directory, Extents extents) {}

    static Block empty() {
        return new Block(Facts.NONE, Ties.NONE, Figures.NONE, Verdicts.NONE, Disputes.NONE, Directory.Speakers.NONE);
    }

    int size() {
        return facts.size();
    }

    int firstStart() {
        return facts.starts()[0];
    }

    int lastStart() {
        return facts.starts()[size() - 1];
    }

    boolean holdsAny(BitSet ids) {
        for (int id : facts.ids()) {
            if (ids.get(id)) {
                return true;
            }
        }
        return false;
    }

    /** {@return what all rows come to by the values of a parameter, which is counted once for each state of the directory} */
    Extents facet(String parameter, String directory, Function<Block, Extents> count) {
        Counted known = facets.get(parameter);
        if (known == null || !known.directory.equals(directory)) {
            known = new Counted(directory, count.apply(this));
            facets.put(parameter, known);
        }
        return known.extents;
    }

    /** {@return the newest verdict on a row as known on a day, counted from 1; 0 is none} */
    int status(int row, int asOf) {
        return asOf == Selection.EVER ? Facts.status(facts.traits()[row]) : verdicts.asOf(row, asOf);
    }

    /**
     * {@return what takes its place: one block, several where it would grow too long, or none where nothing is left}
     *
     * @param first of those rows of the batch that come in here
     * @param end of those rows, exclusive
     * @param dropped ids of rows that fall out
     * @param most rows in a block
     */
    List<Block> with(Batch batch, int first, int end, BitSet dropped, Directory.Speakers speakers, int most) {
        return Splice.of(facts, batch.facts(), first, end, dropped, most).stream()
                .map(splice -> new Block(
                        facts.splice(splice, batch.facts()),
                        ties.splice(splice, batch.ties()),
                        figures.splice(splice, batch.figures()),
                        verdicts.splice(splice, batch.verdicts()),
                        disputes.splice(splice, batch.disputes()),
                        speakers))
                .toList();
    }

    /** {@return its rows, to be joined to others} */
    Batch batch(Spots list) {
        return new Batch(facts, ties, figures, verdicts, disputes, list);
    }

    /** {@return the same when who speaks for whom has changed, and with it who has replaced whom} */
    Block resettled(Directory.Speakers speakers) {
        return new Block(facts, ties, figures.settled(speakers), verdicts, disputes, speakers);
    }
}
