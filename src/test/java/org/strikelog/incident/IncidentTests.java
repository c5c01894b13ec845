package org.strikelog.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Location;
import org.strikelog.location.LocationKind;

class IncidentTests {

    private final Location riverTown = new Location("river-town", "River Town", LocationKind.TOWN, "IQ", null);
    private final Incident ambush = new Incident(
            new Dataset("desk", "Own research", "CC0-1.0", true),
            null,
            "Ambush at River Town",
            EventType.ARMED_CLASH,
            Occurrence.on(LocalDate.of(2024, 2, 3)));

    @Test
    void beginsAsADraft() {
        assertThat(ambush.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void takesCountryPointAndRadiusFromItsPlace() {
        riverTown.situate(new Coordinates(34, 42), 3);

        ambush.locate(riverTown, PlacePrecision.NEAR, null);

        assertThat(ambush.country()).isEqualTo("IQ");
        assertThat(ambush.coordinates()).isEqualTo(new Coordinates(34, 42));
        assertThat(ambush.radiusKm()).isEqualTo(15);
    }

    @Test
    void hasNoPointWhereItsPlaceHasNone() {
        ambush.locate(riverTown, PlacePrecision.SETTLEMENT, null);

        assertThat(ambush.coordinates()).isNull();
        assertThat(ambush.radiusKm()).isNull();
    }

    @Test
    void mayBeAtABarePoint() {
        ambush.locate(null, new Coordinates(12, 44), PlacePrecision.SEA_OR_AIR, null, null);

        assertThat(ambush.radiusKm()).isEqualTo(50);
        assertThat(ambush.country()).isNull();
    }

    @Test
    void canBeRetractedOnlyOncePublished() {
        assertThatIllegalStateException().isThrownBy(() -> ambush.retract("It did not happen"));

        ambush.publish();
        ambush.retract("It did not happen");

        assertThat(ambush.state()).isEqualTo(State.RETRACTED);
        assertThat(ambush.retraction()).isEqualTo("It did not happen");
    }

    @Test
    void isSentBackWithAReasonThatLastsUntilItIsSubmittedAgain() {
        ambush.submit();
        ambush.sendBack("Which day?");
        assertThat(ambush.state()).isEqualTo(State.DRAFT);
        assertThat(ambush.returned()).isEqualTo("Which day?");

        ambush.submit();
        assertThat(ambush.state()).isEqualTo(State.IN_REVIEW);
        assertThat(ambush.returned()).isNull();
    }

    @Test
    void isSubmittedOnlyAsADraftAndSentBackOnlyFromReview() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ambush.sendBack("Which day?"))
                .withMessage("“Ambush at River Town” is not in review, but draft");

        ambush.publish();
        assertThatIllegalStateException().isThrownBy(ambush::submit);
    }
}
