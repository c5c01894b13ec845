package org.strikelog.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTests {

    /** The examples and limits are those of Newcombe (Statistics in Medicine 17, 1998), method 3. */
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({"81, 263, 25.53, 36.62", "15, 148, 6.24, 16.05", "0, 20, 0, 16.11", "1, 29, 0.61, 17.18"})
    void intervalIsThatOfWilson(long some, long all, double low, double high) {
        Share share = Share.of(some, all);

        assertThat(share.percent()).isCloseTo(100.0 * some / all, within(1e-9));
        assertThat(share.low()).isCloseTo(low, within(0.006));
        assertThat(share.high()).isCloseTo(high, within(0.006));
    }

    @Test
    void neverLeavesTheWhole() {
        assertThat(Share.of(20, 20).high()).isEqualTo(100);
        assertThat(Share.of(0, 1).low()).isZero();
    }

    @Test
    void hasNoMeaningOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(0, 0));
    }
}
