package org.strikelog.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage.Sums;
import org.strikelog.incident.Standpoint;

/** Counts the record by the rules of others. */
@Component
public class Reconciliation {

    private final IncidentList incidents;

    Reconciliation(IncidentList incidents) {
        this.incidents = incidents;
    }

    /** {@return one count beside our own, read from somewhere} */
    public Reconciled of(TallySummary tally, Standpoint at) {
        return of(List.of(tally), at).getFirst();
    }

    /** {@return each beside our own count, read from somewhere, in the same order} */
    public List<Reconciled> of(List<TallySummary> tallies, Standpoint at) {
        List<OwnCount> then = own(
                tallies,
                tallies.stream()
                        .map(tally ->
                                at.on(tally.statedOn()).read(tally.bounds().filter()))
                        .toList());
        List<OwnCount> today = own(tallies, at);
        return IntStream.range(0, tallies.size())
                .mapToObj(i -> Reconciled.of(tallies.get(i), at, then.get(i), today.get(i)))
                .toList();
    }

    private List<OwnCount> own(List<TallySummary> tallies, Standpoint at) {
        return own(
                tallies,
                tallies.stream().map(tally -> at.read(tally.bounds().filter())).toList());
    }

    /** {@return how our count under the rule of a series grew, read from somewhere, at the latest from week to week} */
    public List<Growth> growth(Series series, Standpoint at) {
        List<LocalDate> days = series.days();
        List<Sums> sums = incidents.sums(days.stream()
                .map(day -> at.read(series.scope().until(day).filter()))
                .toList());
        return IntStream.range(0, days.size())
                .mapToObj(i -> new Growth(days.get(i), count(series.measure(), series.party(), sums.get(i))))
                .toList();
    }

    /** Our count up to a day, that day included. */
    public record Growth(LocalDate day, OwnCount count) {}

    private List<OwnCount> own(List<TallySummary> tallies, List<IncidentFilter> scopes) {
        List<Sums> sums = incidents.sums(scopes);
        return IntStream.range(0, tallies.size())
                .mapToObj(i -> count(tallies.get(i).measure(), tallies.get(i).party(), sums.get(i)))
                .toList();
    }

    private static OwnCount count(Measure measure, @Nullable Party party, Sums sums) {
        if (party == null) {
            return OwnCount.of(sums.total());
        }
        Effect effect = Effect.valueOf(measure.name());
        long within = sums.total().possible();
        return sums.tolls().stream()
                .filter(toll -> toll.party() == party && toll.effect() == effect)
                .findFirst()
                .map(toll -> OwnCount.of(toll, within))
                .orElseGet(() -> OwnCount.none(within));
    }
}
