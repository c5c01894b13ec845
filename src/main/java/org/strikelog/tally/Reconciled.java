package org.strikelog.tally;

import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentFilter;

/**
 * An official count beside our own under the same rule.
 *
 * @param filter the incidents that fall under the rule
 * @param then our count as known on the day on which the official one was stated
 * @param today our count as known now
 * @param gapThen how far the official count is above {@code then}; none where we have no number
 * @param gap how far it is above {@code today}
 */
public record Reconciled(
        TallySummary tally,
        IncidentFilter filter,
        OwnCount then,
        OwnCount today,
        @Nullable Gap gapThen,
        @Nullable Gap gap) {

    static Reconciled of(TallySummary tally, OwnCount then, OwnCount today) {
        return new Reconciled(
                tally,
                tally.filter(),
                then,
                today,
                Gap.between(tally.range(), then).orElse(null),
                Gap.between(tally.range(), today).orElse(null));
    }

    /** {@return the same incidents as known on the day of the statement} */
    public IncidentFilter filterThen() {
        return filter.with("asOf", tally.statedOn().toString());
    }
}
