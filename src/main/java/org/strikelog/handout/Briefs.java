package org.strikelog.handout;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.handout.Brief.Counted;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.Standpoint;
import org.strikelog.tally.Reconciliation;
import org.strikelog.tally.Tallies;
import org.strikelog.tally.TallySummary;

/** Reads briefs. */
@Component
public class Briefs {

    private static final int WIDTH = 660;
    private static final int HEIGHT = 380;
    private static final int MOST_GRAVE = 10;
    private static final int MOST_COUNTS = 12;
    /** How far, in days, a count is from any day if it does not say where it begins: farther than those that do. */
    private static final long OPEN = 100_000;

    private final Handouts handouts;
    private final IncidentList incidents;
    private final Tallies tallies;
    private final Reconciliation reconciliation;
    private final SourceQueries sources;

    Briefs(
            Handouts handouts,
            IncidentList incidents,
            Tallies tallies,
            Reconciliation reconciliation,
            SourceQueries sources) {
        this.handouts = handouts;
        this.incidents = incidents;
        this.tallies = tallies;
        this.reconciliation = reconciliation;
        this.sources = sources;
    }

    /**
     * {@return a part of the record to be read on paper}
     *
     * @param server where it can be read again: scheme, host and port, without a slash at the end
     */
    public Brief read(Excerpt excerpt, String server, Locale locale) {
        IncidentFilter filter = excerpt.filter();
        List<TallySummary> official = tallies.known(Standpoint.of(filter)).stream()
                .filter(tally -> concerns(filter, tally))
                .sorted(Comparator.comparingLong((TallySummary tally) -> apart(filter, tally))
                        .thenComparing(TallySummary::statedOn, Comparator.reverseOrder()))
                .toList();
        List<TallySummary> nearest = official.stream()
                .limit(MOST_COUNTS)
                .sorted(Comparator.comparing(TallySummary::statedOn).reversed())
                .toList();
        return new Brief(
                handouts.read(excerpt, server, WIDTH, HEIGHT, locale),
                incidents.tolls(filter),
                incidents.gravest(filter, MOST_GRAVE),
                besideOurs(nearest, Standpoint.of(filter)),
                official.size(),
                sources.of(filter));
    }

    private List<Counted> besideOurs(List<TallySummary> official, Standpoint at) {
        return reconciliation.of(official, at).stream()
                .map(count -> new Counted(count.tally(), count.today(), count.gap()))
                .toList();
    }

    /** {@return by how many days a count begins and ends earlier or later than what is asked for, as far as that is bounded} */
    private static long apart(IncidentFilter filter, TallySummary tally) {
        return apart(filter.from(), tally.fromOn()) + apart(filter.to(), tally.day());
    }

    private static long apart(@Nullable LocalDate asked, @Nullable LocalDate counted) {
        if (asked == null) {
            return 0;
        }
        return counted == null ? OPEN : Math.abs(ChronoUnit.DAYS.between(asked, counted));
    }

    /** {@return whether a count is about some of the days and countries asked for} */
    private static boolean concerns(IncidentFilter filter, TallySummary tally) {
        return (filter.from() == null || !tally.day().isBefore(filter.from()))
                && (filter.to() == null
                        || tally.fromOn() == null
                        || !tally.fromOn().isAfter(filter.to()))
                && (filter.countries().isEmpty()
                        || tally.countries().isEmpty()
                        || !Collections.disjoint(filter.countries(), tally.countries()));
    }
}
