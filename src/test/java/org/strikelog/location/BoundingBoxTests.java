package org.strikelog.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundingBoxTests {

    @Test
    void readsWestSouthEastNorthAndWritesThemBack() {
        BoundingBox iraq = BoundingBox.parse("38,29.5,49,38");

        assertThat(iraq).isEqualTo(new BoundingBox(38, 29.5, 49, 38));
        assertThat(iraq).hasToString("38,29.5,49,38");
        assertThat(iraq.crossesAntimeridian()).isFalse();
    }

    @Test
    void crossesTheAntimeridianWhereWestIsGreaterThanEast() {
        assertThat(BoundingBox.parse("170,-50,-170,-30").crossesAntimeridian()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,b,c,d",
                "38,38,49,29",
                "-181,0,0,1",
                "0,-91,1,1",
                "0,0,181,1",
                "NaN,0,1,1",
                "0,0,1,Infinity",
                "0,,1,1"
            })
    void refusesWhatIsNotABox(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BoundingBox.parse(text));
    }
}
