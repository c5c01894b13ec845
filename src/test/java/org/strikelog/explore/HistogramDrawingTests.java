package org.strikelog.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikelog.explore.Histogram.Bar;
import org.strikelog.explore.Histogram.Part;
import org.strikelog.explore.Histogram.Value;
import org.strikelog.explore.HistogramDrawing.Piece;

class HistogramDrawingTests {

    private static final LocalDate OCTOBER = LocalDate.of(2023, 10, 1);

    @Test
    void pilesHitsBelowWhatWasStoppedAndTheVagueOnTop() {
        HistogramDrawing drawing = HistogramDrawing.of(months(new Bar(
                OCTOBER, OCTOBER.plusDays(30), 4, List.of(new Part("intercepted", 1, 0), new Part("hit", 3, 1)))));

        assertThat(drawing.columns().getFirst().pieces())
                .extracting(Piece::series, Piece::reaching, Piece::count)
                .containsExactly(tuple("hit", false, 2L), tuple("hit", true, 1L), tuple("intercepted", false, 1L));
        assertThat(drawing.vague()).isTrue();
    }

    @Test
    void tallestBarFillsThePicture() {
        HistogramDrawing drawing = HistogramDrawing.of(months(
                new Bar(OCTOBER, OCTOBER.plusDays(30), 2, List.of(new Part("hit", 2, 0))),
                new Bar(OCTOBER.plusMonths(1), OCTOBER.plusMonths(2).minusDays(1), 1, List.of(new Part("hit", 1, 0)))));

        assertThat(drawing.columns())
                .extracting(c -> c.pieces().getFirst().height())
                .containsExactly("74.000%", "37.000%");
        assertThat(drawing.columns()).extracting(c -> c.pieces().getFirst().y()).containsExactly("8.000%", "45.000%");
    }

    @Test
    void readsHeightsAtRoundNumbers() {
        HistogramDrawing drawing = HistogramDrawing.of(
                months(new Bar(OCTOBER, OCTOBER.plusDays(30), 57, List.of(new Part("hit", 57, 0)))));

        assertThat(drawing.levels()).extracting(HistogramDrawing.Level::count).containsExactly(20L, 40L);
    }

    @Test
    void namesDaysWhereTheyDoNotFillTwoMonths() {
        LocalDate first = LocalDate.of(2023, 10, 17);
        List<Bar> days = first.datesUntil(LocalDate.of(2023, 11, 7))
                .map(day -> new Bar(day, day, 1, List.of(new Part("hit", 1, 0))))
                .toList();

        assertThat(HistogramDrawing.of(new Histogram(Bucket.DAY, Stack.OUTCOME, months().values(), days))
                        .marks())
                .extracting(HistogramDrawing.Mark::day, HistogramDrawing.Mark::form, HistogramDrawing.Mark::late)
                .containsExactly(
                        tuple(first, "date.day", false),
                        tuple(first.plusDays(5), "date.dayOfYear", false),
                        tuple(first.plusDays(10), "date.dayOfYear", false),
                        tuple(first.plusDays(15), "date.dayOfYear", false));
    }

    @Test
    void writesTheNameOfAMonthBeforeItsMarkWhereNothingFollows() {
        LocalDate end = OCTOBER.plusMonths(2).plusDays(6);
        List<Bar> days = OCTOBER.datesUntil(end)
                .map(day -> new Bar(day, day, 1, List.of(new Part("hit", 1, 0))))
                .toList();

        assertThat(HistogramDrawing.of(new Histogram(Bucket.DAY, Stack.OUTCOME, months().values(), days))
                        .marks())
                .extracting(HistogramDrawing.Mark::day, HistogramDrawing.Mark::late)
                .containsExactly(
                        tuple(OCTOBER, false), tuple(OCTOBER.plusMonths(1), false), tuple(OCTOBER.plusMonths(2), true));
    }

    @Test
    void isEmptyWhereNothingMatches() {
        HistogramDrawing drawing = HistogramDrawing.of(new Histogram(Bucket.DAY, Stack.OUTCOME, List.of(), List.of()));

        assertThat(drawing.columns()).isEmpty();
        assertThat(drawing.levels()).isEmpty();
        assertThat(drawing.marks()).isEmpty();
    }

    private static Histogram months(Bar... bars) {
        return new Histogram(
                Bucket.MONTH,
                Stack.OUTCOME,
                List.of(new Value("hit", "hit", 3), new Value("intercepted", "intercepted", 1)),
                List.of(bars));
    }
}
