package org.strikelog.tally;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Party;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.source.SpeakerKind;

/**
 * An official count as lists show it.
 *
 * @param party whose casualties; none for a count of attacks
 * @param approximate whether the statement says "around"
 * @param bounds what of its scope and rule the filter can express
 * @param scope what it counts, in words
 * @param rule how it counts, in words
 * @param house key of the one for whom the speaker speaks
 * @param saidAs the speaker in the words of the report, where they say more
 */
public record TallySummary(
        String key,
        Measure measure,
        @Nullable Party party,
        CountRange range,
        boolean approximate,
        Scope bounds,
        @Nullable String scope,
        @Nullable String rule,
        String speaker,
        SpeakerKind speakerKind,
        String house,
        String houseName,
        @Nullable String saidAs,
        @Nullable String report,
        @Nullable String reportTitle,
        LocalDate statedOn) {

    /** {@return the first day it counts, inclusive; none where it is left open} */
    public @Nullable LocalDate fromOn() {
        return bounds.from();
    }

    /** {@return the last day it counts, inclusive} */
    public @Nullable LocalDate toOn() {
        return bounds.to();
    }

    /** {@return ISO 3166-1 alpha-2 codes of what it counts; none is everywhere} */
    public Set<String> countries() {
        return bounds.countries();
    }

    /** {@return the day up to which it counts: its last, or else that on which it was stated} */
    public LocalDate day() {
        return Objects.requireNonNullElse(bounds.to(), statedOn);
    }

    /** {@return the incidents it counts, or, of people, those with statements on the party} */
    public IncidentFilter filter() {
        return party == null ? bounds.filter() : bounds.filter().with("party", party.toString());
    }
}
