package org.strikelog.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTests {

    /** Two a day, for 400 days to 21 November 2026, a Saturday. */
    private static final List<Instant> MADE = Stream.iterate(LocalDate.of(2026, 11, 21), day -> day.minusDays(1))
            .limit(400)
            .flatMap(day -> Stream.of(
                    day.atTime(3, 0).toInstant(ZoneOffset.UTC),
                    day.atTime(15, 0).toInstant(ZoneOffset.UTC)))
            .toList();

    @Test
    void keepsTheLastOfEachDayWeekAndMonth() {
        assertThat(new Retention(3, 3, 3).kept(MADE).stream().sorted())
                .extracting(Instant::toString)
                .containsExactly(
                        "2026-09-30T15:00:00Z",
                        "2026-10-31T15:00:00Z",
                        "2026-11-08T15:00:00Z",
                        "2026-11-15T15:00:00Z",
                        "2026-11-19T15:00:00Z",
                        "2026-11-20T15:00:00Z",
                        "2026-11-21T15:00:00Z");
    }

    @Test
    void countsDaysOnWhichThereWasOneSoThatTimeAloneTakesNoneAway() {
        Instant old = Instant.parse("2020-01-01T03:00:00Z");
        Instant older = Instant.parse("2019-01-01T03:00:00Z");
        assertThat(new Retention(2, 0, 0).kept(List.of(older, old))).containsExactlyInAnyOrder(old, older);
    }

    @Test
    void keepsTheNewestWhateverIsAsked() {
        assertThat(new Retention(0, 0, 0).kept(MADE)).containsExactly(Instant.parse("2026-11-21T15:00:00Z"));
        assertThat(new Retention(7, 4, 12).kept(List.of())).isEmpty();
    }

    @Test
    void aWeekBelongsToTheYearOfItsThursday() {
        Instant monday = Instant.parse("2024-12-30T03:00:00Z");
        Instant friday = Instant.parse("2025-01-03T03:00:00Z");
        assertThat(new Retention(0, 5, 0).kept(List.of(monday, friday))).containsExactly(friday);
    }
}
