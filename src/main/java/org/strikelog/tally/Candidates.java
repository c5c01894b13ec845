package org.strikelog.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.tally.Candidate.Kind;

/**
 * Looks for what can explain the gap between an official count and ours: incidents at the edge of its scope, such as its
 * rule may or may not count, and those that the public does not see. Kinds overlap, so their numbers do not add up.
 */
@Component
public class Candidates {

    /** How many days before the first and after the last are the edge of a scope: sources differ by such, or less. */
    public static final int EDGE_DAYS = 3;

    /** How far apart two incidents of one kind and day may lie and still be one, in kilometres: the length of a base. */
    public static final double SAME_PLACE_KM = 5;

    /** So many pairs are listed; all are counted. */
    public static final int MOST_PAIRS = 20;

    private final IncidentList incidents;
    private final FilterWords words;
    private final ScopeQueries queries;

    Candidates(IncidentList incidents, FilterWords words, ScopeQueries queries) {
        this.incidents = incidents;
        this.words = words;
        this.queries = queries;
    }

    /** {@return what was found, kind by kind; kinds of which there are none are left out} */
    @Transactional(readOnly = true)
    public Found of(Reconciled count) {
        Search search = new Search(count);
        search.edges();
        search.elsewhere();
        search.leftOut();
        search.amongOurs();
        search.unseen();
        return new Found(
                search.found.stream().filter(c -> c.count() > 0).toList(),
                search.pairs.stream().map(Pair::of).toList());
    }

    /**
     * What may explain a gap.
     *
     * @param pairs incidents that may be one, the first {@value #MOST_PAIRS} pairs
     */
    public record Found(List<Candidate> candidates, List<Pair> pairs) {}

    /** Two incidents of one kind, day and place. */
    public record Pair(LocalDate day, long id, String title, long otherId, String otherTitle) {

        static Pair of(ScopeQueries.Twins twins) {
            return new Pair(twins.day(), twins.id(), twins.title(), twins.otherId(), twins.otherTitle());
        }
    }

    private class Search {

        private final Reconciled count;
        private final Scope scope;
        private final IncidentFilter filter;
        private final IncidentPage.Total ours;
        private final List<Candidate> found = new ArrayList<>();
        private final List<ScopeQueries.Twins> pairs;
        private final Map<String, List<FilterWords.Choice>> choices = words.choices();

        Search(Reconciled count) {
            this.count = count;
            scope = count.tally().bounds();
            filter = count.filter();
            ours = incidents.total(filter);
            pairs = queries.twins(filter, SAME_PLACE_KM, MOST_PAIRS);
        }

        void edges() {
            LocalDate from = scope.from();
            LocalDate to = scope.to();
            if (from != null) {
                add(Kind.BEFORE, null, between(from.minusDays(EDGE_DAYS), from.minusDays(1)));
            }
            if (to != null) {
                add(Kind.AFTER, null, between(to.plusDays(1), to.plusDays(EDGE_DAYS)));
            }
            found.add(new Candidate(Kind.DOUBTFUL, null, ours.possible() - ours.certain(), filter));
        }

        void elsewhere() {
            if (!scope.countries().isEmpty()) {
                IncidentFilter anywhere = filter.without("country").without("location");
                choices("country").stream()
                        .filter(code -> !scope.countries().contains(code))
                        .forEach(code -> add(Kind.ELSEWHERE, code, anywhere.with("country", code)));
            }
        }

        void leftOut() {
            for (String parameter : List.of("location", "group", "type", "weapon", "outcome")) {
                if (filter.toParameters().containsKey(parameter)) {
                    IncidentFilter without = filter.without(parameter);
                    IncidentFilter wider = parameter.equals("group") ? without.without("role") : without;
                    long more = incidents.total(wider).possible() - ours.possible();
                    found.add(new Candidate(Kind.LEFT_OUT, parameter, more, wider));
                }
            }
        }

        void amongOurs() {
            if (scope.outcomes().isEmpty() && count.tally().party() == null) {
                add(Kind.STOPPED, null, filter.with("outcome", "intercepted").with("outcome", "missed"));
            }
            add(Kind.CLAIM_ALONE, null, filter.with("status", "claimed"));
            add(Kind.DISPUTED, null, filter.with("status", "disputed").with("status", "refuted"));
            found.add(new Candidate(
                    Kind.NO_NUMBER, null, count.today().silent(), count.at().read(scope.filter())));
            long known = incidents.total(count.filterThen()).possible();
            found.add(new Candidate(Kind.KNOWN_LATER, null, ours.possible() - known, filter));
            choices("dataset").stream()
                    .map(key -> candidate(Kind.DATASET, key, filter.with("dataset", key)))
                    // All of one data set is no news.
                    .filter(c -> c.count() < ours.possible())
                    .forEach(found::add);
        }

        void unseen() {
            long twins = pairs.isEmpty() ? 0 : pairs.getFirst().total();
            found.add(new Candidate(Kind.DUPLICATE, null, twins, filter));
            // What is a draft now says nothing of a past day.
            if (count.at().asOf() == null) {
                found.add(new Candidate(Kind.DRAFT, null, queries.drafts(scope), null));
            }
        }

        private IncidentFilter between(LocalDate first, LocalDate last) {
            return filter.without("from")
                    .without("to")
                    .with("from", first.toString())
                    .with("to", last.toString());
        }

        private void add(Kind kind, @Nullable String detail, IncidentFilter list) {
            found.add(candidate(kind, detail, list));
        }

        private Candidate candidate(Kind kind, @Nullable String detail, IncidentFilter list) {
            return new Candidate(kind, detail, incidents.total(list).possible(), list);
        }

        private List<String> choices(String parameter) {
            return choices.getOrDefault(parameter, List.of()).stream()
                    .map(FilterWords.Choice::value)
                    .toList();
        }
    }
}
