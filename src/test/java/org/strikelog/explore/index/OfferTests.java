package org.strikelog.explore.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class OfferTests {

    private static final Offer LAST = new Offer(new int[] {2, 3, 7}, new int[] {50, 51, 52});

    @Test
    void hasBesideTheLastWhatIsNewAndWhatHasChangedAgain() {
        Offer now = new Offer(new int[] {1, 2, 3, 8}, new int[] {53, 50, 54, 55});

        assertThat(now.beside(LAST).stream()).containsExactly(1, 3, 8);
        assertThat(now.beside(Offer.NONE).stream()).containsExactly(1, 2, 3, 8);
    }

    @Test
    void hasOthersWithItEachInItsPlace() {
        BitSet others = new BitSet();
        others.set(1);
        others.set(4, 6);
        others.set(9);

        Offer all = LAST.and(others, (5L << 32) + 60);

        assertThat(all.ids()).containsExactly(1, 2, 3, 4, 5, 7, 9);
        assertThat(all.stamps()).containsExactly(60, 50, 51, 60, 60, 52, 60);
    }

    @Test
    void hasNothingBesideItself() {
        assertThat(LAST.beside(LAST).isEmpty()).isTrue();
        assertThat(Offer.NONE.beside(LAST).isEmpty()).isTrue();
    }
}
