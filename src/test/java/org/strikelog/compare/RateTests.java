package org.strikelog.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTests {

    /** The exact limits are those of Garwood (1936), as in tables of the Poisson distribution. */
    @ParameterizedTest(name = "{0} events: {1} to {2}")
    @CsvSource({"0, 0, 3.689", "1, 0.025, 5.572", "5, 1.623, 11.668", "10, 4.795, 18.390", "100, 81.364, 121.627"})
    void intervalIsThatOfThePoissonDistribution(long events, double low, double high) {
        Rate rate = Rate.of(events, 7);

        assertThat(rate.perWeek()).isEqualTo(events);
        assertThat(rate.low()).isCloseTo(low, within(0.02 * high));
        assertThat(rate.high()).isCloseTo(high, within(0.02 * high));
    }

    @Test
    void isPerWeekWhateverTheDays() {
        assertThat(Rate.of(30, 70).perWeek()).isEqualTo(3);
        assertThat(Rate.of(3, 1).perWeek()).isEqualTo(21);
    }

    @Test
    void hasNoMeaningOverNoDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(3, 0));
    }
}
