package org.strikelog.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.incident.Dataset;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Revision;
import org.strikelog.incident.State;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Gazetteer;
import tools.jackson.databind.json.JsonMapper;

/** Brings what is typed and what is recorded together: opens forms, reads them, sets them against later saves. */
@Component
public class Editing {

    private final Ledger ledger;
    private final Gazetteer gazetteer;
    private final Catalogue catalogue;
    private final Additions additions;
    private final Proposals proposals;
    private final JsonMapper json;

    Editing(
            Ledger ledger,
            Gazetteer gazetteer,
            Catalogue catalogue,
            Additions additions,
            Proposals proposals,
            JsonMapper json) {
        this.ledger = ledger;
        this.gazetteer = gazetteer;
        this.catalogue = catalogue;
        this.additions = additions;
        this.proposals = proposals;
        this.json = json;
    }

    /**
     * {@return the incident as it now reads}
     *
     * @throws NotFound if there is none
     */
    public IncidentDocument document(long id) {
        return ledger.find(id).orElseThrow(() -> new NotFound("incident", Long.toString(id)));
    }

    /** {@return the form that says what the document says} */
    public IncidentForm form(IncidentDocument document) {
        String place = document.place().key();
        return IncidentForm.of(
                document, place == null ? null : gazetteer.find(place).orElse(null));
    }

    /**
     * {@return a form for a new incident that is much like this one}
     *
     * @throws NotFound if there is none
     */
    public IncidentForm like(long id) {
        IncidentForm form = form(document(id));
        form.beginAnew();
        return form;
    }

    /** {@return the form of a draft, as its editor left it} */
    public IncidentForm form(Draft draft) {
        if (!draft.beside()) {
            return form(document(draft.incident()));
        }
        IncidentForm form = proposals
                .findByIncidentIdAndOwner(draft.incident(), draft.owner())
                .map(proposal -> json.readValue(proposal.form(), IncidentForm.class))
                .orElseThrow(() -> new NotFound("draft", draft.incident() + " of " + draft.owner()));
        form.tellWhatRests(catalogue);
        return form;
    }

    /** {@return what a draft would change, for its reviewer} */
    public Proof proof(Draft draft) {
        IncidentForm written = form(draft);
        if (!draft.beside()) {
            IncidentForm nothing = new IncidentForm();
            return Proof.of(Conflict.between(written, nothing, nothing, List.of(), names(written)));
        }
        return Proof.of(conflict(written, document(draft.incident())));
    }

    /**
     * {@return a reader of the form, its words settled}
     *
     * @param id of the incident; none for a new one
     */
    public FormReader reader(IncidentForm form, @Nullable Long id) {
        settle(form);
        return new FormReader(
                form,
                key -> catalogue.find(Catalogue.Shelf.REPORTS, key).isPresent(),
                other -> (id == null || other != id) && ledger.find(other).isPresent());
    }

    /**
     * {@return whether the public must be told where it was and by which report we know, before it reads it: not of what
     * came from elsewhere, and is public as it came}
     *
     * @param incident as it now reads; none for a new one
     */
    public static boolean toBeComplete(@Nullable IncidentDocument incident) {
        return incident == null
                || incident.state() != State.PUBLISHED
                || incident.dataset().key().equals(Dataset.DESK);
    }

    /** Settles, as far as can be, which entries of the record the words mean. */
    void settle(IncidentForm form) {
        form.settle(catalogue);
    }

    /**
     * Offers what the words of one field may mean.
     *
     * @param field its path, or {@code nearby} for the places around the form's own point
     * @return what stands in the way
     */
    public List<Problem> find(IncidentForm form, String field) {
        settle(form);
        Reading reading = new Reading();
        if (field.equals("nearby")) {
            reading.required("latitude", form.latitude, "The point around which to look, such as 33.7857.");
            Coordinates point = Where.point(reading, "latitude", form.latitude, "longitude", form.longitude);
            if (point != null) {
                form.place.offer(catalogue.near(point));
            }
        } else {
            form.find(field, catalogue);
        }
        return reading.problems();
    }

    /**
     * Adds a place or a group that is described on the form to the record, and picks it.
     *
     * @param what {@code place}, or the path of the attribution whose group it is
     * @return what stands in the way
     */
    public List<Problem> add(IncidentForm form, String what) {
        settle(form);
        Reading reading = new Reading();
        Rows rows = new Rows(reading, List.of(), List.of(), key -> false);
        if (what.equals("place")) {
            form.newPlace
                    .read("newPlace", rows)
                    .ifPresent(place -> additions
                            .add(place)
                            .flatMap(key -> catalogue.find(Catalogue.Shelf.LOCATIONS, key))
                            .ifPresentOrElse(form::chooseNewPlace, () -> taken(reading, "newPlace", place.name())));
        }
        form.attribution(what)
                .ifPresent(row -> row.newGroup
                        .read(what + ".newGroup", rows)
                        .ifPresent(group -> additions
                                .add(group)
                                .flatMap(key -> catalogue.find(Catalogue.Shelf.GROUPS, key))
                                .ifPresentOrElse(
                                        row::chooseNewGroup, () -> taken(reading, what + ".newGroup", group.name()))));
        return reading.problems();
    }

    private static void taken(Reading reading, String path, String name) {
        reading.reject(path + ".name", "The record has “%s” of that kind already: look for it above.".formatted(name));
    }

    /** {@return whether the form was opened on an earlier version than the one that now holds} */
    public boolean outdated(IncidentForm form, IncidentDocument now) {
        return !form.version.equals(Long.toString(now.version()));
    }

    /**
     * {@return where the form and the incident as it now reads differ}
     *
     * <p>Once its editor has seen that, the form stands on the version that now holds.
     */
    private Conflict conflict(IncidentForm mine, IncidentDocument now) {
        List<Revision> revisions = ledger.revisions(now.id());
        IncidentForm base = revision(revisions, mine.version).map(this::form).orElse(null);
        List<Conflict.Save> saves = revisions.stream()
                .takeWhile(revision ->
                        !mine.version.equals(Long.toString(revision.document().version())))
                .map(revision -> new Conflict.Save(revision.madeBy(), revision.madeAt(), revision.comment()))
                .toList();
        Conflict conflict = Conflict.between(mine, form(now), base, saves, names(mine));
        mine.opened = mine.version;
        mine.version = Long.toString(now.version());
        return conflict;
    }

    /**
     * Takes over what was saved since the form was opened, as far as its editor has not changed the same.
     *
     * @return what was taken over, and what is left to choose
     */
    public Conflict merge(IncidentForm mine, IncidentDocument now) {
        Conflict conflict = conflict(mine, now);
        settle(mine, now.id(), conflict.uncontested());
        return conflict;
    }

    /** Takes, part by part, what was chosen of the version on which the form now stands. */
    public void settle(IncidentForm mine, long id, Map<Part, Conflict.Side> sides) {
        if (!sides.isEmpty()) {
            List<Revision> revisions = ledger.revisions(id);
            IncidentForm opened =
                    revision(revisions, mine.opened).map(this::form).orElseGet(IncidentForm::new);
            revision(revisions, mine.version)
                    .map(this::form)
                    .ifPresent(theirs -> Conflict.settle(mine, theirs, opened, sides, names(mine)));
        }
    }

    /** {@return where two incidents differ} */
    Conflict differences(IncidentForm one, IncidentForm other) {
        return Conflict.between(one, other, null, List.of(), names(one));
    }

    /** {@return one with, part by part, what was chosen of both} */
    IncidentForm united(IncidentForm one, IncidentForm other, Map<Part, Conflict.Side> sides) {
        return settled(one, other, new IncidentForm(), sides);
    }

    /**
     * {@return where an incident differs from what it was before a save}
     *
     * @param now as it reads
     * @param before as it read before the save
     * @param after as it was saved
     */
    Conflict restoring(IncidentForm now, IncidentForm before, IncidentForm after) {
        return Conflict.between(now, before, after, List.of(), names(now));
    }

    /** {@return mine with, part by part, the side that was chosen of what both had opened} */
    IncidentForm settled(IncidentForm mine, IncidentForm theirs, IncidentForm opened, Map<Part, Conflict.Side> sides) {
        Conflict.settle(mine, theirs, opened, sides, names(mine));
        return mine;
    }

    private static Optional<IncidentDocument> revision(List<Revision> revisions, String version) {
        return revisions.stream()
                .map(Revision::document)
                .filter(document -> version.equals(Long.toString(document.version())))
                .findFirst();
    }

    private Rows.Names names(IncidentForm mine) {
        return new Rows.Names(
                code -> code.replace('_', ' '),
                reference -> reference.startsWith("new:")
                        ? mine.reportName(reference)
                        : catalogue
                                .find(Catalogue.Shelf.REPORTS, reference)
                                .map(Choice::name)
                                .orElse(reference));
    }
}
