package org.strikelog.desk.web;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.desk.Conflict;
import org.strikelog.desk.Problem;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.State;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.source.ReportKind;
import org.strikelog.source.SpeakerKind;

/**
 * What stands around the fields of the form.
 *
 * @param incident as it now reads; none before its first save
 * @param conflict where somebody saved meanwhile
 */
record FormPage(
        @Nullable IncidentDocument incident, @Nullable Conflict conflict, List<Problem> problems) {

    /** A section of the form, and how many things in it stand in the way of saving. */
    record Section(String name, long problems) {}

    List<Section> sections() {
        return List.of(
                section(
                        "what",
                        "title|summary|eventType|weapons|designations|target|outcome|launched|intercepted|hit|responseTo"),
                section("when", "startsOn|endsOn|datePrecision|localTime|utcOffset"),
                section("where", "place|latitude|longitude|placePrecision|radiusKm|country"),
                section("attributions", "attributions\\[.*"),
                section("figures", "figures\\[.*"),
                section("citations", "citations\\[.*"),
                section("assessment", "verdict|reason"));
    }

    private Section section(String name, String fields) {
        Predicate<Problem> within = problem -> problem.field().matches(fields);
        return new Section(name, problems.stream().filter(within).count());
    }

    State state() {
        return incident == null ? State.DRAFT : incident.state();
    }

    boolean published() {
        return state() == State.PUBLISHED;
    }

    boolean retracted() {
        return state() == State.RETRACTED;
    }

    EventType[] eventTypes() {
        return EventType.values();
    }

    Weapon[] weapons() {
        return Weapon.values();
    }

    Outcome[] outcomes() {
        return Outcome.values();
    }

    DatePrecision[] datePrecisions() {
        return DatePrecision.values();
    }

    PlacePrecision[] placePrecisions() {
        return PlacePrecision.values();
    }

    AttributionRole[] roles() {
        return AttributionRole.values();
    }

    Party[] parties() {
        return Party.values();
    }

    Effect[] effects() {
        return Effect.values();
    }

    SpeakerKind[] speakerKinds() {
        return SpeakerKind.values();
    }

    ReportKind[] reportKinds() {
        return ReportKind.values();
    }

    Verdict[] verdicts() {
        return Verdict.values();
    }
}
