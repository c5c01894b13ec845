package org.strikelog.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikelog.casualty.CountRange;
import org.strikelog.source.SpeakerKind;
import org.strikelog.tally.Contradiction.Kind;

class ContradictionsTests {

    private static final LocalDate OCTOBER = LocalDate.of(2023, 10, 17);

    @Test
    void houseThatSaysLessLaterOfMoreContradictsItself() {
        assertThat(among(
                        count("pentagon", 59, day(28), day(28), "IQ", "SY"),
                        count("pentagon", 56, day(37), day(37), "IQ", "SY")))
                .extracting(
                        Contradiction::kind,
                        c -> c.lesser().range(),
                        c -> c.greater().range())
                .containsExactly(tuple(Kind.LATER_LOWER, CountRange.exactly(56), CountRange.exactly(59)));
    }

    @Test
    void growingCountContradictsNothing() {
        assertThat(among(
                        count("pentagon", 13, day(7), day(7), "IQ", "SY"),
                        count("pentagon", 23, day(13), day(13), "IQ", "SY")))
                .isEmpty();
    }

    @Test
    void housesThatGiveOneScopeTwoNumbersContradictEachOther() {
        assertThat(among(
                        count("pentagon", 20, day(10), day(10), "IQ"),
                        count("observatory", 21, day(10), day(12), "IQ")))
                .extracting(Contradiction::kind, Contradiction::withinHouse)
                .containsExactly(tuple(Kind.SAME_SCOPE, false));
    }

    @Test
    void partOfTheDaysOrOfTheCountriesIsNotMoreThanTheWhole() {
        assertThat(among(
                        count("pentagon", 20, day(10), day(10), "IQ", "SY"),
                        count("observatory", 21, day(8), day(10), "SY")))
                .extracting(Contradiction::kind)
                .containsExactly(Kind.PART_ABOVE_WHOLE);
    }

    @Test
    void scopesOfWhichNeitherHoldsTheOtherAreNotCompared() {
        assertThat(among(
                        count("pentagon", 5, day(10), day(10), "IQ"), count("observatory", 50, day(10), day(10), "SY")))
                .isEmpty();
        assertThat(among(
                        count("pentagon", 5, day(10), day(10), "IQ"), count("observatory", 50, day(12), day(12), "IQ")))
                .isEmpty();
    }

    @Test
    void wholeThatNamesNoCountryHoldsEveryCountry() {
        assertThat(among(count("pentagon", 5, day(10), day(10)), count("observatory", 50, day(10), day(10), "SY")))
                .hasSize(1);
    }

    @Test
    void atLeastLeavesRoomAboveAndUpToLeavesRoomBelow() {
        TallySummary fifty = count("observatory", 50, day(10), day(10), "IQ");
        assertThat(among(count("pentagon", CountRange.atLeast(20), false, "IQ"), fifty))
                .isEmpty();
        assertThat(among(count("pentagon", CountRange.atMost(20), false, "IQ"), fifty))
                .hasSize(1);
        assertThat(among(count("pentagon", CountRange.atMost(80), false, "IQ"), fifty))
                .isEmpty();
    }

    @Test
    void aroundIsWithinATenth() {
        TallySummary around = count("pentagon", CountRange.exactly(100), true, "IQ");
        assertThat(among(around, count("observatory", 110, day(10), day(10), "IQ")))
                .isEmpty();
        assertThat(among(around, count("observatory", 111, day(10), day(10), "IQ")))
                .hasSize(1);
    }

    private static List<Contradiction> among(TallySummary... tallies) {
        return Contradictions.among(List.of(tallies));
    }

    private static LocalDate day(int days) {
        return OCTOBER.plusDays(days);
    }

    private static TallySummary count(String house, int count, LocalDate to, LocalDate stated, String... countries) {
        return tally(house, CountRange.exactly(count), false, to, stated, countries);
    }

    private static TallySummary count(String house, CountRange range, boolean approximate, String... countries) {
        return tally(house, range, approximate, day(10), day(10), countries);
    }

    private static TallySummary tally(
            String house,
            CountRange range,
            boolean approximate,
            @Nullable LocalDate to,
            LocalDate stated,
            String... countries) {
        return new TallySummary(
                house + "-" + range.low() + "-" + stated,
                Measure.ATTACKS,
                null,
                range,
                approximate,
                new Scope(OCTOBER, to, Set.of(countries), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                null,
                null,
                house,
                SpeakerKind.OFFICIAL,
                house,
                house,
                null,
                null,
                null,
                stated);
    }
}
