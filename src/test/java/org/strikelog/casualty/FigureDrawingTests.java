package org.strikelog.casualty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureDrawingTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 18);

    /** 20 by the house after 8 days, 48 by a monitor after 16, 46 by the house after 16: the days end after 18. */
    private static final List<Statement> SAID = List.of(
            said(1, "house", true, 20, 20, 8),
            said(2, "monitor", false, 48, 48, 16),
            said(3, "house", true, 46, 46, 16));

    @Test
    void stepsFromOneDayOfStatementsToTheNext() {
        FigureDrawing drawing = FigureDrawing.of(SAID, FigureRule.OFFICIAL, FIRST);

        assertThat(drawing.lines())
                .containsExactly(
                        new FigureDrawing.Line("44.444%", "51.667%", "88.889%", "51.667%"),
                        new FigureDrawing.Line("88.889%", "51.667%", "88.889%", "14.833%"),
                        new FigureDrawing.Line("88.889%", "14.833%", "100.000%", "14.833%"));
        assertThat(drawing.bands())
                .as("one number is no range; then 46 to 48")
                .containsExactly(new FigureDrawing.Band("88.889%", "12.000%", "11.111%", "2.833%", false));
    }

    @Test
    void marksWhatHasBeenReplaced() {
        assertThat(FigureDrawing.of(SAID, FigureRule.LATEST, FIRST).dots())
                .extracting(dot -> dot.statement().id(), FigureDrawing.Dot::standing)
                .containsExactly(tuple(1L, false), tuple(2L, true), tuple(3L, true));
    }

    @Test
    void leavesTheRangeOpenWhereNobodyGaveAnUpperEnd() {
        FigureDrawing drawing = FigureDrawing.of(
                List.of(said(1, "house", true, 20, null, 0), said(2, "monitor", false, null, null, 4)),
                FigureRule.LATEST,
                FIRST);

        assertThat(drawing.bands()).allSatisfy(band -> {
            assertThat(band.open()).isTrue();
            assertThat(band.y()).isEqualTo("0.000%");
        });
        assertThat(drawing.dots().getLast().numbered()).isFalse();
        assertThat(drawing.dots().getLast().y()).isEqualTo(drawing.base());
    }

    @Test
    void drawsNoLineBeforeTheRuleHasANumber() {
        FigureDrawing drawing = FigureDrawing.of(
                List.of(said(1, "monitor", false, 5, 5, 0), said(2, "house", true, 7, 7, 8)),
                FigureRule.OFFICIAL,
                FIRST);

        assertThat(drawing.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.x1()).isEqualTo("88.889%"));
    }

    @Test
    void writesOutNoMoreDaysThanFit() {
        assertThat(FigureDrawing.of(SAID, FigureRule.LATEST, FIRST).marks())
                .extracting(FigureDrawing.Mark::day)
                .containsExactly(FIRST, FIRST.plusDays(8), FIRST.plusDays(16));
        assertThat(FigureDrawing.of(
                                List.of(said(1, "house", true, 1, 1, 0), said(2, "monitor", false, 2, 2, 1)),
                                FigureRule.LATEST,
                                FIRST.minusDays(100))
                        .marks())
                .hasSize(2);
    }

    private static Statement said(
            long id, String house, boolean official, @Nullable Integer low, @Nullable Integer high, int after) {
        return new Statement(id, house, official, new CountRange(low, high), FIRST.plusDays(after), null);
    }
}
