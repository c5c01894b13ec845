package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikelog.desk.Conflict.Difference;
import org.strikelog.desk.Conflict.Side;

class ConflictTests {

    private static final Rows.Names NAMES = new Rows.Names(code -> code, report -> report);

    @Test
    void followsWhoAloneChangedAPart() {
        IncidentForm mine = opened();
        mine.title = "My title";
        mine.outcome = "hit";
        IncidentForm theirs = opened();
        theirs.outcome = "missed";
        theirs.target = "Their target";

        assertThat(Conflict.between(mine, theirs, opened(), List.of(), NAMES).differences())
                .extracting(Difference::part, Difference::proposed)
                .containsExactly(
                        tuple(Part.TITLE, Side.MINE), tuple(Part.TARGET, Side.THEIRS), tuple(Part.OUTCOME, Side.MINE));
    }

    @Test
    void doesNotMindHowANumberOrALineBreakIsWritten() {
        IncidentForm mine = opened();
        mine.summary = "One\r\ntwo";
        mine.launched = "3 or more";
        mine.days = "24-25 Jul 2024";
        IncidentForm theirs = opened();
        theirs.summary = "One\ntwo";
        theirs.launched = "at least 3";
        theirs.days = "24 or 25 July 2024";

        assertThat(Conflict.between(mine, theirs, null, List.of(), NAMES).differences())
                .isEmpty();
    }

    @Test
    void keepsRowsThatEitherAddedAndNoneThatEitherTookAway() {
        IncidentForm mine = opened("3", "5");
        mine.figures.get(1).count = "at least 8";
        IncidentForm theirs = opened("3", "5");
        theirs.figures.getFirst().count = "up to 9";

        Conflict.settle(mine, theirs, opened("3", "5"), Map.of(Part.FIGURES, Side.BOTH), NAMES);

        assertThat(mine.figures).extracting(figure -> figure.count).containsExactly("at least 8", "up to 9");
    }

    @Test
    void takesAPartWhole() {
        IncidentForm mine = opened();
        mine.days = "25 Jul 2024";
        IncidentForm theirs = opened();
        theirs.days = "24-25 Jul 2024";
        theirs.datePrecision = "span";

        Conflict.settle(mine, theirs, opened(), Map.of(Part.OCCURRENCE, Side.THEIRS), NAMES);

        assertThat(List.of(mine.days, mine.datePrecision)).containsExactly("24-25 Jul 2024", "span");
    }

    @Test
    void leavesNothingToChooseWhereEachChangedRowsOfItsOwn() {
        IncidentForm mine = opened("3", "5");
        mine.figures.get(1).count = "at least 8";
        IncidentForm theirs = opened("3", "5");
        theirs.figures.getFirst().count = "up to 9";

        Difference figures = only(mine, theirs, opened("3", "5"));

        assertThat(figures.contested()).isFalse();
        assertThat(figures.proposed()).isEqualTo(Side.BOTH);
    }

    @Test
    void asksWhereBothChangedTheSameRow() {
        IncidentForm mine = opened("3", "5");
        mine.figures.getFirst().count = "at least 8";
        IncidentForm theirs = opened("3", "5");
        theirs.figures.getFirst().count = "up to 9";

        assertThat(only(mine, theirs, opened("3", "5")).contested()).isTrue();
    }

    @Test
    void keepsWhatARowOfTheirsReplacesUnderTheNumberThatItHasInMine() {
        IncidentForm mine = opened("3");
        IncidentForm theirs = opened("3", "7");
        theirs.figures.get(0).row = "81";
        theirs.figures.get(1).row = "82";
        theirs.figures.get(1).supersedes = "81";

        Conflict.settle(mine, theirs, opened("3"), Map.of(Part.FIGURES, Side.BOTH), NAMES);

        assertThat(mine.figures.getLast().supersedes).isEqualTo(mine.figures.getFirst().row);
    }

    private static Difference only(IncidentForm mine, IncidentForm theirs, IncidentForm base) {
        List<Difference> differences =
                Conflict.between(mine, theirs, base, List.of(), NAMES).differences();
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }

    private static IncidentForm opened(String... counts) {
        IncidentForm form = new IncidentForm();
        form.title = "Rockets at River Base";
        for (String count : counts) {
            form.add("figures");
            form.figures.getLast().count = count;
        }
        return form;
    }
}
