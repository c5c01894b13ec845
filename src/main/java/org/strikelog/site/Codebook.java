package org.strikelog.site;

import java.util.List;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.group.GroupKind;
import org.strikelog.group.GroupTie;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Match;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.State;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.LocationKind;
import org.strikelog.source.ReportKind;
import org.strikelog.source.SpeakerKind;
import org.strikelog.tally.Candidate;
import org.strikelog.tally.Contradiction;
import org.strikelog.tally.Measure;

/**
 * Every term of the record. Its words are messages: {@code outcome.hit} is the term, {@code outcome.hit.definition} what
 * it means.
 */
record Codebook(List<Vocabulary> vocabularies) {

    static final Codebook WHOLE = new Codebook(List.of(
            new Vocabulary("eventType", List.of(EventType.values())),
            new Vocabulary("weapon", List.of(Weapon.values())),
            new Vocabulary("outcome", List.of(Outcome.values())),
            new Vocabulary("verdict", List.of(Verdict.values())),
            new Vocabulary("state", List.of(State.values())),
            new Vocabulary("role", List.of(AttributionRole.values())),
            new Vocabulary("party", List.of(Party.values())),
            new Vocabulary("effect", List.of(Effect.values())),
            new Vocabulary("speakerKind", List.of(SpeakerKind.values())),
            new Vocabulary("reportKind", List.of(ReportKind.values())),
            new Vocabulary("datePrecision", List.of(DatePrecision.values())),
            new Vocabulary("placePrecision", List.of(PlacePrecision.values())),
            new Vocabulary("conflict", List.of(Conflict.values())),
            new Vocabulary("match", List.of(Match.values())),
            new Vocabulary("figureRule", List.of(FigureRule.values())),
            new Vocabulary("locationKind", List.of(LocationKind.values())),
            new Vocabulary("groupKind", List.of(GroupKind.values())),
            new Vocabulary("groupTie", List.of(GroupTie.Relation.values())),
            new Vocabulary("measure", List.of(Measure.values())),
            new Vocabulary("candidate", List.of(Candidate.Kind.values())),
            new Vocabulary("contradiction", List.of(Contradiction.Kind.values()))));

    /** @param prefix of the message keys of its terms, and its id on the page */
    record Vocabulary(String prefix, List<? extends Enum<?>> terms) {}
}
