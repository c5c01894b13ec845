package org.strikelog.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message that was not accepted is tried again: soon, then ever more seldom, for about three days.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks 1.0.0, on which the steps are modelled</a>
 */
final class Patience {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private Patience() {}

    /** {@return how long to wait after so many attempts; none once it is to be given up} */
    static Optional<Duration> after(int attempts) {
        return attempts > STEPS.size() ? Optional.empty() : Optional.of(STEPS.get(attempts - 1));
    }
}
