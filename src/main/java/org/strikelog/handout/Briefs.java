package org.strikelog.handout;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.handout.Brief.Counted;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.tally.Gap;
import org.strikelog.tally.OwnCount;
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
        List<TallySummary> official = tallies.all().stream()
                .filter(tally -> concerns(filter, tally))
                .sorted(Comparator.comparing(TallySummary::statedOn).reversed())
                .toList();
        return new Brief(
                handouts.read(excerpt, server, WIDTH, HEIGHT, locale),
                incidents.tolls(filter),
                incidents.gravest(filter, MOST_GRAVE),
                official.stream()
                        .limit(MOST_COUNTS)
                        .map(tally -> besideOurs(tally, filter.asOf()))
                        .toList(),
                official.size(),
                sources.of(filter));
    }

    private Counted besideOurs(TallySummary tally, @Nullable LocalDate asOf) {
        OwnCount own = reconciliation.own(tally, asOf);
        return new Counted(tally, own, Gap.between(tally.range(), own).orElse(null));
    }

    /** {@return whether a count is about some of the days and countries asked for, and was known by then} */
    private static boolean concerns(IncidentFilter filter, TallySummary tally) {
        return (filter.asOf() == null || !tally.statedOn().isAfter(filter.asOf()))
                && (filter.from() == null || !tally.day().isBefore(filter.from()))
                && (filter.to() == null
                        || tally.fromOn() == null
                        || !tally.fromOn().isAfter(filter.to()))
                && (filter.countries().isEmpty()
                        || tally.countries().isEmpty()
                        || !Collections.disjoint(filter.countries(), tally.countries()));
    }
}
