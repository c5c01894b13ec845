package org.strikelog.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Sort;
import org.strikelog.tally.Tallies;
import org.strikelog.tally.TallySummary;

/** Reads briefs. */
@Component
public class Briefs {

    private static final int WIDTH = 660;
    private static final int HEIGHT = 380;
    private static final int MOST_GRAVE = 10;
    private static final int MOST_TALLIES = 12;

    /** The gravest by their high end are looked for among those that lead by their one number. */
    private static final int CANDIDATES = 200;

    private static final int ROWS = 1000;
    private static final int MOST_READ = 5000;

    private final Handouts handouts;
    private final IncidentList incidents;
    private final Tallies tallies;
    private final SourceQueries sources;

    Briefs(Handouts handouts, IncidentList incidents, Tallies tallies, SourceQueries sources) {
        this.handouts = handouts;
        this.incidents = incidents;
        this.tallies = tallies;
        this.sources = sources;
    }

    /**
     * {@return a part of the record to be read on paper}
     *
     * @param server where it can be read again: scheme, host and port, without a slash at the end
     */
    public Brief read(Excerpt excerpt, String server, Locale locale) {
        IncidentFilter filter = excerpt.filter();
        List<TallySummary> counts = tallies.all().stream()
                .filter(tally -> concerns(filter, tally))
                .sorted(Comparator.comparing(TallySummary::statedOn).reversed())
                .toList();
        return new Brief(
                handouts.read(excerpt, server, WIDTH, HEIGHT, locale),
                incidents.tolls(filter),
                gravest(filter),
                counts.stream().limit(MOST_TALLIES).toList(),
                counts.size(),
                sources.of(ids(filter), filter.asOf()));
    }

    private List<IncidentSummary> gravest(IncidentFilter filter) {
        return Stream.of(Sort.KILLED, Sort.INJURED)
                .flatMap(sort -> incidents.page(filter, new Paging(sort, true, CANDIDATES, null)).items().stream())
                .distinct()
                .filter(incident -> greatest(incident.killed()) > 0 || greatest(incident.injured()) > 0)
                .sorted(Comparator.comparingInt((IncidentSummary i) -> greatest(i.killed()))
                        .thenComparingInt(i -> greatest(i.injured()))
                        .reversed()
                        .thenComparing(i -> i.occurrence().startsOn()))
                .limit(MOST_GRAVE)
                .toList();
    }

    /** {@return the high end; where that is open the low one, since so many there were at least} */
    private static int greatest(@Nullable CountRange range) {
        if (range == null) {
            return 0;
        }
        Integer end = range.high() == null ? range.low() : range.high();
        return end == null ? 0 : end;
    }

    private List<Long> ids(IncidentFilter filter) {
        List<Long> ids = new ArrayList<>();
        Paging paging = new Paging(Sort.KILLED, true, ROWS, null);
        @Nullable String next = null;
        do {
            IncidentPage page = incidents.page(filter, paging.at(next));
            page.items().forEach(incident -> ids.add(incident.id()));
            next = page.next();
        } while (next != null && ids.size() < MOST_READ);
        return ids;
    }

    /** {@return whether a count is about some of the days and countries asked for, and was known by then} */
    private static boolean concerns(IncidentFilter filter, TallySummary tally) {
        return (filter.asOf() == null || !tally.statedOn().isAfter(filter.asOf()))
                && !ends(tally).isBefore(filter.from() == null ? LocalDate.MIN : filter.from())
                && !begins(tally).isAfter(filter.to() == null ? LocalDate.MAX : filter.to())
                && (filter.countries().isEmpty()
                        || tally.countries().isEmpty()
                        || !Collections.disjoint(filter.countries(), tally.countries()));
    }

    private static LocalDate begins(TallySummary tally) {
        return tally.fromOn() == null ? LocalDate.MIN : tally.fromOn();
    }

    /** A count to an open end reaches to the day on which it was stated. */
    private static LocalDate ends(TallySummary tally) {
        return tally.toOn() == null ? tally.statedOn() : tally.toOn();
    }
}
