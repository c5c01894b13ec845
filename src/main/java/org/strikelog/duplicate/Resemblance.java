package org.strikelog.duplicate;

import java.util.List;
import org.strikelog.incident.State;

/**
 * An incident of the record that may be the same attack as the one in hand.
 *
 * @param evidence what speaks for it and against it, in the order in which it would be told
 */
public record Resemblance(Sketch sketch, State state, List<Evidence> evidence) {

    /** {@return its number} */
    public long id() {
        return sketch.number();
    }

    /** {@return what speaks for one attack, less what speaks against it; at zero, both are as likely} */
    double bits() {
        return Weighing.sum(evidence);
    }

    /** {@return the odds as a number from 0 to 100; at 50, one attack is as likely as two} */
    public int score() {
        return (int) Math.round(100 / (1 + Math.pow(2, -bits())));
    }

    /** {@return whether an editor should look at it} */
    public boolean likely() {
        return bits() >= 0;
    }
}
