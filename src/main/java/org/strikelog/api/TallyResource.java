package org.strikelog.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Party;
import org.strikelog.source.SpeakerKind;
import org.strikelog.tally.Measure;
import org.strikelog.tally.TallySummary;

/**
 * An official count: a total that somebody published, with its scope and its counting rule.
 *
 * @param party whose casualties; null for a count of attacks
 * @param low at least; null when not said
 * @param high at most; null is open, as in "at least 60"
 * @param approximate whether the statement says "around"
 * @param fromOn first day it counts, inclusive; null where it is left open
 * @param toOn last day it counts, inclusive
 * @param countries ISO 3166-1 alpha-2 codes of what it counts; none is everywhere
 * @param scope what it counts, in words
 * @param rule how it counts, in words
 * @param saidAs the speaker in the words of the report, where they say more
 * @param report key of the report that carries it
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
        List<String> countries,
        @Nullable String scope,
        @Nullable String rule,
        String saidBy,
        SpeakerKind saidByKind,
        @Nullable String saidAs,
        @Nullable String report,
        LocalDate statedOn,
        String url) {

    /** Official counts, in the order in which they were stated. */
    @Complete
    public record Listed(List<TallyResource> items, int total) {}

    public static Listed listed(List<TallySummary> tallies, Addresses addresses) {
        return new Listed(tallies.stream().map(t -> of(t, addresses)).toList(), tallies.size());
    }

    public static TallyResource of(TallySummary tally, Addresses addresses) {
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
                tally.scope(),
                tally.rule(),
                tally.speaker(),
                tally.speakerKind(),
                tally.saidAs(),
                tally.report(),
                tally.statedOn(),
                addresses.page("tallies", tally.key()));
    }
}
