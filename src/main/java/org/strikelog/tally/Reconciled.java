package org.strikelog.tally;

import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Standpoint;

/**
 * An official count beside our own under the same rule.
 *
 * @param at from which day our count is read, and by which rule its one number is chosen
 * @param then our count as known on the day on which the official one was stated
 * @param today our count as known today, or on the day from which one reads
 * @param gapThen how far the official count is above {@code then}; none where we have no number
 * @param gap how far it is above {@code today}
 */
public record Reconciled(
        TallySummary tally,
        Standpoint at,
        OwnCount then,
        OwnCount today,
        @Nullable Gap gapThen,
        @Nullable Gap gap) {

    static Reconciled of(TallySummary tally, Standpoint at, OwnCount then, OwnCount today) {
        return new Reconciled(
                tally,
                at,
                then,
                today,
                Gap.between(tally.range(), then).orElse(null),
                Gap.between(tally.range(), today).orElse(null));
    }

    /** {@return the incidents that fall under the rule} */
    public IncidentFilter filter() {
        return at.read(tally.filter());
    }

    /** {@return where our count shows what it is made of: a list of incidents, or the statements on people} */
    public String madeOf() {
        return madeOf(at);
    }

    /** {@return the same for what was known on the day of the statement} */
    public String madeOfThen() {
        return madeOf(at.on(tally.statedOn()));
    }

    private String madeOf(Standpoint from) {
        return tally.party() == null
                ? "/incidents?" + from.read(tally.filter()).query()
                : "/figures?"
                        + from.read(tally.bounds().filter())
                                .behind(
                                        tally.party(),
                                        Effect.valueOf(tally.measure().name()));
    }

    /** {@return the same as known on the day of the statement} */
    public IncidentFilter filterThen() {
        return at.on(tally.statedOn()).read(tally.filter());
    }
}
