package org.strikelog.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.strikelog.casualty.CountRange;

class GapTests {

    @Test
    void spansAllThatBothLeaveOpen() {
        assertThat(Gap.between(CountRange.exactly(27), own(20L, 24L))).contains(new Gap(3L, 7L));
        assertThat(Gap.between(CountRange.exactly(22), own(20L, 24L))
                        .orElseThrow()
                        .closed())
                .isTrue();
    }

    @Test
    void isOpenWhereOneOfThemIs() {
        assertThat(Gap.between(CountRange.atLeast(27), own(20L, 24L))).contains(new Gap(3L, null));
        assertThat(Gap.between(CountRange.exactly(27), own(30L, null))).contains(new Gap(null, -3L));
        assertThat(Gap.between(CountRange.atMost(27), own(20L, 24L))).contains(new Gap(null, 7L));
    }

    @Test
    void isNoneWhereNobodyGaveUsANumber() {
        assertThat(Gap.between(CountRange.exactly(27), OwnCount.none(3))).isEmpty();
    }

    private static OwnCount own(Long low, Long high) {
        return new OwnCount(low, null, high, 1, 0);
    }
}
