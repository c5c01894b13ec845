package org.strikelog.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineTests {

    private final Outline outline = new Outline();

    @Test
    void beginsAtAPointAndLeadsOnInSteps() {
        outline.to(10, 20.04);
        outline.to(12.5, 19.6);
        outline.to(12.5, 30);

        assertThat(outline).hasToString("M10 20l2.5-0.4l0 10.4");
    }

    @Test
    void doesNotDriftByRounding() {
        for (int i = 0; i <= 100; i++) {
            outline.to(i * 0.333, 0);
        }

        double end = Stream.of(outline.toString().substring(1).split("l"))
                .mapToDouble(step -> Double.parseDouble(step.split(" ")[0]))
                .sum();
        assertThat(end).isCloseTo(33.3, within(0.001));
    }

    @Test
    void staysWithinAWideMargin() {
        outline.to(-1e9, 1e9);

        assertThat(outline).hasToString("M-5000 5000");
    }
}
