package org.strikelog.desk;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.Incident;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Incidents;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Revision;
import org.strikelog.incident.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of a draft to the public. A new incident is a draft until it is published; what is changed of a public one
 * lies beside it as a {@link Proposal}, and the public keeps reading the old.
 */
@Service
@Transactional
public class Drafting {

    private final Desk desk;
    private final Editing editing;
    private final Doorkeeper doorkeeper;
    private final Typing typing;
    private final Rights rights;
    private final Drafts drafts;
    private final Proposals proposals;
    private final Incidents incidents;
    private final Ledger ledger;
    private final JsonMapper json;
    private final Clock clock;

    Drafting(
            Desk desk,
            Editing editing,
            Doorkeeper doorkeeper,
            Typing typing,
            Rights rights,
            Drafts drafts,
            Proposals proposals,
            Incidents incidents,
            Ledger ledger,
            JsonMapper json,
            Clock clock) {
        this.desk = desk;
        this.editing = editing;
        this.doorkeeper = doorkeeper;
        this.typing = typing;
        this.rights = rights;
        this.drafts = drafts;
        this.proposals = proposals;
        this.incidents = incidents;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Saves what an editor wrote.
     *
     * @param place which form it was written into
     * @param entry what the form was read as
     * @return the incident as it now reads to those who may read it
     * @throws NotAllowed if this step is not for this editor
     * @throws SavedMeanwhile if the incident was saved since the form was opened
     */
    public IncidentDocument save(Typing.Place place, IncidentForm form, Entry entry, Editor editor, Step step) {
        IncidentDocument saved = save(place.incident(), form, entry, editor, step);
        typing.forget(editor.name(), place);
        return saved;
    }

    /**
     * Saves what an editor wrote elsewhere than into a form of the desk, where what they typed stays.
     *
     * @param id of the incident; none for a new one
     */
    public IncidentDocument save(@Nullable Long id, IncidentForm form, Entry entry, Editor editor, Step step) {
        if (step == Step.PUBLISH) {
            rights.requirePublish(editor, editor.name());
        }
        IncidentDocument saved = id == null
                ? desk.begin(entry, editor.name(), form.comment, step)
                : revise(id, form, entry, editor, step);
        doorkeeper.remember(form, saved.id(), editor.name());
        return saved;
    }

    private IncidentDocument revise(long id, IncidentForm form, Entry entry, Editor editor, Step step) {
        drafts.ofNew(id).ifPresent(draft -> rights.requireWrite(editor, draft.owner()));
        IncidentDocument standing = editing.document(id);
        if (standing.state() == State.PUBLISHED && step != Step.PUBLISH) {
            propose(id, form, editor, step);
            return standing;
        }
        IncidentDocument saved =
                desk.revise(id, Long.parseLong(form.version), entry, editor.name(), form.comment, step);
        proposals.findByIncidentIdAndOwner(id, editor.name()).ifPresent(proposals::delete);
        return saved;
    }

    private void propose(long id, IncidentForm form, Editor editor, Step step) {
        String written = json.writeValueAsString(form);
        Proposal proposal = proposals
                .findByIncidentIdAndOwner(id, editor.name())
                .orElseGet(() -> new Proposal(id, editor.name(), written, clock.instant()));
        proposal.write(written, clock.instant());
        if (step == Step.SUBMIT) {
            proposal.submit();
        }
        proposals.saveAndFlush(proposal);
    }

    /**
     * Publishes what was submitted.
     *
     * @param version of the draft as it was read
     * @throws NotAllowed if this editor may not publish it
     * @throws SavedMeanwhile if the draft was saved since
     * @throws IllegalStateException if it is not in review, or cannot be published as it stands
     */
    public void publish(long id, String owner, long version, Editor editor) {
        rights.requirePublish(editor, owner);
        Draft draft = read(id, owner, version);
        if (draft.beside()) {
            Proposal proposal = proposal(draft);
            proposal.requireInReview();
            apply(editing.form(draft), id, owner, editor);
            proposals.delete(proposal);
        } else {
            Incident incident = incident(draft);
            incident.requireInReview();
            incident.publish();
            String comment = Objects.requireNonNull(draft.comment());
            ledger.enter(incident, owner, comment, editor.name());
            desk.notePublication(id, owner, comment, editor.name());
        }
    }

    private void apply(IncidentForm form, long id, String owner, Editor editor) {
        IncidentDocument standing = editing.document(id);
        if (editing.outdated(form, standing)) {
            if (editing.merge(form, standing).contested()) {
                throw new IllegalStateException(
                        "Somebody changed the same meanwhile. %s has to settle that: send it back.".formatted(owner));
            }
        }
        FormReader reader = editing.reader(form, id);
        Entry entry = reader.read(Editing.toBeComplete(standing))
                .orElseThrow(() -> new IllegalStateException("It cannot be published as it stands: %s"
                        .formatted(
                                reader.problems().stream().map(Problem::message).collect(Collectors.joining(" ")))));
        desk.publish(id, standing.version(), entry, owner, form.comment, editor.name());
        doorkeeper.remember(form, id, owner);
    }

    /**
     * Gives a draft that was submitted back to its editor.
     *
     * @param reason what is to be done before it can be public; not blank
     */
    public void sendBack(long id, String owner, long version, String reason, Editor editor) {
        rights.requireReview(editor);
        Draft draft = read(id, owner, version);
        if (draft.beside()) {
            Proposal proposal = proposal(draft);
            proposal.sendBack(reason.strip());
            proposals.saveAndFlush(proposal);
        } else {
            Incident incident = incident(draft);
            incident.sendBack(reason.strip());
            ledger.enter(incident, editor.name(), reason);
        }
    }

    /**
     * Makes somebody else's draft one's own, such as that of an editor who has left.
     *
     * @throws IllegalStateException if this editor has a draft of the same incident already
     */
    public void takeOver(long id, String owner, long version, Editor editor) {
        rights.requireReview(editor);
        Draft draft = read(id, owner, version);
        if (draft.beside()) {
            if (drafts.find(id, editor.name()).isPresent()) {
                throw new IllegalStateException(
                        "You have a draft of this incident already. Publish or discard it first.");
            }
            Proposal proposal = proposal(draft);
            proposal.entrust(editor.name());
            proposals.saveAndFlush(proposal);
        } else {
            Incident incident = incident(draft);
            incident.entrust(editor.name());
            ledger.enter(incident, editor.name(), "Taken over from %s".formatted(owner));
        }
    }

    /**
     * Puts a save into the editor's form, as if it had been typed anew. What holds is not touched before that is saved.
     *
     * @param number of the save
     * @throws IllegalStateException if the incident was retracted, or the editor has typed what would be lost
     */
    public void restore(long id, int number, Editor editor) {
        IncidentDocument standing = editing.document(id);
        drafts.ofNew(id).ifPresent(draft -> rights.requireWrite(editor, draft.owner()));
        if (standing.state() == State.RETRACTED) {
            throw new IllegalStateException("“%s” was retracted and stays so.".formatted(standing.title()));
        }
        if (typing.find(editor.name(), Typing.Place.of(id)).isPresent()) {
            throw new IllegalStateException("You have typed what is not saved yet. Save it or give it up first.");
        }
        Revision save =
                ledger.revision(id, number).orElseThrow(() -> new NotFound("revision", number + " of incident " + id));
        IncidentForm form = editing.form(save.document());
        form.version = Long.toString(standing.version());
        // Verdicts are only ever added, and the one that holds is not taken back with the rest.
        form.verdict = editing.form(standing).verdict;
        form.comment = "As in save %d: %s".formatted(number, save.comment());
        typing.keep(editor.name(), Typing.Place.of(id), form);
    }

    /** Throws away what an editor would have changed of a public incident, saved or not. */
    public void discard(long id, Editor editor) {
        typing.forget(editor.name(), Typing.Place.of(id));
        proposals.findByIncidentIdAndOwner(id, editor.name()).ifPresent(proposals::delete);
    }

    private Draft read(long id, String owner, long version) {
        Draft draft = drafts.find(id, owner).orElseThrow(() -> new NotFound("draft", id + " of " + owner));
        if (draft.version() != version) {
            throw new SavedMeanwhile(id, version, draft.version());
        }
        return draft;
    }

    private Proposal proposal(Draft draft) {
        return proposals
                .findByIncidentIdAndOwner(draft.incident(), draft.owner())
                .orElseThrow();
    }

    private Incident incident(Draft draft) {
        return incidents.findById(draft.incident()).orElseThrow();
    }
}
