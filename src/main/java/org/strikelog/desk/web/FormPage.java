package org.strikelog.desk.web;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.desk.Conflict;
import org.strikelog.desk.Draft;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Problem;
import org.strikelog.desk.Rights;
import org.strikelog.group.GroupKind;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.State;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.LocationKind;
import org.strikelog.source.ReportKind;
import org.strikelog.source.SpeakerKind;

/**
 * What stands around the fields of the form.
 *
 * @param opened whether it was only opened, and nothing typed has come back
 * @param incident as it now reads; none before its first save
 * @param draft that its editor has of it; none before its first save, and of a public one before its first change
 * @param others drafts of the same incident by other editors
 * @param reviewer whether its editor may publish, though perhaps not the own work
 * @param mayPublish whether its editor may publish this
 * @param conflict where somebody saved meanwhile
 */
public record FormPage(
        boolean opened,
        @Nullable IncidentDocument incident,
        @Nullable Draft draft,
        List<Draft> others,
        boolean reviewer,
        boolean mayPublish,
        @Nullable Conflict conflict,
        List<Problem> problems) {

    static FormPage blank(Editor editor, Rights rights) {
        return of(null, List.of(), editor, rights);
    }

    /** @param drafts of the incident, whosever they are */
    static FormPage of(@Nullable IncidentDocument incident, List<Draft> drafts, Editor editor, Rights rights) {
        Predicate<Draft> own = draft -> rights.mayWrite(editor, draft.owner());
        return new FormPage(
                true,
                incident,
                drafts.stream().filter(own).findFirst().orElse(null),
                drafts.stream().filter(own.negate()).toList(),
                editor.reviewer(),
                rights.mayPublish(editor, editor.name()),
                null,
                List.of());
    }

    FormPage returned() {
        return refused(List.of());
    }

    FormPage refused(List<Problem> reasons) {
        return new FormPage(false, incident, draft, others, reviewer, mayPublish, null, reasons);
    }

    FormPage contested(Conflict with) {
        return new FormPage(false, incident, draft, others, reviewer, mayPublish, with, List.of());
    }

    /** A section of the form, and how many things in it stand in the way of saving. */
    public record Section(String name, long problems) {}

    public List<Section> sections() {
        return List.of(
                section(
                        "what",
                        "title|summary|eventType|weapons|designations|target|outcome|launched|intercepted|hit|responseTo"),
                section("when", "days|datePrecision|localTime|utcOffset"),
                section("where", "place|newPlace.*|latitude|longitude|placePrecision|radiusKm|country"),
                section("attributions", "attributions\\[.*"),
                section("figures", "figures\\[.*"),
                section("citations", "citations\\[.*"),
                section("assessment", "verdict|reason"));
    }

    private Section section(String name, String fields) {
        Predicate<Problem> within = problem -> problem.field().matches(fields);
        return new Section(name, problems.stream().filter(within).count());
    }

    public State state() {
        return incident == null ? State.DRAFT : incident.state();
    }

    public boolean published() {
        return state() == State.PUBLISHED;
    }

    public boolean retracted() {
        return state() == State.RETRACTED;
    }

    public EventType[] eventTypes() {
        return EventType.values();
    }

    public Weapon[] weapons() {
        return Weapon.values();
    }

    public Outcome[] outcomes() {
        return Outcome.values();
    }

    public DatePrecision[] datePrecisions() {
        return DatePrecision.values();
    }

    public PlacePrecision[] placePrecisions() {
        return PlacePrecision.values();
    }

    public LocationKind[] locationKinds() {
        return LocationKind.values();
    }

    public GroupKind[] groupKinds() {
        return GroupKind.values();
    }

    public AttributionRole[] roles() {
        return AttributionRole.values();
    }

    public Party[] parties() {
        return Party.values();
    }

    public Effect[] effects() {
        return Effect.values();
    }

    public SpeakerKind[] speakerKinds() {
        return SpeakerKind.values();
    }

    public ReportKind[] reportKinds() {
        return ReportKind.values();
    }

    public Verdict[] verdicts() {
        return Verdict.values();
    }
}
