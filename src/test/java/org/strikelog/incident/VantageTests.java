package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.incident.IncidentDocument.Actor;
import org.strikelog.incident.IncidentDocument.Assessed;
import org.strikelog.incident.IncidentDocument.Attributed;
import org.strikelog.incident.IncidentDocument.Cited;
import org.strikelog.incident.IncidentDocument.Origin;
import org.strikelog.incident.IncidentDocument.Place;
import org.strikelog.incident.IncidentDocument.Source;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentDocument.Voice;
import org.strikelog.source.SpeakerKind;

class VantageTests {

    private static final Voice VOICE = new Voice("house", "The House", SpeakerKind.OFFICIAL, "house", "The House");
    private static final IncidentDocument FORD = document(State.PUBLISHED, "Drone at the ford");

    @Test
    void leavesOutWhatWasSaidLater() {
        IncidentDocument then = Reading.of(FORD, List.of(), asOf(20)).document();

        assertThat(then.figures()).extracting(Stated::low).containsExactly(3);
        assertThat(then.citations()).extracting(c -> c.report().key()).containsExactly("first", "undated");
        assertThat(then.status()).map(Assessed::verdict).contains(Verdict.CLAIMED);
        assertThat(then.attributions()).singleElement().satisfies(a -> {
            assertThat(a.role()).isEqualTo(AttributionRole.CLAIMED);
            assertThat(a.withdrawnOn()).as("taken back only later").isNull();
        });
        assertThat(Reading.of(FORD, List.of(), asOf(22)).document().attributions())
                .extracting(Attributed::withdrawnOn)
                .containsExactly(day(22));
        assertThat(Reading.of(FORD, List.of(), Vantage.TODAY).document()).isSameAs(FORD);
    }

    @Test
    void aStatementWithoutADayIsKnownSinceItsReportCameOut() {
        assertThat(attributed(null, cited("later", day(21)).report()).madeOn()).isEqualTo(day(21));
        assertThat(attributed(day(20), cited("later", day(21)).report()).madeOn())
                .isEqualTo(day(20));
        assertThat(attributed(null, null).madeOn())
                .as("whenever the incident is")
                .isNull();
    }

    @Test
    void tellsFromWhenOnTheIncidentWasKnown() {
        assertThatExceptionOfType(NotKnownThen.class)
                .isThrownBy(() -> Reading.of(FORD, List.of(), asOf(18)))
                .satisfies(e -> assertThat(e.knownOn()).isEqualTo(day(19)));
    }

    @Test
    void readsTheNewestSaveThatWasPublicAtTheMoment() {
        List<Revision> saves = List.of(
                save(3, "2026-03-02T09:00:00Z", State.PUBLISHED, "Third"),
                save(2, "2026-03-01T23:59:59Z", State.PUBLISHED, "Second"),
                save(1, "2026-03-01T08:00:00Z", State.DRAFT, "First"));

        assertThat(held(saves, "2026-03-01")).isEqualTo("Second");
        assertThat(held(saves, "2026-03-02T09:00:00Z")).isEqualTo("Third");
        assertThat(held(saves, "2026-03-02T10:00:00+02:00")).isEqualTo("Second");
        assertThatExceptionOfType(NotKnownThen.class)
                .as("a draft is not for the public")
                .isThrownBy(() -> held(saves, "2026-03-01T12:00:00Z"))
                .satisfies(e -> assertThat(e.heldSince()).isEqualTo(Instant.parse("2026-03-01T23:59:59Z")));
    }

    @Test
    void isWrittenAsItIsRead() {
        Map<String, List<String>> query = Map.of(
                "asOf", List.of("2023-10-25"),
                "figures", List.of("official"),
                "recordAsOf", List.of("2026-03-02T10:00:00+02:00"));
        Vantage vantage = Vantage.of(query);

        assertThat(vantage.query())
                .isEqualTo("?asOf=2023-10-25&figures=official&recordAsOf=2026-03-02T10%3A00%3A00%2B02%3A00");
        assertThat(vantage.toParameters().keySet()).containsExactlyElementsOf(Vantage.NAMES);
        assertThat(Vantage.TODAY.query()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTime() {
        for (String wrong : List.of("2026", "2026-02-30", "2026-03-02T10:00", "9999-01-01", "yesterday")) {
            assertThatExceptionOfType(InvalidParameters.class)
                    .as(wrong)
                    .isThrownBy(() -> Vantage.of(Map.of("recordAsOf", List.of(wrong))));
        }
    }

    private static String held(List<Revision> saves, String moment) {
        return Reading.of(FORD, saves, new Vantage(null, moment, FigureRule.LATEST))
                .document()
                .title();
    }

    private static Vantage asOf(int day) {
        return Vantage.TODAY.on(day(day));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2023, 10, day);
    }

    private static Revision save(int number, String at, State state, String title) {
        return new Revision(number, Instant.parse(at), "lina", null, "why", document(state, title));
    }

    private static IncidentDocument document(State state, String title) {
        return new IncidentDocument(
                1,
                0,
                state,
                null,
                title,
                "",
                EventType.AIR_DRONE_STRIKE,
                List.of(),
                null,
                null,
                Outcome.HIT,
                Salvo.UNKNOWN,
                Occurrence.on(day(17)),
                new Place(null, null, null, null, null, PlacePrecision.COUNTRY),
                List.of(attributed(day(20), null)),
                List.of(stated(1, 3, 20), stated(2, 5, 21)),
                List.of(cited("first", day(19)), cited("later", day(21)), cited("undated", null)),
                List.of(
                        new Assessed(Verdict.CLAIMED, day(20), "lina", null),
                        new Assessed(Verdict.CONFIRMED, day(21), "lina", null)),
                new Origin("desk", "Own research", "CC0-1.0", null),
                null);
    }

    private static Attributed attributed(@Nullable LocalDate statedOn, @Nullable Source report) {
        return new Attributed(
                new Actor("guard", "River Guard"), AttributionRole.CLAIMED, VOICE, null, report, statedOn, day(22));
    }

    private static Stated stated(long id, int number, int day) {
        return new Stated(
                id, Party.US_MILITARY, Effect.INJURED, number, number, false, VOICE, null, null, day(day), null);
    }

    private static Cited cited(String key, @Nullable LocalDate day) {
        return new Cited(new Source(key, "A paper", "A title", null, day), null, null, null, null);
    }
}
