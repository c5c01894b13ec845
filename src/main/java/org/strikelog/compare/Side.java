package org.strikelog.compare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;
import org.strikelog.explore.Explorer.Days;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.explore.MapView;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage;
import org.strikelog.location.MapDrawing;

/**
 * What one of two filters comes to.
 *
 * @param days that it covers; none where neither side has any
 * @param length of those days, both ends included
 * @param certainly how often incidents happened that match certainly; none where no days are covered
 * @param possibly how often incidents happened that match possibly
 */
public record Side(
        IncidentFilter filter,
        IncidentPage.Total total,
        @Nullable Days days,
        long length,
        @Nullable Rate certainly,
        @Nullable Rate possibly,
        List<Toll> tolls,
        HistogramDrawing histogram,
        MapView map,
        MapDrawing drawing) {

    /** {@return how many incidents had an outcome} */
    public long outcome(String outcome) {
        return histogram.histogram().values().stream()
                .filter(v -> v.value().equals(outcome))
                .mapToLong(Histogram.Value::count)
                .sum();
    }

    /** {@return how many of a hundred incidents had an outcome; none where nothing matches} */
    public @Nullable Share share(String outcome) {
        return total.possible() == 0 ? null : Share.of(outcome(outcome), total.possible());
    }

    /** {@return the harm of a kind to a party; none where nobody stated any} */
    public @Nullable Toll toll(Party party, Effect effect) {
        Optional<Toll> toll = tolls.stream()
                .filter(t -> t.party() == party && t.effect() == effect && t.stated() > 0)
                .findFirst();
        return toll.orElse(null);
    }
}
