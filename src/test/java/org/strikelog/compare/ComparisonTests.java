package org.strikelog.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.explore.Explorer.Days;
import org.strikelog.incident.FilterPair;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.support.WholeApplicationTest;

@WholeApplicationTest
class ComparisonTests {

    private static final FilterPair TURN = FilterPair.of(
            Map.of("a.to", List.of("2024-02-01"), "b.from", List.of("2024-02-02"), "b.country", List.of("IQ", "SY")));

    @Autowired
    private Comparison comparison;

    @Autowired
    private IncidentList incidents;

    @Autowired
    private WebApplicationContext application;

    @Test
    void openEndsReachAsFarAsEitherSide() {
        Comparison.Sides sides = comparison.of(TURN);

        assertThat(sides.a().days()).isEqualTo(new Days(LocalDate.of(2023, 10, 7), LocalDate.of(2024, 2, 1)));
        assertThat(sides.a().length()).isEqualTo(118);
        assertThat(sides.b().days()).isEqualTo(new Days(LocalDate.of(2024, 2, 2), LocalDate.of(2024, 8, 13)));
    }

    @Test
    void sidesSayWhatTheirListsSay() {
        Comparison.Sides sides = comparison.of(TURN);

        assertThat(sides.a().total()).isEqualTo(incidents.total(TURN.a()));
        assertThat(sides.b().tolls()).isEqualTo(incidents.tolls(TURN.b()));
        assertThat(sides.a().possibly()).isEqualTo(Rate.of(sides.a().total().possible(), 118));
        assertThat(sides.a().toll(Party.US_MILITARY, Effect.KILLED)).isNotNull();
    }

    @Test
    void histogramsStandInLineOnOneScale() {
        Comparison.Sides sides = comparison.of(TURN);

        assertThat(sides.a().histogram().columns())
                .extracting(c -> c.from())
                .isEqualTo(sides.b().histogram().columns().stream()
                        .map(c -> c.from())
                        .toList());
        assertThat(sides.a().histogram().levels())
                .isEqualTo(sides.b().histogram().levels());
    }

    @Test
    void sideThatMatchesNothingIsNoError() {
        FilterPair nothing =
                new FilterPair(IncidentFilter.ALL.with("q", "zzzzzz"), IncidentFilter.ALL.with("q", "yyyyyy"));

        assertThat(comparison.of(nothing).a().possibly()).isNull();
        assertThat(MockMvcTester.from(application).get().uri("/compare?a.q=zzzzzz&b.q=yyyyyy"))
                .hasStatusOk();
    }

    @Test
    void pageNamesWhatIsWrongByItsSide() {
        MockMvcTester browser = MockMvcTester.from(application);

        assertThat(browser.get().uri("/compare?a.from=2024-02-02&b.to=never"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("b.to");
        assertThat(browser.get().uri("/compare?from=2024-02-02")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
