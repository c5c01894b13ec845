package org.strikelog.explore.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published record at one moment, as blocks of rows, in the order of days. Nothing in it ever changes, so readers
 * need no lock; the next snapshot shares all blocks but those in which something was changed.
 */
final class Snapshot {

    final List<Block> blocks;
    final Spots spots;
    final Directory directory;
    /** Bits that differ between any two states of the record, and are the same wherever the state is the same. */
    final String version;
    /** Rows by id, counted from 1; made when they are first asked for. */
    private volatile int @Nullable [] rowsById;

    private final int mostInBlock;
    /** How many rows come before each block, and at the end how many there are. */
    private final int[] firsts;

    private Snapshot(List<Block> blocks, Spots spots, Directory directory, int mostInBlock) {
        this.blocks = blocks;
        this.spots = spots;
        this.directory = directory;
        this.mostInBlock = mostInBlock;
        firsts = new int[blocks.size() + 1];
        long sum = 0;
        for (int i = 0; i < blocks.size(); i++) {
            firsts[i + 1] = firsts[i] + blocks.get(i).size();
            sum += blocks.get(i).sum;
        }
        version = Long.toHexString(sum) + "-" + directory.stamp();
    }

    /** @param mostInBlock rows in a block */
    static Snapshot empty(Spots spots, Directory directory, int mostInBlock) {
        if (mostInBlock < 1 || mostInBlock > Block.MOST) {
            throw new IllegalArgumentException("A block has 1 to %d rows, not %d".formatted(Block.MOST, mostInBlock));
        }
        return new Snapshot(List.of(), spots, directory, mostInBlock);
    }

    /** {@return one without rows, cut as this one is} */
    Snapshot emptied() {
        return new Snapshot(List.of(), spots, directory, mostInBlock);
    }

    /**
     * {@return the next snapshot: all rows of another beside these}
     *
     * @param list the newest list of spots
     */
    Snapshot with(Snapshot other, Spots list, Directory newDirectory) {
        if (blocks.isEmpty()) {
            return new Snapshot(other.settled(other.blocks, newDirectory.speakers()), list, newDirectory, mostInBlock);
        }
        Snapshot next = this;
        for (Block block : other.blocks) {
            next = next.with(block.batch(list), new BitSet(), newDirectory);
        }
        return next;
    }

    /** {@return the next snapshot: these rows in place of those that were changed} */
    Snapshot with(Batch batch, BitSet changed, Directory newDirectory) {
        Directory.Speakers speakers = newDirectory.speakers();
        Batch fresh = batch.settled(speakers);
        List<Block> next = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int to = i + 1 < blocks.size()
                    ? fresh.facts()
                            .firstFrom(
                                    blocks.get(i + 1).firstStart(),
                                    blocks.get(i + 1).facts.ids()[0])
                    : fresh.facts().size();
            if (from < to || block.holdsAny(changed)) {
                next.addAll(block.with(fresh, from, to, changed, speakers, mostInBlock));
            } else {
                next.add(block);
            }
            from = to;
        }
        if (blocks.isEmpty()) {
            next.addAll(Block.empty().with(fresh, 0, fresh.facts().size(), changed, speakers, mostInBlock));
        }
        return new Snapshot(settled(next, speakers), batch.spots(), newDirectory, mostInBlock);
    }

    /** {@return the same with another directory} */
    Snapshot with(Directory newDirectory) {
        return new Snapshot(settled(blocks, newDirectory.speakers()), spots, newDirectory, mostInBlock);
    }

    private List<Block> settled(List<Block> some, Directory.Speakers speakers) {
        return directory.speakers().same(speakers)
                ? List.copyOf(some)
                : some.stream().map(block -> block.resettled(speakers)).toList();
    }

    int size() {
        return firsts[blocks.size()];
    }

    /**
     * A row of a block.
     *
     * @param row its number within the block
     */
    record Position(Block block, int row) {

        int id() {
            return block.facts.ids()[row];
        }

        int day() {
            return block.facts.starts()[row];
        }
    }

    /** {@return where a row is, by its number within the record} */
    Position position(int number) {
        int at = Arrays.binarySearch(firsts, number);
        int block = at < 0 ? -at - 2 : at;
        return new Position(blocks.get(block), number - firsts[block]);
    }

    /** {@return the number within the record of the first row that starts on a day or later} */
    int firstFrom(int day) {
        return firstFrom(day, 0);
    }

    /** {@return likewise, of those that start on that day the first with an id or a greater one} */
    int firstFrom(int day, long id) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).lastStart() >= day) {
                int row = blocks.get(i).facts.firstFrom(day, id);
                if (row < blocks.get(i).size()) {
                    return firsts[i] + row;
                }
            }
        }
        return size();
    }

    /** {@return the rows, by number within the record, of those of some incidents that are in it} */
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

    /** {@return the ids of all its rows} */
    BitSet ids() {
        BitSet ids = new BitSet();
        for (Block block : blocks) {
            for (int id : block.facts.ids()) {
                ids.set(id);
            }
        }
        return ids;
    }

    /** {@return the number of an incident within the record; -1 where it is not in it} */
    int rowOf(int id) {
        int[] byId = rowsById();
        return id < byId.length ? byId[id] - 1 : -1;
    }

    private int[] rowsById() {
        int[] byId = rowsById;
        if (byId == null) {
            int last = blocks.stream()
                    .mapToInt(block -> block.facts.lastId())
                    .max()
                    .orElse(0);
            byId = new int[last + 1];
            int row = 0;
            for (Block block : blocks) {
                for (int id : block.facts.ids()) {
                    byId[id] = ++row;
                }
            }
            rowsById = byId;
        }
        return byId;
    }
}
