package org.strikelog.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Origin;
import org.strikelog.incident.IncidentDocument.Place;
import org.strikelog.incident.IncidentDocument.Stated;
import org.strikelog.incident.IncidentDocument.Voice;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Salvo;
import org.strikelog.incident.State;
import org.strikelog.source.SpeakerKind;

class TollAccountTests {

    private static final Voice HOUSE = new Voice("house", "The House", SpeakerKind.OFFICIAL, "house", "The House");
    private static final Voice MOUTH = new Voice("mouth", "Its mouth", SpeakerKind.OFFICIAL, "house", "The House");
    private static final Voice MONITOR = new Voice("monitor", "A monitor", SpeakerKind.MONITOR, "monitor", "A monitor");

    @Test
    void laterWordOfOneHouseReplacesItsEarlierOne() {
        TollAccount toll = account(said(1, MOUTH, 24, 25), said(2, HOUSE, 46, 30), said(3, MONITOR, 48, 30));

        assertThat(toll.range()).hasToString("46–48");
        assertThat(toll.point()).isEqualTo(48);
        assertThat(toll.standing()).extracting(t -> t.stated().id()).containsExactly(2L, 3L);
        assertThat(toll.replaced()).singleElement().satisfies(t -> {
            assertThat(t.stated().id()).isEqualTo(1);
            assertThat(t.mouth()).isEqualTo("Its mouth");
            assertThat(t.replacedBy()).extracting(Stated::id).isEqualTo(2L);
        });
    }

    @Test
    void whatOneHouseSaidStandsTogether() {
        TollAccount toll = account(said(1, MOUTH, 24, 25), said(2, MONITOR, 48, 26), said(3, HOUSE, 46, 30));

        assertThat(toll.houses()).extracting(TollAccount.House::name).containsExactly("The House", "A monitor");
        assertThat(toll.houses().getFirst().tellings()).hasSize(2);
    }

    @Test
    void isDisputedOnlyByWhatStandsAndGivesANumber() {
        assertThat(account(said(1, HOUSE, 24, 25), said(2, HOUSE, 46, 30)).disputed())
                .isFalse();
        assertThat(account(said(1, HOUSE, 24, 25), said(2, MONITOR, null, 30)).disputed())
                .isFalse();
        assertThat(account(said(1, HOUSE, 24, 25), said(2, MONITOR, 26, 30)).disputed())
                .isTrue();
    }

    private static Stated said(long id, Voice voice, @Nullable Integer number, int day) {
        return new Stated(
                id,
                Party.US_MILITARY,
                Effect.INJURED,
                number,
                number,
                false,
                voice,
                null,
                null,
                LocalDate.of(2023, 10, day),
                null);
    }

    private static TollAccount account(Stated... figures) {
        IncidentDocument document = new IncidentDocument(
                1,
                0,
                State.PUBLISHED,
                null,
                "Drone at the ford",
                "",
                EventType.AIR_DRONE_STRIKE,
                List.of(),
                null,
                null,
                Outcome.HIT,
                Salvo.UNKNOWN,
                Occurrence.between(LocalDate.of(2023, 10, 18), LocalDate.of(2023, 10, 19), DatePrecision.FEW_DAYS),
                new Place(null, null, null, null, null, PlacePrecision.COUNTRY),
                List.of(),
                List.of(figures),
                List.of(),
                List.of(),
                new Origin("desk", "Own research", "CC0-1.0", null),
                null);
        return TollAccount.of(document, FigureRule.LATEST).getFirst();
    }
}
