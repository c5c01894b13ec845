package org.strikelog.casualty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTests {

    private static final LocalDate OCT_25 = LocalDate.of(2023, 10, 25);
    private static final LocalDate NOV_6 = LocalDate.of(2023, 11, 6);

    private long entered;

    @Test
    void keepsOnlyTheLatestStatementOfAHouse() {
        RollUp rollUp = RollUp.of(List.of(
                official("pentagon", CountRange.exactly(20), OCT_25),
                official("pentagon", CountRange.atLeast(32), NOV_6)));

        assertThat(rollUp.standing()).hasSize(1);
        assertThat(rollUp.range()).isEqualTo(CountRange.atLeast(32));
        assertThat(rollUp.point(FigureRule.LATEST)).hasValue(32);
    }

    @Test
    void keepsStatementsOfDifferentHousesSideBySide() {
        RollUp rollUp = RollUp.of(List.of(
                official("pentagon", CountRange.exactly(0), OCT_25), media("sohr", CountRange.exactly(2), NOV_6)));

        assertThat(rollUp.range()).isEqualTo(new CountRange(0, 2));
        assertThat(rollUp.point(FigureRule.LATEST)).hasValue(2);
        assertThat(rollUp.point(FigureRule.OFFICIAL)).hasValue(0);
        assertThat(rollUp.point(FigureRule.LOWEST)).hasValue(0);
        assertThat(rollUp.point(FigureRule.HIGHEST)).hasValue(2);
    }

    @Test
    void knowsOnADayOnlyWhatWasSaidByThen() {
        List<Statement> statements = List.of(
                official("pentagon", CountRange.exactly(20), OCT_25),
                official("pentagon", CountRange.atLeast(32), NOV_6));

        assertThat(RollUp.asOf(NOV_6.minusDays(1), statements).point(FigureRule.LATEST))
                .hasValue(20);
        assertThat(RollUp.asOf(OCT_25.minusDays(1), statements).standing()).isEmpty();
    }

    @Test
    void leavesTheHighOpenWhereSomebodySaysAtLeastMoreThanAnyHigh() {
        assertThat(RollUp.of(List.of(
                                media("a", CountRange.exactly(4), OCT_25), media("b", CountRange.atLeast(13), OCT_25)))
                        .range())
                .isEqualTo(CountRange.atLeast(4));
    }

    @Test
    void closesAnOpenStatementWithAHighThatReachesIt() {
        assertThat(RollUp.of(List.of(
                                media("a", CountRange.exactly(20), OCT_25), media("b", CountRange.atLeast(4), OCT_25)))
                        .range())
                .isEqualTo(new CountRange(4, 20));
    }

    @Test
    void addsNoNumberForSeveral() {
        RollUp rollUp = RollUp.of(List.of(media("a", CountRange.UNKNOWN, OCT_25)));

        assertThat(rollUp.standing()).hasSize(1);
        assertThat(rollUp.range()).isEqualTo(CountRange.UNKNOWN);
        assertThat(rollUp.point(FigureRule.LATEST)).isEmpty();
    }

    @Test
    void hasNoOfficialPointWithoutAnOfficialStatement() {
        assertThat(RollUp.of(List.of(media("a", CountRange.exactly(3), OCT_25))).point(FigureRule.OFFICIAL))
                .isEmpty();
    }

    @Test
    void dropsAStatementThatAnotherExpresslyReplaces() {
        Statement first = media("a", CountRange.exactly(50), OCT_25);
        Statement correction = new Statement(99, "b", false, CountRange.exactly(5), NOV_6, first.id());

        assertThat(RollUp.of(List.of(first, correction)).standing()).containsExactly(correction);
    }

    private Statement official(String house, CountRange range, LocalDate day) {
        return new Statement(++entered, house, true, range, day, null);
    }

    private Statement media(String house, CountRange range, LocalDate day) {
        return new Statement(++entered, house, false, range, day, null);
    }
}
