package org.strikelog.map.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.Stack;

class TimelineTableTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    @Test
    void ordersOutcomesByWhatGotThroughWhateverIsMostFrequent() {
        TimelineTable table = TimelineTable.of(histogram(
                Stack.OUTCOME,
                List.of(value("unknown", 9), value("intercepted", 5), value("hit", 2)),
                part("unknown", 9, 1),
                part("intercepted", 5, 0),
                part("hit", 2, 0)));

        assertThat(table.series())
                .extracting(TimelineTable.Series::value)
                .containsExactly("hit", "intercepted", "unknown");
        assertThat(table.series())
                .extracting(TimelineTable.Series::colour)
                .containsExactly("hit", "intercepted", "unknown");
        assertThat(table.rows().getFirst().parts())
                .extracting(TimelineTable.Part::count)
                .containsExactly(2L, 5L, 9L);
        assertThat(table.rows().getFirst().parts())
                .extracting(TimelineTable.Part::reaching)
                .containsExactly(0L, 0L, 1L);
    }

    @Test
    void putsWhatHasNoColourOfItsOwnIntoOneSeries() {
        List<Histogram.Value> groups =
                IntStream.range(0, 9).mapToObj(i -> value("group-" + i, 10 - i)).toList();
        TimelineTable table = TimelineTable.of(
                histogram(Stack.GROUP, groups, part("group-0", 10, 0), part("group-7", 3, 1), part("group-8", 2, 1)));

        assertThat(table.series()).hasSize(7);
        assertThat(table.series().getLast().count()).isEqualTo(4 + 3 + 2);
        assertThat(table.rows().getFirst().parts().getLast()).isEqualTo(new TimelineTable.Part(5, 2));
    }

    @Test
    void greysWhatIsNotKnown() {
        TimelineTable table = TimelineTable.of(histogram(
                Stack.GROUP,
                List.of(value("none", 5), value("houthis", 2)),
                part("none", 5, 0),
                part("houthis", 2, 0)));

        assertThat(table.series()).extracting(TimelineTable.Series::colour).containsExactly("1", "other");
    }

    @Test
    void leavesOutDaysOnWhichNothingHappened() {
        Histogram histogram = new Histogram(
                Bucket.DAY,
                Stack.TYPE,
                List.of(value("ied", 1)),
                List.of(
                        new Histogram.Bar(MONDAY, MONDAY, 0, List.of()),
                        new Histogram.Bar(MONDAY.plusDays(1), MONDAY.plusDays(1), 1, List.of(part("ied", 1, 0)))));

        assertThat(TimelineTable.of(histogram).rows())
                .extracting(TimelineTable.Row::from)
                .containsExactly(MONDAY.plusDays(1));
    }

    private static Histogram histogram(Stack stack, List<Histogram.Value> values, Histogram.Part... parts) {
        long count = List.of(parts).stream().mapToLong(Histogram.Part::count).sum();
        return new Histogram(
                Bucket.WEEK,
                stack,
                values,
                List.of(new Histogram.Bar(MONDAY, MONDAY.plusDays(6), count, List.of(parts))));
    }

    private static Histogram.Value value(String value, long count) {
        return new Histogram.Value(value, value, count);
    }

    private static Histogram.Part part(String value, long count, long reaching) {
        return new Histogram.Part(value, count, reaching);
    }
}
