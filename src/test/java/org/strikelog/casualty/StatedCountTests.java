package org.strikelog.casualty;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedCountTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3                    | 3     | exactly 3
            three                | 3     | exactly 3
            1,400                | 1400  | exactly 1400
            at least 3           | 3+    | at least 3, no upper limit stated
            At  Least 1,400      | 1400+ | at least 1400, no upper limit stated
            3+                   | 3+    | at least 3, no upper limit stated
            3 or more            | 3+    | at least 3, no upper limit stated
            ≥ 3                  | 3+    | at least 3, no upper limit stated
            more than 40         | 41+   | at least 41, no upper limit stated
            up to 20             | ≤20   | at most 20, no lower limit stated
            no more than 20      | ≤20   | at most 20, no lower limit stated
            fewer than 5         | ≤4    | at most 4, no lower limit stated
            3-5                  | 3–5   | at least 3 and at most 5
            3–5                  | 3–5   | at least 3 and at most 5
            3 to 5               | 3–5   | at least 3 and at most 5
            between 3 and 5      | 3–5   | at least 3 and at most 5
            from three to five   | 3–5   | at least 3 and at most 5
            about 20             | 20    | 20, marked as approximate
            ~20                  | 20    | 20, marked as approximate
            some 20              | 20    | 20, marked as approximate
            at least about 20    | 20+   | at least 20, no upper limit stated, marked as approximate
            a dozen              | 12    | exactly 12
            about two dozen      | 24    | 24, marked as approximate
            dozens               | 12+   | at least 12, no upper limit stated
            hundreds             | 100+  | at least 100, no upper limit stated
            more than three      | 4+    | at least 4, no upper limit stated
            several              | ?     | some, nobody says how many
            some                 | ?     | some, nobody says how many
            none                 | 0     | none, 0
            0                    | 0     | none, 0
            nobody               | 0     | none, 0
            """)
    void readsNumbersAsReportsWriteThem(String words, String range, String readBack) {
        StatedCount count = StatedCount.parse(words).orElseThrow();

        assertThat(count.range()).hasToString(range);
        assertThat(count.readBack()).isEqualTo(readBack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fourty", "5-3", "-3", "3.5", "fewer than 0", "3 and 5", "99999999999", "10000001", "3 dead"
            })
    void refusesWhatIsNoNumber(String words) {
        assertThat(StatedCount.parse(words)).isEmpty();
    }

    @Property
    void readsWhatItWrites(
            @ForAll @IntRange(min = -1, max = 10_000) int low,
            @ForAll @IntRange(min = -1, max = 10_000) int more,
            @ForAll boolean approximate) {
        CountRange range = new CountRange(low < 0 ? null : low, more < 0 ? null : Math.max(low, 0) + more);
        StatedCount count = new StatedCount(range, approximate);

        assertThat(StatedCount.parse(count.toString())).contains(count);
    }
}
