package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikelog.incident.InvalidParameters.Problem;

class FilterPairTests {

    @Test
    void readsEachSideByItsLetterAndWritesItBack() {
        FilterPair pair = FilterPair.of(
                Map.of("a.country", List.of("IQ", "JO"), "a.to", List.of("2024-02-01"), "b.q", List.of("tower 22")));

        assertThat(pair.a())
                .isEqualTo(IncidentFilter.of(Map.of("country", List.of("IQ", "JO"), "to", List.of("2024-02-01"))));
        assertThat(pair.b()).isEqualTo(IncidentFilter.ALL.with("q", "tower 22"));
        assertThat(pair.query()).isEqualTo("a.to=2024-02-01&a.country=IQ&a.country=JO&b.q=tower%2022");
        assertThat(pair.swapped().query()).startsWith("a.q=tower%2022&b.to=");
    }

    @Test
    void namesWhatIsWrongOnBothSides() {
        assertThatExceptionOfType(InvalidParameters.class)
                .isThrownBy(() -> FilterPair.of(Map.of("a.from", List.of("yesterday"), "b.country", List.of("Iraq"))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::parameter)
                        .containsExactly("a.from", "b.country"));
    }
}
