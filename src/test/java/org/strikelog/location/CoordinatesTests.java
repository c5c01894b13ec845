package org.strikelog.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoordinatesTests {

    private static final Coordinates AL_ASAD = new Coordinates(33.7857, 42.4412);
    private static final Coordinates BAGHDAD = new Coordinates(33.3152, 44.3661);

    @Test
    void rejectsWhatIsNotOnEarth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(90.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(0, -180.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(Double.NaN, 0));
    }

    @Test
    void measuresGreatCirclesInKilometres() {
        assertThat(AL_ASAD.kmTo(BAGHDAD)).isCloseTo(186, within(2.0));
        assertThat(AL_ASAD.kmTo(AL_ASAD)).isZero();
        assertThat(new Coordinates(0, 179).kmTo(new Coordinates(0, -179))).isCloseTo(222.4, within(0.1));
    }

    @Test
    void writesHemispheres() {
        assertThat(AL_ASAD).hasToString("33.7857° N, 42.4412° E");
        assertThat(new Coordinates(-33.5, -70)).hasToString("33.5000° S, 70.0000° W");
    }
}
