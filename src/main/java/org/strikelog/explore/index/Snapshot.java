package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The published record at one moment, as columns. Nothing in it ever changes, so readers need no lock.
 *
 * <p>An incident takes 32 bytes of {@link Facts}, 12 and 12 more for each tie (and 4 in the list by group), 4 and 19
 * for each figure, 4 and 4 for each verdict, 4 and 8 for each of {@link Disputes}, and 4 of
 * {@link Harms}: less than 100 bytes with one or two of each.
 */
final class Snapshot {

    static final int BLOCK = 1024;

    final Facts facts;
    final Ties ties;
    final Figures figures;
    final Verdicts verdicts;
    final Disputes disputes;
    /** People killed and injured as {@link Harms} packs them. */
    final int[] harms;

    final Spots spots;
    final Directory directory;
    /** For each block of rows the latest last day in it, so that a search for days may pass over blocks. */
    final int[] latestEnds;
    /** Where the rows of each group begin in {@link #groupRows}. */
    final int[] groupStarts;
    /** The rows of each group, in order. */
    final int[] groupRows;
    /** Bits that differ between any two states of the record, and are the same wherever the state is the same. */
    final String version;
    /** Rows by id, counted from 1; made when they are first asked for. */
    private volatile int @Nullable [] rowsById;

    private Snapshot(
            Facts facts,
            Ties ties,
            Figures figures,
            Verdicts verdicts,
            Disputes disputes,
            int[] harms,
            Spots spots,
            Directory directory) {
        this.facts = facts;
        this.ties = ties;
        this.figures = figures;
        this.verdicts = verdicts;
        this.disputes = disputes;
        this.harms = harms;
        this.spots = spots;
        this.directory = directory;
        latestEnds = latestEnds(facts);
        int groups = directory.groups().keySet().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + 1;
        groupStarts = new int[groups + 1];
        groupRows = byGroup(groupStarts);
        version = Long.toHexString(sum(facts)) + "-" + directory.stamp();
    }

    static Snapshot empty(Spots spots, Directory directory) {
        return new Snapshot(
                Facts.NONE, Ties.NONE, Figures.NONE, Verdicts.NONE, Disputes.NONE, new int[0], spots, directory);
    }

    /** {@return the next snapshot: these rows in place of those that were changed} */
    Snapshot with(Batch batch, BitSet changed, Directory newDirectory) {
        Splice splice = new Splice(facts, batch.facts(), changed);
        Directory.Speakers speakers = newDirectory.speakers();
        Figures settled = batch.figures().settled(speakers);
        Snapshot next = new Snapshot(
                facts.splice(splice, batch.facts()),
                ties.splice(splice, batch.ties()),
                figures.splice(splice, settled),
                verdicts.splice(splice, batch.verdicts()),
                disputes.splice(splice, batch.disputes()),
                splice.column(harms, Harms.of(settled, speakers)),
                batch.spots(),
                newDirectory);
        return directory.speakers().same(speakers) ? next : next.resettled();
    }

    /** {@return the same with another directory} */
    Snapshot with(Directory newDirectory) {
        Snapshot next = new Snapshot(facts, ties, figures, verdicts, disputes, harms, spots, newDirectory);
        return directory.speakers().same(newDirectory.speakers()) ? next : next.resettled();
    }

    /** Who speaks for whom has changed, and with it who has replaced whom. */
    private Snapshot resettled() {
        Figures settled = figures.settled(directory.speakers());
        return new Snapshot(
                facts, ties, settled, verdicts, disputes, Harms.of(settled, directory.speakers()), spots, directory);
    }

    int size() {
        return facts.size();
    }

    /** {@return the first row that starts on a day or later} */
    int firstFrom(int day) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (facts.starts()[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@return the rows that statements tie to any of some groups, in order, each once} */
    int[] rowsOf(Collection<Integer> groups) {
        if (groups.size() == 1) {
            int group = groups.iterator().next();
            return Arrays.copyOfRange(groupRows, groupStarts[group], groupStarts[group + 1]);
        }
        BitSet rows = new BitSet(size());
        for (int group : groups) {
            for (int i = groupStarts[group]; i < groupStarts[group + 1]; i++) {
                rows.set(groupRows[i]);
            }
        }
        return rows.stream().toArray();
    }

    /** {@return the rows of those of some incidents that are in it} */
    BitSet rowsOf(Ids some) {
        int[] byId = rowsById();
        BitSet rows = new BitSet(size());
        some.forEach(id -> {
            int row = id < byId.length ? byId[id] - 1 : -1;
            if (row >= 0) {
                rows.set(row);
            }
        });
        return rows;
    }

    private int[] rowsById() {
        int[] byId = rowsById;
        if (byId == null) {
            int[] ids = facts.ids();
            byId = new int[Arrays.stream(ids).max().orElse(0) + 1];
            for (int row = 0; row < ids.length; row++) {
                byId[ids[row]] = row + 1;
            }
            rowsById = byId;
        }
        return byId;
    }

    private int[] byGroup(int[] starts) {
        int rows = facts.size();
        for (int row = 0; row < rows; row++) {
            for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
                starts[ties.group(tie) + 1] += first(row, tie) ? 1 : 0;
            }
        }
        for (int group = 1; group < starts.length; group++) {
            starts[group] += starts[group - 1];
        }
        int[] byGroup = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int row = 0; row < rows; row++) {
            for (int tie = ties.starts()[row]; tie < ties.starts()[row + 1]; tie++) {
                if (first(row, tie)) {
                    byGroup[next[ties.group(tie)]++] = row;
                }
            }
        }
        return byGroup;
    }

    private boolean first(int row, int tie) {
        for (int earlier = ties.starts()[row]; earlier < tie; earlier++) {
            if (ties.group(earlier) == ties.group(tie)) {
                return false;
            }
        }
        return true;
    }

    private static int[] latestEnds(Facts facts) {
        int[] latest = new int[(facts.size() + BLOCK - 1) / BLOCK];
        Arrays.fill(latest, Integer.MIN_VALUE);
        for (int row = 0; row < facts.size(); row++) {
            latest[row / BLOCK] = Math.max(latest[row / BLOCK], facts.ends()[row]);
        }
        return latest;
    }

    // A sum takes no order into account, so that two instances that read the same in another order agree.
    private static long sum(Facts facts) {
        long sum = facts.size();
        for (int row = 0; row < facts.size(); row++) {
            long mixed = ((long) facts.ids()[row] << 32 ^ facts.stamps()[row] & 0xffffffffL) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
            sum += mixed * 0xBF58476D1CE4E5B9L;
        }
        return sum;
    }
}
