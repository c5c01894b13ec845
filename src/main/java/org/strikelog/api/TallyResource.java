package org.strikelog.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Party;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Weapon;
import org.strikelog.source.SpeakerKind;
import org.strikelog.tally.Contradiction;
import org.strikelog.tally.Gap;
import org.strikelog.tally.Measure;
import org.strikelog.tally.OwnCount;
import org.strikelog.tally.Reconciled;
import org.strikelog.tally.Scope;
import org.strikelog.tally.TallySummary;

/**
 * An official count: a total that somebody published, with its scope and its counting rule, beside what this record comes
 * to under the same rule.
 *
 * @param party whose casualties; null for a count of attacks
 * @param low at least; null when not said
 * @param high at most; null is open, as in "at least 60"
 * @param approximate whether the statement says "around"
 * @param fromOn first day it counts, inclusive; null where it is left open
 * @param toOn last day it counts, inclusive
 * @param countries ISO 3166-1 alpha-2 codes of what it counts; none is everywhere
 * @param locations keys of the places it counts; none is everywhere in its countries
 * @param groups keys of the groups it is about; none where the statement names none
 * @param roles how the groups are tied to what it counts: target for those attacked
 * @param types kinds of event it counts; none where the statement names none
 * @param weapons weapons it counts; none where the statement names none
 * @param outcomes outcomes it counts, so whether intercepted and failed attacks do; none where it does not say
 * @param scope what it counts, in words
 * @param rule how it counts, in words
 * @param house key of the one for whom the speaker speaks
 * @param saidAs the speaker in the words of the report, where they say more
 * @param report key of the report that carries it
 * @param ownThen our count under the same rule, as known on the day of the statement
 * @param ownToday our count under the same rule, as known today, or on the day of asOf
 * @param gapThen how far it is above ownThen; null where we have no number
 * @param gapToday how far it is above ownToday; null where we have no number
 * @param contradictions other counts that cannot hold if this one does
 * @param incidentList the incidents that fall under the rule
 * @param url its page
 */
@Complete
public record TallyResource(
        String key,
        Measure measure,
        @Nullable Party party,
        @Nullable Integer low,
        @Nullable Integer high,
        boolean approximate,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        Set<String> countries,
        Set<String> locations,
        Set<String> groups,
        Set<AttributionRole> roles,
        Set<EventType> types,
        Set<Weapon> weapons,
        Set<Outcome> outcomes,
        @Nullable String scope,
        @Nullable String rule,
        String saidBy,
        SpeakerKind saidByKind,
        String house,
        @Nullable String saidAs,
        @Nullable String report,
        LocalDate statedOn,
        Own ownThen,
        Own ownToday,
        @Nullable Distance gapThen,
        @Nullable Distance gapToday,
        List<Against> contradictions,
        String incidentList,
        String url) {

    /** Official counts, in the order in which they were stated. */
    @Complete
    public record Listed(List<TallyResource> items, int total) {}

    /**
     * What this record comes to under the rule of an official count.
     *
     * @param low attacks that match certainly, or the sum of the least numbers of people; null where nobody gave one
     * @param point the sum of the numbers of people by the rule of figures, the newest unless asked otherwise; null for attacks, and where nobody gave a number
     * @param high attacks that match possibly, or the sum of the greatest numbers of people; null where one is open
     * @param incidents those it is made of: of people, those with a number
     * @param silent incidents within the scope on which nobody gave a number; 0 for attacks
     */
    @Complete
    public record Own(
            @Nullable Long low,
            @Nullable Long point,
            @Nullable Long high,
            long incidents,
            long silent) {

        static Own of(OwnCount count) {
            return new Own(count.low(), count.point(), count.high(), count.incidents(), count.silent());
        }
    }

    /**
     * By how much an official count is above ours, as the whole of what both leave open; below 0 where ours is the greater.
     *
     * @param low at least; null where our count is open above, or the official one gives no least number
     * @param high at most; null where the official count is open above
     */
    @Complete
    public record Distance(@Nullable Long low, @Nullable Long high) {

        static @Nullable Distance of(@Nullable Gap gap) {
            return gap == null ? null : new Distance(gap.low(), gap.high());
        }
    }

    /**
     * A count that contradicts another.
     *
     * @param kind later_lower: one house said less than before of the same or more; same_scope: two numbers for one scope;
     *     part_above_whole: a part has more than the whole
     * @param tally key of the other count
     * @param lesser whether the other one is the lower, although it counts no less
     */
    @Complete
    public record Against(Contradiction.Kind kind, String tally, boolean lesser) {}

    /** @param contradictions those among all counts */
    public static List<TallyResource> of(
            List<Reconciled> counts, List<Contradiction> contradictions, Addresses addresses) {
        return counts.stream().map(c -> of(c, contradictions, addresses)).toList();
    }

    public static TallyResource of(Reconciled count, List<Contradiction> contradictions, Addresses addresses) {
        TallySummary tally = count.tally();
        Scope bounds = tally.bounds();
        return new TallyResource(
                tally.key(),
                tally.measure(),
                tally.party(),
                tally.range().low(),
                tally.range().high(),
                tally.approximate(),
                tally.fromOn(),
                tally.toOn(),
                tally.countries(),
                bounds.locations(),
                bounds.groups(),
                bounds.roles(),
                bounds.types(),
                bounds.weapons(),
                bounds.outcomes(),
                tally.scope(),
                tally.rule(),
                tally.speaker(),
                tally.speakerKind(),
                tally.house(),
                tally.saidAs(),
                tally.report(),
                tally.statedOn(),
                Own.of(count.then()),
                Own.of(count.today()),
                Distance.of(count.gapThen()),
                Distance.of(count.gap()),
                contradictions.stream()
                        .filter(c -> c.concerns(tally.key()))
                        .map(c -> new Against(
                                c.kind(),
                                c.other(tally.key()).key(),
                                c.greater().key().equals(tally.key())))
                        .toList(),
                addresses.api("incidents") + "?" + count.filter().query(),
                addresses.page("tallies", tally.key()));
    }
}
