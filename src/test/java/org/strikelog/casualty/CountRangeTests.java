package org.strikelog.casualty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CountRangeTests {

    @Test
    void rejectsARangeWhoseLowExceedsItsHigh() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountRange(5, 3));
    }

    @Test
    void rejectsFewerThanNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> CountRange.atLeast(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> CountRange.atMost(-1));
    }

    @Test
    void tellsNobodyFromUnknown() {
        assertThat(CountRange.exactly(0).unknown()).isFalse();
        assertThat(CountRange.exactly(0).point()).hasValue(0);
        assertThat(CountRange.UNKNOWN.unknown()).isTrue();
        assertThat(CountRange.UNKNOWN.point()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void takesTheNumberOfAtLeastAndOfUpToAsItsPoint() {
        assertThat(CountRange.atLeast(13).point()).hasValue(13);
        assertThat(CountRange.atMost(20).point()).hasValue(20);
    }

    @Test
    void takesTheMiddleRoundedDownAsThePointOfARange() {
        assertThat(new CountRange(3, 6).point()).hasValue(4);
        assertThat(new CountRange(10_000_000, 10_000_000).point()).hasValue(10_000_000);
    }

    @Test
    void writesWhatIsKnown() {
        assertThat(new CountRange(3, 5)).hasToString("3–5");
        assertThat(CountRange.exactly(3)).hasToString("3");
        assertThat(CountRange.atLeast(3)).hasToString("3+");
        assertThat(CountRange.atMost(5)).hasToString("≤5");
        assertThat(CountRange.UNKNOWN).hasToString("?");
    }
}
