package org.strikelog.explore.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private final Changes changes = new Changes();

    @Test
    void allThatChangedSinceAVersionIsKnown() {
        changes.note("a", ids(1, 2), "b");
        changes.note("b", ids(2, 3), "c");
        changes.note("c", ids(7), "d");
        assertThat(changes.since("b")).contains(ids(2, 3, 7));
        assertThat(changes.since("d")).contains(ids());
    }

    @Test
    void aVersionItNeverHeardOfMayHaveBeenLongAgo() {
        changes.note("a", ids(1), "b");
        assertThat(changes.since("z")).isEmpty();
    }

    @Test
    void whatHasChangedFarTooOftenIsForgotten() {
        changes.note("a", ids(1), "b");
        BitSet many = new BitSet();
        many.set(1, 5_001);
        changes.note("b", many, "c");
        assertThat(changes.since("a")).isEmpty();
        assertThat(changes.since("b")).contains(many);
    }

    @Test
    void aChangeOfTheDirectoryBeginsAnew() {
        changes.note("a", ids(1), "b");
        changes.beginAnew("b");
        assertThat(changes.since("a")).isEmpty();
        assertThat(changes.since("b")).contains(ids());
    }

    private static BitSet ids(int... ids) {
        BitSet set = new BitSet();
        for (int id : ids) {
            set.set(id);
        }
        return set;
    }
}
