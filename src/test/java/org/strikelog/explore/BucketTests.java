package org.strikelog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BucketTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2023, 10, 18);

    @Test
    void beginsWeeksOnMonday() {
        assertThat(Bucket.WEEK.start(WEDNESDAY).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Bucket.WEEK.start(LocalDate.of(2023, 10, 22))).isEqualTo(LocalDate.of(2023, 10, 16));
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoDayOutAndCountsNoneTwice(Bucket bucket) {
        LocalDate start = bucket.start(WEDNESDAY);
        LocalDate next = bucket.next(start);

        assertThat(WEDNESDAY).isAfterOrEqualTo(start).isBefore(next);
        assertThat(bucket.start(next)).isEqualTo(next);
        assertThat(bucket.start(next.minusDays(1))).isEqualTo(start);
    }

    @ParameterizedTest(name = "{0} to {1} by {2}")
    @CsvSource({
        "2023-10-07, 2023-10-07, DAY",
        "2023-10-07, 2023-12-31, DAY",
        "2023-10-07, 2024-08-31, WEEK",
        "2010-01-01, 2024-08-31, MONTH",
        "1970-01-01, 2024-08-31, YEAR"
    })
    void fitsTheBarsToTheDays(LocalDate first, LocalDate last, Bucket expected) {
        assertThat(Bucket.fitting(first, last)).isEqualTo(expected);
    }
}
