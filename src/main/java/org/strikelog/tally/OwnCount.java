package org.strikelog.tally;

import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.IncidentPage;

/**
 * What this record comes to under the rule of an official count.
 *
 * @param low attacks that match certainly, or the sum of the least numbers of people; none where nobody gave a number
 * @param point the sum of the numbers of people by the rule that was asked for; none for attacks, and where nobody gave a number
 * @param high attacks that match possibly, or the sum of the greatest numbers of people; none where one of them is open
 * @param incidents those it is made of: of people, those with a number
 * @param silent incidents within the scope on which nobody gave a number; 0 for attacks
 */
public record OwnCount(
        @Nullable Long low, @Nullable Long point, @Nullable Long high, long incidents, long silent) {

    static OwnCount of(IncidentPage.Total total) {
        return new OwnCount(total.certain(), null, total.possible(), total.possible(), 0);
    }

    /** @param scope incidents within the scope, whoever was harmed in them */
    static OwnCount of(Toll toll, long scope) {
        return new OwnCount(toll.low(), toll.point(), toll.high(), toll.stated(), scope - toll.stated());
    }

    static OwnCount none(long scope) {
        return new OwnCount(null, null, null, 0, scope);
    }

    /** {@return whether the record gives no number at all, which is not 0} */
    public boolean unknown() {
        return low == null;
    }
}
