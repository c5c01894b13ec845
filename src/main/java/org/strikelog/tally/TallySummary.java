package org.strikelog.tally;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Party;
import org.strikelog.source.SpeakerKind;

/**
 * An official count as lists show it.
 *
 * @param party whose casualties; none for a count of attacks
 * @param approximate whether the statement says "around"
 * @param fromOn first day it counts, inclusive; none where it is left open
 * @param toOn last day it counts, inclusive
 * @param countries ISO 3166-1 alpha-2 codes of what it counts; none is everywhere
 * @param scope what it counts, in words
 * @param rule how it counts, in words
 * @param saidAs the speaker in the words of the report, where they say more
 */
public record TallySummary(
        String key,
        Measure measure,
        @Nullable Party party,
        CountRange range,
        boolean approximate,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        List<String> countries,
        @Nullable String scope,
        @Nullable String rule,
        String speaker,
        SpeakerKind speakerKind,
        @Nullable String saidAs,
        @Nullable String report,
        @Nullable String reportTitle,
        LocalDate statedOn) {}
