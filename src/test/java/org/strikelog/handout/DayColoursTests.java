package org.strikelog.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DayColoursTests {

    private final DayColours colours = new DayColours();

    @Test
    void areThoseOfTheStyleSheetsByDay() {
        assertThat(colours.of("paper")).isEqualTo("#fdfdfb");
        assertThat(colours.of("map-water")).isEqualTo("#d6e1e7");
    }

    @Test
    void followOneNameToAnother() {
        assertThat(colours.ofSeries("hit")).isEqualTo(colours.of("data"));
        assertThat(colours.ofSeries("partly_intercepted")).isEqualTo(colours.ofSeries("3"));
        assertThat(colours.ofSeries("other")).isEqualTo(colours.of("series-other"));
    }

    @Test
    void refuseWhatNobodyNamed() {
        assertThatThrownBy(() -> colours.of("chartreuse")).hasMessageContaining("chartreuse");
    }
}
