package org.strikelog.compare.web;

import java.util.List;
import java.util.stream.Stream;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.compare.Comparison;
import org.strikelog.compare.Side;
import org.strikelog.incident.FilterChip;
import org.strikelog.incident.FilterPair;
import org.strikelog.incident.Outcome;

/**
 * Two filters and what each comes to.
 *
 * @param ofA what the one asks for, in words
 * @param formA by which it is changed
 * @param suggestions pairs to begin with; none once a reader has chosen
 */
record ComparePage(
        FilterPair pair,
        Comparison.Sides sides,
        List<FilterChip> ofA,
        List<FilterChip> ofB,
        SideForm formA,
        SideForm formB,
        List<FilterPair> suggestions) {

    public Side a() {
        return sides.a();
    }

    public Side b() {
        return sides.b();
    }

    /** {@return the outcomes that occur on either side} */
    public List<Outcome> outcomes() {
        return Stream.of(Outcome.values())
                .filter(o -> a().outcome(o.toString()) + b().outcome(o.toString()) > 0)
                .toList();
    }

    /** {@return the kinds of harm that somebody stated on either side, by party} */
    public List<Harm> harms() {
        return Stream.of(Party.values())
                .flatMap(party -> Stream.of(Effect.values()).map(effect -> new Harm(party, effect)))
                .filter(h -> a().toll(h.party, h.effect) != null || b().toll(h.party, h.effect) != null)
                .toList();
    }

    /** {@return the address of the same with the sides changed over} */
    public String swapped() {
        return "/compare?" + pair.swapped().query();
    }

    /** Harm of a kind to a party. */
    record Harm(Party party, Effect effect) {}
}
