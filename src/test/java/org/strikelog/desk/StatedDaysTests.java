package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikelog.incident.DatePrecision;

class StatedDaysTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-10-18                          | 2023-10-18 | 2023-10-18 | day      | 18 Oct 2023
            18 Oct 2023                         | 2023-10-18 | 2023-10-18 | day      | 18 Oct 2023
            18th of October, 2023               | 2023-10-18 | 2023-10-18 | day      | 18 Oct 2023
            Oct. 18, 2023                       | 2023-10-18 | 2023-10-18 | day      | 18 Oct 2023
            Wednesday, October 18 2023          | 2023-10-18 | 2023-10-18 | day      | 18 Oct 2023
            Wed 18 Oct 2023                     | 2023-10-18 | 2023-10-18 | day      | 18 Oct 2023
            29 Feb 2024                         | 2024-02-29 | 2024-02-29 | day      | 29 Feb 2024
            Oct 2023                            | 2023-10-01 | 2023-10-31 | month    | Oct 2023
            2023-10                             | 2023-10-01 | 2023-10-31 | month    | Oct 2023
            Sept 2023                           | 2023-09-01 | 2023-09-30 | month    | Sep 2023
            2023                                | 2023-01-01 | 2023-12-31 | year     | 2023
            early November 2023                 | 2023-11-01 | 2023-11-10 | week     | early Nov 2023
            beginning of November 2023          | 2023-11-01 | 2023-11-10 | week     | early Nov 2023
            mid-November 2023                   | 2023-11-11 | 2023-11-20 | week     | mid Nov 2023
            late February 2024                  | 2024-02-21 | 2024-02-29 | week     | late Feb 2024
            end of October 2023                 | 2023-10-21 | 2023-10-31 | week     | late Oct 2023
            late October to early November 2023 | 2023-10-21 | 2023-11-10 | month    | 21 Oct – 10 Nov 2023
            17-27 Oct 2023                      | 2023-10-17 | 2023-10-27 | week     | 17–27 Oct 2023
            17–27 October 2023                  | 2023-10-17 | 2023-10-27 | week     | 17–27 Oct 2023
            October 17-19, 2023                 | 2023-10-17 | 2023-10-19 | few_days | 17–19 Oct 2023
            between 17 and 19 Oct 2023          | 2023-10-17 | 2023-10-19 | few_days | 17–19 Oct 2023
            24 or 25 Jul 2024                   | 2024-07-24 | 2024-07-25 | few_days | 24–25 Jul 2024
            24/25 Jul 2024                      | 2024-07-24 | 2024-07-25 | few_days | 24–25 Jul 2024
            2024-07-24 to 2024-07-25            | 2024-07-24 | 2024-07-25 | few_days | 24–25 Jul 2024
            2024-07-24/2024-07-25               | 2024-07-24 | 2024-07-25 | few_days | 24–25 Jul 2024
            28 Oct - 2 Nov 2023                 | 2023-10-28 | 2023-11-02 | few_days | 28 Oct – 2 Nov 2023
            October 28 to November 2, 2023      | 2023-10-28 | 2023-11-02 | few_days | 28 Oct – 2 Nov 2023
            28 Dec 2023 - 2 Jan 2024            | 2023-12-28 | 2024-01-02 | few_days | 28 Dec 2023 – 2 Jan 2024
            Jun to Aug 2024                     | 2024-06-01 | 2024-08-31 | year     | 1 Jun – 31 Aug 2024
            night of 17 to 18 October 2023      | 2023-10-17 | 2023-10-18 | few_days | 17–18 Oct 2023
            night of 17 October 2023            | 2023-10-17 | 2023-10-18 | few_days | 17–18 Oct 2023
            overnight 31 Oct - 1 Nov 2023       | 2023-10-31 | 2023-11-01 | few_days | 31 Oct – 1 Nov 2023
            from 17 to 27 Oct 2023              | 2023-10-17 | 2023-10-27 | span     | from 17 to 27 Oct 2023
            17 Oct through 2 Nov 2023           | 2023-10-17 | 2023-11-02 | span     | from 17 Oct to 2 Nov 2023
            from 2022 to 2023                   | 2022-01-01 | 2023-12-31 | span     | from 1 Jan 2022 to 31 Dec 2023
            """)
    void readsDaysAsPeopleWriteThem(String words, LocalDate first, LocalDate last, String precision, String written) {
        StatedDays days = StatedDays.parse(words);

        assertThat(days.first()).isEqualTo(first);
        assertThat(days.last()).isEqualTo(last);
        assertThat(days.precision()).hasToString(precision);
        assertThat(days).hasToString(written);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            18 Oct 2023            | Wednesday, 18 October 2023
            17-27 Oct 2023         | one of 11 days, from 17 to 27 October 2023: known to about a week
            28 Oct - 2 Nov 2023    | one of 6 days, from 28 October to 2 November 2023: known to a few days
            from 17 to 27 Oct 2023 | lasted 11 days, from 17 to 27 October 2023
            30 Feb 2024            | February 2024 has 29 days; 30 is none of them.
            2023-13-01             | A month from 01 to 12; 13 is not.
            Thursday 18 Oct 2023   | 18 October 2023 was a Wednesday. Which is meant, the day of the week or the date?
            3/4/2024               | Numbers alone can be read as two days: write the month as a word, as in 18 Oct 2023, or 2023-10-18.
            18.10.2023             | Numbers alone can be read as two days: write the month as a word, as in 18 Oct 2023, or 2023-10-18.
            summer 2024            | Nobody agrees on the days of a season: write its months, such as Jun to Aug 2024.
            27-17 Oct 2023         | The last day, 2023-10-17, comes before the first, 2023-10-27.
            18 Oct                 | The year too, as in 18 Oct 2023.
            1850                   | A year from 1900 to 2199; 1850 is not.
            2020 to 2023           | More than a year of days it can have been on. If it lasted that long, write “from … to …”.
            night of 17-19 Oct 2023 | A night has two days, and these are 3.
            """)
    void tellsWhatItReadOrWhatIsWrong(String words, String told) {
        assertThat(StatedDays.echo(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "Oct", "early 2023", "early 5 Nov 2023", "18 Octember 2023", "night of Oct 2023", "-"})
    void refusesWhatIsNoDay(String words) {
        assertThatThrownBy(() -> StatedDays.parse(words)).isInstanceOf(DateTimeException.class);
    }

    @Property
    void readsWhatItWrites(
            @ForAll @IntRange(max = 109_000) int day, @ForAll @IntRange(max = 399) int more, @ForAll boolean lasting) {
        LocalDate first = LocalDate.of(1900, 1, 1).plusDays(day);
        StatedDays days = StatedDays.of(first, first.plusDays(more), lasting);

        assertThat(StatedDays.parse(days.toString())).isEqualTo(days);
    }

    @Property
    void readsMonthsAndTheirThirdsAsItWritesThem(
            @ForAll @IntRange(min = 1900, max = 2199) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll StatedDays.Third third) {
        YearMonth whole = YearMonth.of(year, month);
        StatedDays days = StatedDays.oneOf(third.first(whole), third.last(whole));

        assertThat(StatedDays.parse(days.toString())).isEqualTo(days);
        assertThat(days.precision()).isIn(DatePrecision.WEEK, DatePrecision.MONTH);
    }
}
