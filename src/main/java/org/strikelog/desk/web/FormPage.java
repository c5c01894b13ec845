package org.strikelog.desk.web;

import java.time.Instant;
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
import org.strikelog.desk.Typing;
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
 * @param place which form it is
 * @param present user names of others who have it open too
 * @param incident as it now reads; none before its first save
 * @param draft that its editor has of it; none before its first save, and of a public one before its first change
 * @param others drafts of the same incident by other editors
 * @param reviewer whether its editor may publish, though perhaps not the own work
 * @param mayPublish whether its editor may publish this
 * @param opened whether it was only opened, and nothing typed has come back
 * @param typedAt when it was typed, where it comes back as it was typed and not saved
 * @param stale whether the incident was saved since it was begun
 * @param meanwhile what was saved since, once that is merged
 */
public record FormPage(
        Typing.Place place,
        List<String> present,
        @Nullable IncidentDocument incident,
        @Nullable Draft draft,
        List<Draft> others,
        boolean reviewer,
        boolean mayPublish,
        boolean opened,
        @Nullable Instant typedAt,
        boolean stale,
        @Nullable Conflict meanwhile,
        List<Problem> problems)
        implements Echoes {

    /** @param drafts of the incident, whosever they are */
    static FormPage of(
            Typing.Place place,
            @Nullable IncidentDocument incident,
            List<Draft> drafts,
            List<String> present,
            Editor editor,
            Rights rights) {
        Predicate<Draft> own = draft -> rights.mayWrite(editor, draft.owner());
        return new FormPage(
                place,
                present,
                incident,
                drafts.stream().filter(own).findFirst().orElse(null),
                drafts.stream().filter(own.negate()).toList(),
                editor.reviewer(),
                rights.mayPublish(editor, editor.name()),
                false,
                null,
                false,
                null,
                List.of());
    }

    FormPage opened(@Nullable Instant typed, boolean outdated) {
        return with(true, typed, outdated, null, List.of());
    }

    FormPage returned() {
        return with(false, null, false, null, List.of());
    }

    FormPage meanwhile(Conflict saved) {
        return with(false, null, false, saved, List.of());
    }

    FormPage refused(List<Problem> reasons) {
        return with(false, null, false, meanwhile, reasons);
    }

    private FormPage with(
            boolean only, @Nullable Instant typed, boolean outdated, @Nullable Conflict saved, List<Problem> reasons) {
        return new FormPage(
                place, present, incident, draft, others, reviewer, mayPublish, only, typed, outdated, saved, reasons);
    }

    /** {@return the address to which the form is sent} */
    public String action() {
        return address("");
    }

    /** {@return the address at which it is kept while it is typed} */
    public String typed() {
        return address("/typed");
    }

    /** {@return the address at which what was typed is given up} */
    public String forget() {
        return address("/forget");
    }

    private String address(String step) {
        return place.incident() == null
                ? "/desk/incidents/new" + step + "?typed=" + place.key()
                : "/desk/incidents/" + place.incident() + step;
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

    /** {@return whether nobody writes on it any more} */
    public boolean closed() {
        return retracted() || merged();
    }

    public boolean merged() {
        return state() == State.MERGED;
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
