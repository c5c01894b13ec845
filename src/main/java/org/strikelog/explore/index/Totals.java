package org.strikelog.explore.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage;

/** What the incidents of a filter come to; kept while the record stays, since every page of a list says it. */
@Component
class Totals {

    private static final int MOST = 2_000;

    private final Cache<Question, Sums> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * Sums over all incidents of a filter.
     *
     * @param first epoch day on which one of them can have happened; the greatest number when there is none
     * @param last such day
     */
    record Sums(IncidentPage.Total total, List<Toll> tolls, int first, int last) {}

    Sums of(Selection selection) {
        return known.get(new Question(selection.filter, selection.record.version), question -> {
            TotalCounter total = new TotalCounter(selection);
            TollCounter tolls = new TollCounter(selection);
            selection.run(List.of(total, tolls));
            return new Sums(total.total(), tolls.tolls(), total.first(), total.last());
        });
    }

    private record Question(IncidentFilter filter, String version) {}
}
