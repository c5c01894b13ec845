package org.strikelog.map.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strikelog.explore.Extent;
import org.strikelog.explore.Facet;
import org.strikelog.explore.MapView;

class FacetChoicesTests {

    @Test
    void putsWhatIsChosenFirstAndWhatIsRareBehind() {
        List<Facet.Value> values = Stream.concat(
                        IntStream.range(0, 9).mapToObj(i -> value("place-" + i, "Place " + i, 20 - i, false)),
                        Stream.of(value("hamlet", "Hamlet", 0, true)))
                .toList();
        FacetChoices choices =
                FacetChoices.of(List.of(new Facet("location", values, 0))).getFirst();

        assertThat(choices.first()).hasSize(8);
        assertThat(choices.first().getFirst().value()).isEqualTo("hamlet");
        assertThat(choices.rest()).extracting(Facet.Value::value).containsExactly("place-7", "place-8");
        assertThat(choices.isChosen()).isTrue();
    }

    @Test
    void measuresSharesAgainstTheMostFrequent() {
        Facet.Value most = value("hit", "hit", 200, false);
        Facet.Value least = value("missed", "missed", 1, false);
        FacetChoices choices = FacetChoices.of(List.of(new Facet("outcome", List.of(most, least), 0)))
                .getFirst();

        assertThat(choices.share(most)).isEqualTo(100);
        assertThat(choices.share(least)).isEqualTo(1);
    }

    @Test
    void namesCountries() {
        FacetChoices choices = FacetChoices.of(List.of(new Facet("country", List.of(value("IQ", "IQ", 3, false)), 0)))
                .getFirst();

        assertThat(choices.first().getFirst().label()).isEqualTo("Iraq");
    }

    @Test
    void listsOnlyTheHarmOfValuesOfWhichAnyWasStated() {
        Facet.Value silent = value("missed", "missed", 3, false);
        Facet.Value harmful =
                new Facet.Value("hit", "hit", false, new Extent(5, null, new MapView.Harm(4L, 6L, null, 2)));
        FacetChoices choices = FacetChoices.of(List.of(new Facet("outcome", List.of(silent, harmful), 0)))
                .getFirst();

        assertThat(choices.harmed()).containsExactly(harmful);
    }

    private static Facet.Value value(String value, String label, long count, boolean chosen) {
        return new Facet.Value(value, label, chosen, new Extent(count, null, null));
    }
}
