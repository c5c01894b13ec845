package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OccurrenceTests {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 18);

    @Test
    void rejectsAnEndBeforeTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Occurrence.between(DAY, DAY.minusDays(1), DatePrecision.WEEK))
                .withMessageContaining("before it starts");
    }

    @Test
    void rejectsTwoDaysThatArePreciseToTheDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Occurrence.between(DAY, DAY.plusDays(1), DatePrecision.DAY));
    }

    @Test
    void mayRunPastMidnightWhenPreciseToTheMinute() {
        Occurrence night = new Occurrence(DAY, DAY.plusDays(1), LocalTime.of(23, 30), "+03:00", DatePrecision.MINUTE);

        assertThat(night.days()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Occurrence(DAY, DAY.plusDays(2), LocalTime.of(23, 30), "+03:00", DatePrecision.MINUTE));
    }

    @Test
    void hasATimeOfDayOnlyWhenPreciseToTheMinute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Occurrence(DAY, DAY, LocalTime.NOON, null, DatePrecision.DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Occurrence(DAY, DAY, null, null, DatePrecision.MINUTE));
    }

    @Test
    void tellsASpanFromDoubt() {
        assertThat(DatePrecision.SPAN.vague()).isFalse();
        assertThat(DatePrecision.FEW_DAYS.vague()).isTrue();
        assertThat(DatePrecision.DAY.vague()).isFalse();
    }
}
