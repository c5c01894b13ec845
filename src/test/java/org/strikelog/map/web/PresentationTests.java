package org.strikelog.map.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;

class PresentationTests {

    private static final IncidentFilter IRAQ = IncidentFilter.of(Map.of("country", List.of("IQ")));

    @Test
    void writesNothingThatWouldBeSoAnyway() {
        Presentation usual = Presentation.of("outcome", null, "-date", null, "5");

        assertThat(usual.address("")).isEqualTo("./");
        assertThat(usual.address(IRAQ.query())).isEqualTo("?country=IQ");
    }

    @Test
    void keepsHowThingsAreShownBesideTheFilter() {
        Presentation grouped = Presentation.of("group", "day", "-killed", null, null);

        assertThat(grouped.address(IRAQ.query())).isEqualTo("?country=IQ&stack=group&bucket=day&sort=-killed");
        assertThat(grouped.address("", "Mzg=")).isEqualTo("?stack=group&bucket=day&sort=-killed&cursor=Mzg%3D");
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThatThrownBy(() -> Presentation.of("colour", null, null, null, null))
                .isInstanceOf(InvalidParameters.class)
                .hasMessageContaining("stack")
                .hasMessageContaining("outcome");
    }
}
