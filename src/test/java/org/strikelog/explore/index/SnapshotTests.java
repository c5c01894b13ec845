package org.strikelog.explore.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However a snapshot is cut into blocks, its rows are those of the record, in the order of days. */
class SnapshotTests {

    private static final int ROWS_IN_BLOCK = 16;
    private static final int GROUPS = 5;
    private static final Directory DIRECTORY =
            Directory.of(Map.of(), Map.of(), Directory.Speakers.NONE, Map.of(), List.of(), "1.1");

    private final Map<Integer, Integer> dayOf = new TreeMap<>();

    @Test
    void staysInTheOrderOfDaysWhateverIsChanged() {
        Random random = new Random(7);
        Snapshot record = empty(ROWS_IN_BLOCK);
        for (int step = 0; step < 300; step++) {
            TreeSet<Integer> changed = new TreeSet<>();
            int most = 1 + random.nextInt(step % 50 == 0 ? 80 : 5);
            for (int i = 0; i < most; i++) {
                changed.add(1 + random.nextInt(200));
            }
            changed.forEach(dayOf::remove);
            changed.forEach(id -> dayOf.compute(id, (i, day) -> random.nextInt(3) == 0 ? null : random.nextInt(60)));
            record = change(record, changed);
            assertThat(ids(record)).isEqualTo(expected());
            assertThat(record.blocks).allMatch(block -> block.size() >= 1 && block.size() <= ROWS_IN_BLOCK);
            assertThat(ofGroup(record, 3)).isEqualTo(expected(id -> id % GROUPS == 3));
            assertThat(record.version).isEqualTo(change(empty(Block.MOST), dayOf.keySet()).version);
        }
        assertThat(record.blocks).hasSizeGreaterThan(5);
    }

    @Test
    void sharesTheBlocksInWhichNothingWasChanged() {
        IntStream.rangeClosed(1, 100).forEach(id -> dayOf.put(id, id));
        Snapshot before = change(empty(ROWS_IN_BLOCK), dayOf.keySet());
        dayOf.put(50, 51);
        Snapshot after = change(before, List.of(50));
        assertThat(before.blocks).hasSize(7);
        assertThat(after.blocks.stream().filter(block -> !before.blocks.contains(block)))
                .hasSize(1);
    }

    @Test
    void joinsTheRowsOfAnother() {
        Random random = new Random(11);
        IntStream.rangeClosed(1, 200).forEach(id -> dayOf.put(id, random.nextInt(60)));
        Snapshot some = change(
                empty(ROWS_IN_BLOCK), IntStream.rangeClosed(1, 90).boxed().toList());
        Snapshot others = change(
                change(some.emptied(), IntStream.rangeClosed(91, 130).boxed().toList()),
                IntStream.rangeClosed(131, 200).boxed().toList());

        Snapshot all = some.with(others, some.spots, DIRECTORY);

        assertThat(ids(all)).isEqualTo(expected());
        assertThat(all.blocks).allMatch(block -> block.size() >= 1 && block.size() <= ROWS_IN_BLOCK);
        assertThat(ofGroup(all, 3)).isEqualTo(expected(id -> id % GROUPS == 3));
        assertThat(all.version).isEqualTo(change(empty(Block.MOST), dayOf.keySet()).version);
        assertThat(ids(some.emptied().with(others, some.spots, DIRECTORY))).isEqualTo(ids(others));
    }

    @Test
    void findsTheFirstRowOfADayAndOfAnIdOnIt() {
        IntStream.rangeClosed(1, 100).forEach(id -> dayOf.put(id, id / 10));
        Snapshot record = change(empty(ROWS_IN_BLOCK), dayOf.keySet());
        assertThat(record.firstFrom(-1)).isZero();
        assertThat(record.position(record.firstFrom(4)).id()).isEqualTo(40);
        assertThat(record.position(record.firstFrom(4, 47)).id()).isEqualTo(47);
        assertThat(record.position(record.firstFrom(4, 1000)).id()).isEqualTo(50);
        assertThat(record.firstFrom(11)).isEqualTo(record.size());
    }

    @Test
    void rejectsABlockThatNoRowNumberFits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty(Block.MOST + 1))
                .withMessage("A block has 1 to 32768 rows, not 32769");
    }

    private static Snapshot empty(int rowsInBlock) {
        return Snapshot.empty(new Spots.Growing().list(), DIRECTORY, rowsInBlock);
    }

    /** What is said of an incident follows from its id: it ties one group to it, twice. */
    private Snapshot change(Snapshot record, Iterable<Integer> changed) {
        Intake intake = new Intake();
        BitSet ids = new BitSet();
        changed.forEach(ids::set);
        int[] present = expected(ids::get);
        for (int id : present) {
            int day = dayOf.getOrDefault(id, 0);
            intake.incident(id, id * 31 + day, 0, day, day + id % 7, 0, 0, 1);
        }
        for (int id : present) {
            intake.tie(id, id % GROUPS, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
            intake.tie(id, id % GROUPS, 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return record.with(intake.columns(record.spots), ids, DIRECTORY);
    }

    private int[] expected() {
        return expected(id -> true);
    }

    private int[] expected(IntPredicate wanted) {
        return dayOf.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .mapToInt(Map.Entry::getKey)
                .filter(wanted)
                .toArray();
    }

    private static int[] ids(Snapshot record) {
        return IntStream.range(0, record.size())
                .map(row -> record.position(row).id())
                .toArray();
    }

    private static int[] ofGroup(Snapshot record, int group) {
        return record.blocks.stream()
                .flatMapToInt(block -> IntStream.of(block.groupRows.of(List.of(group), false))
                        .map(row -> block.facts.ids()[row]))
                .toArray();
    }
}
