package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikelog.location.BoundingBox;

class IncidentFilterTests {

    @Test
    void readsEveryParameterAndWritesItBack() {
        Map<String, List<String>> query = Map.ofEntries(
                Map.entry("q", List.of("عين الأسد drone")),
                Map.entry("from", List.of("2023-10-17")),
                Map.entry("to", List.of("2023-11-06")),
                Map.entry("bbox", List.of("38,29,49,38")),
                Map.entry("country", List.of("IQ", "SY")),
                Map.entry("location", List.of("al-asad")),
                Map.entry("group", List.of("kataib-hezbollah")),
                Map.entry("role", List.of("claimed")),
                Map.entry("type", List.of("air_drone_strike")),
                Map.entry("weapon", List.of("rocket")),
                Map.entry("outcome", List.of("hit")),
                Map.entry("status", List.of("confirmed")),
                Map.entry("dataset", List.of("desk")),
                Map.entry("party", List.of("us_military")),
                Map.entry("report", List.of("ap-2023-10-19")),
                Map.entry("killed.min", List.of("1")),
                Map.entry("injured.min", List.of("20")),
                Map.entry("match", List.of("certain")),
                Map.entry("cell", List.of("7/79/51", "7/79/52")),
                Map.entry("asOf", List.of("2023-10-25")),
                Map.entry("figures", List.of("official")),
                Map.entry("conflict", List.of("day")),
                Map.entry("updatedSince", List.of("2026-11-21T12:00:00Z")));

        assertThat(IncidentFilter.of(query).toParameters()).isEqualTo(query);
        assertThat(query.keySet()).containsExactlyInAnyOrderElementsOf(IncidentFilter.NAMES);
    }

    @Test
    void takesEmptyFieldsOfAFormForNone() {
        assertThat(IncidentFilter.of(Map.of("from", List.of(""), "q", List.of("  "), "country", List.of(""))))
                .isEqualTo(IncidentFilter.ALL);
    }

    @Test
    void writesAQueryStringThatEscapesWhatItMust() {
        IncidentFilter filter = IncidentFilter.of(Map.of("q", List.of("a&b=c d+e"), "country", List.of("IQ", "SY")));

        assertThat(filter.query()).isEqualTo("q=a%26b%3Dc%20d%2Be&country=IQ&country=SY");
        assertThat(IncidentFilter.ALL.query()).isEmpty();
    }

    @Test
    void addsAValueBesideOthersOrInTheirPlace() {
        IncidentFilter iraq = IncidentFilter.ALL.with("country", "IQ").with("from", "2024-01-01");

        assertThat(iraq.with("country", "SY").countries()).containsExactly("IQ", "SY");
        assertThat(iraq.with("from", "2024-02-01").from()).isEqualTo(LocalDate.of(2024, 2, 1));
    }

    @Test
    void takesOneValueOrAWholeParameterAway() {
        IncidentFilter both = IncidentFilter.ALL.with("country", "IQ").with("country", "SY");

        assertThat(both.without("country", "IQ").countries()).containsExactly("SY");
        assertThat(both.without("country")).isEqualTo(IncidentFilter.ALL);
    }

    @Test
    void readsABoxAcrossTheAntimeridian() {
        assertThat(IncidentFilter.ALL.with("bbox", "170,-50,-170,-30").bbox())
                .isEqualTo(new BoundingBox(170, -50, -170, -30));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "from|2023-02-30",
                "from|yesterday",
                "to|1492-10-12",
                "bbox|38,38,49,29",
                "bbox|1,2,3",
                "country|Iraq",
                "country|iq",
                "location|Al Asad",
                "group|../etc",
                "role|guilty",
                "type|AIR_DRONE_STRIKE",
                "weapon|nuke",
                "outcome|won",
                "status|true",
                "killed.min|-1",
                "killed.min|many",
                "injured.min|99999999999",
                "match|perhaps"
            })
    void namesTheParameterTheValueAndWhatWasExpected(String parameter, String value) {
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> IncidentFilter.of(Map.of(parameter, List.of(value))))
                .satisfies(refusal -> {
                    assertThat(refusal.problems()).hasSize(1);
                    assertThat(refusal.problems().getFirst().parameter()).isEqualTo(parameter);
                    assertThat(refusal.problems().getFirst().value()).isEqualTo(value);
                    assertThat(refusal.problems().getFirst().expected()).isNotBlank();
                });
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> IncidentFilter.of(Map.of("from", List.of("x"), "outcome", List.of("y", "hit"))))
                .satisfies(refusal -> assertThat(refusal.problems()).hasSize(2));
    }

    @Test
    void refusesDaysInTheWrongOrderAndAParameterGivenTwice() {
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> IncidentFilter.of(Map.of("from", List.of("2024-01-02"), "to", List.of("2024-01-01"))))
                .withMessageContaining("not before from");
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> IncidentFilter.of(Map.of("from", List.of("2024-01-02", "2024-01-03"))))
                .withMessageContaining("once");
    }

    @Test
    void refusesWordsThatAreTooManyOrUnprintableAndCutsThemShortInItsAnswer() {
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> IncidentFilter.of(Map.of("q", List.of("x".repeat(1_000_000)))))
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().value()).hasSizeLessThan(100));
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> IncidentFilter.of(Map.of("q", List.of("a\u0000b"))));
    }
}
