package org.strikelog.tally;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;

/** Counts the record by the rules of others. */
@Component
public class Reconciliation {

    private final IncidentList incidents;

    Reconciliation(IncidentList incidents) {
        this.incidents = incidents;
    }

    public Reconciled of(TallySummary tally) {
        return of(List.of(tally)).getFirst();
    }

    /** {@return each beside our own count, in the same order} */
    public List<Reconciled> of(List<TallySummary> tallies) {
        // Many statements share one scope; each is counted once.
        Map<Question, OwnCount> answers = new HashMap<>();
        return tallies.stream()
                .map(tally -> Reconciled.of(
                        tally,
                        answers.computeIfAbsent(
                                new Question(
                                        tally.measure(),
                                        tally.party(),
                                        tally.bounds()
                                                .filter()
                                                .with("asOf", tally.statedOn().toString())),
                                this::count),
                        answers.computeIfAbsent(
                                new Question(
                                        tally.measure(),
                                        tally.party(),
                                        tally.bounds().filter()),
                                this::count)))
                .toList();
    }

    /**
     * {@return our own count under the rule of an official one}
     *
     * @param asOf as known at the end of this day, in UTC; none is today
     */
    public OwnCount own(TallySummary tally, @Nullable LocalDate asOf) {
        IncidentFilter scope = tally.bounds().filter();
        return count(new Question(
                tally.measure(), tally.party(), asOf == null ? scope : scope.with("asOf", asOf.toString())));
    }

    /** {@return how our count under the rule of a series grew, at the latest from week to week} */
    public List<Growth> growth(Series series) {
        return series.days().stream()
                .map(day -> new Growth(
                        day,
                        count(new Question(
                                series.measure(),
                                series.party(),
                                series.scope().until(day).filter()))))
                .toList();
    }

    /** Our count up to a day, that day included. */
    public record Growth(LocalDate day, OwnCount count) {}

    private OwnCount count(Question question) {
        if (question.party == null) {
            return OwnCount.of(incidents.total(question.scope));
        }
        Effect effect = Effect.valueOf(question.measure.name());
        long within = incidents.total(question.scope).possible();
        Optional<Toll> toll = incidents.tolls(question.scope).stream()
                .filter(t -> t.party() == question.party && t.effect() == effect)
                .findFirst();
        return toll.map(t -> OwnCount.of(t, within)).orElseGet(() -> OwnCount.none(within));
    }

    private record Question(Measure measure, @Nullable Party party, IncidentFilter scope) {}
}
