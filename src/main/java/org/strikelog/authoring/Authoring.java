package org.strikelog.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentResource;
import org.strikelog.api.Tagged;
import org.strikelog.desk.Catalogue;
import org.strikelog.desk.Conflict;
import org.strikelog.desk.Desk;
import org.strikelog.desk.Doorkeeper;
import org.strikelog.desk.Draft;
import org.strikelog.desk.Drafting;
import org.strikelog.desk.Drafts;
import org.strikelog.desk.Editing;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Entry;
import org.strikelog.desk.FormReader;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Step;
import org.strikelog.duplicate.EvidenceWords;
import org.strikelog.duplicate.Resemblance;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.InvalidParameters.Problem;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Merged;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.PublishedIncident;
import org.strikelog.incident.Reading;
import org.strikelog.incident.State;
import org.strikelog.incident.Vantage;
import org.strikelog.location.Gazetteer;
import org.strikelog.source.Library;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes what programs write to the desk, whose rules it is held to, and tells what became of it. */
@Service
@Transactional
public class Authoring {

    private final Editing editing;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Desk desk;
    private final Doorkeeper doorkeeper;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Library library;
    private final EvidenceWords evidence;
    private final JsonMapper json;

    Authoring(
            Editing editing,
            Drafting drafting,
            Drafts drafts,
            Desk desk,
            Doorkeeper doorkeeper,
            Ledger ledger,
            Catalogue catalogue,
            Gazetteer gazetteer,
            Library library,
            EvidenceWords evidence,
            JsonMapper json) {
        this.editing = editing;
        this.drafting = drafting;
        this.drafts = drafts;
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.library = library;
        this.evidence = evidence;
        this.json = json;
    }

    /** {@return the drafts of an editor, and those that wait for this one to review them} */
    @Transactional(readOnly = true)
    public DraftRowResource.Listed drafts(Editor editor, Addresses addresses) {
        List<Draft> waiting = editor.reviewer() ? drafts.inReview() : List.of();
        return new DraftRowResource.Listed(
                drafts.ownedBy(editor.name()).stream()
                        .map(draft -> DraftRowResource.of(draft, addresses))
                        .toList(),
                waiting.stream()
                        .filter(draft -> !draft.owner().equals(editor.name()))
                        .map(draft -> DraftRowResource.of(draft, addresses))
                        .toList());
    }

    /**
     * {@return a draft of an incident}
     *
     * @param owner whose; that of another only a reviewer reads
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public Tagged draft(long id, String owner, Editor editor, Addresses addresses) {
        Standing standing = standing(id, owner, editor);
        if (standing.draft() == null) {
            throw new NotFound("draft", id + " of " + owner);
        }
        return Tagged.of(standing.tag(), rendered(standing, addresses), json);
    }

    /**
     * Enters a new incident as a draft.
     *
     * @param apart why it is another than those of the record that it resembles; none while nobody said
     * @return its number
     */
    public long begin(ObjectNode written, @Nullable String apart, Editor editor) {
        WrittenIncident incident = new WrittenIncident(written, null, catalogue, gazetteer);
        IncidentForm form = incident.read();
        if (form.comment.isBlank()) {
            form.comment = IncidentForm.blank().comment;
        }
        return save(null, form, written, incident.problems(), apart, editor, Step.DRAFT)
                .id();
    }

    /**
     * Changes the draft that an editor has of an incident, or begins one beside a public incident.
     *
     * @param written the whole incident, or what changes of it
     * @param patch whether it is only what changes
     */
    public void change(
            long id,
            Precondition read,
            ObjectNode written,
            boolean patch,
            @Nullable String apart,
            Editor editor,
            Addresses addresses) {
        Standing standing = standing(id, editor.name(), editor);
        read.require(standing.tag());
        ObjectNode draft = tree(rendered(standing, addresses));
        ObjectNode known = standing.document().state() == State.PUBLISHED ? published(id, addresses) : tree(null);
        known.setAll(draft);
        // Why it was changed before is not why it is changed now.
        draft.remove("comment");
        ObjectNode whole = patch ? MergePatch.apply(draft, written) : written;
        WrittenIncident incident = new WrittenIncident(whole, known, catalogue, gazetteer);
        IncidentForm form = incident.read();
        save(standing, form, whole, incident.problems(), apart, editor, Step.DRAFT);
    }

    /**
     * Puts the draft of an editor before a second pair of eyes.
     *
     * @param comment why it was changed; none is as the draft has it
     */
    public void submit(long id, Precondition read, @Nullable String comment, Editor editor, Addresses addresses) {
        advance(own(id, read, editor), comment, Step.SUBMIT, editor, addresses);
    }

    /**
     * Publishes a draft: the own, or that of another which is in review.
     *
     * @param comment why it was changed, for an own draft that is not in review; none is as the draft has it
     */
    public void publish(
            long id, String owner, Precondition read, @Nullable String comment, Editor editor, Addresses addresses) {
        Standing standing = standing(id, owner, editor);
        Draft draft = standing.draft();
        if (draft == null) {
            throw new NotFound("draft", id + " of " + owner);
        }
        read.require(standing.tag());
        if (draft.inReview() || !owner.equals(editor.name())) {
            attempt(() -> drafting.publish(id, owner, draft.version(), editor));
        } else {
            advance(standing, comment, Step.PUBLISH, editor, addresses);
        }
    }

    /** Takes an incident back from the public, which is shown the reason in its place. */
    public void retract(long id, Precondition read, String reason, Editor editor) {
        IncidentDocument document = published(id).document();
        read.require(Long.toString(document.version()));
        attempt(() -> desk.retract(id, document.version(), editor, reason));
    }

    /** {@return a public incident, as everybody reads it} */
    @Transactional(readOnly = true)
    public Tagged read(long id, Addresses addresses) {
        IncidentResource resource = resource(id, addresses);
        return Tagged.of(Long.toString(resource.version()), resource, json);
    }

    private Standing own(long id, Precondition read, Editor editor) {
        Standing standing = standing(id, editor.name(), editor);
        if (standing.draft() == null) {
            throw new NotFound("draft", id + " of " + editor.name());
        }
        read.require(standing.tag());
        return standing;
    }

    private Standing standing(long id, String owner, Editor editor) {
        Draft draft = owner.equals(editor.name()) || editor.reviewer()
                ? drafts.find(id, owner).orElse(null)
                : null;
        IncidentDocument document = draft == null ? published(id).document() : editing.document(id);
        return new Standing(document, draft, draft == null ? editing.form(document) : editing.form(draft));
    }

    private PublishedIncident published(long id) {
        try {
            return ledger.published(id, null);
        } catch (Merged merged) {
            throw new NotNow("It was merged into incident %d, which is the one to change.".formatted(merged.into()));
        }
    }

    private void advance(Standing standing, @Nullable String comment, Step step, Editor editor, Addresses addresses) {
        IncidentForm form = standing.form();
        form.comment = Objects.requireNonNullElse(comment, Objects.requireNonNullElse(standing.comment(), ""));
        save(standing, form, tree(rendered(standing, addresses)), List.of(), null, editor, step);
    }

    /** @param standing none for a new incident */
    private IncidentDocument save(
            @Nullable Standing standing,
            IncidentForm form,
            ObjectNode written,
            List<Problem> problems,
            @Nullable String apart,
            Editor editor,
            Step step) {
        IncidentDocument document = standing == null ? null : standing.document();
        if (standing != null && document != null) {
            form.version = standing.form().version;
            form.notTheSame = standing.form().notTheSame;
            form.seen = standing.form().seen;
            requireUncontested(form, document);
        }
        Long id = document == null ? null : Long.valueOf(document.id());
        FormReader reader = editing.reader(form, id);
        Entry entry =
                reader.read(step.forPublic() && Editing.toBeComplete(document)).orElse(null);
        if (entry == null || !problems.isEmpty()) {
            throw new Refused(all(problems, reader.problems(), new FieldPath(written, form)));
        }
        List<Resemblance> alike = doorkeeper.unanswered(form, document);
        if (!alike.isEmpty()) {
            if (apart == null) {
                throw new PossiblyThere(alike.stream().map(this::candidate).toList());
            }
            form.notTheSame = apart;
            form.seen = alike.stream().map(other -> Long.toString(other.id())).toList();
        }
        return attempt(() -> drafting.save(id, form, entry, editor, step));
    }

    /** What somebody else saved meanwhile is taken over, unless both changed the same. */
    private void requireUncontested(IncidentForm form, IncidentDocument document) {
        if (editing.outdated(form, document)) {
            Conflict meanwhile = editing.merge(form, document);
            if (meanwhile.contested()) {
                throw new NotNow(
                        "Somebody published other changes to the same since you began: %s. Settle it at the desk."
                                .formatted(meanwhile.choices().stream()
                                        .map(choice -> choice.part().toString())
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    /** What could not be read reads as blank, and is not missing besides. */
    private static List<Problem> all(List<Problem> unread, List<org.strikelog.desk.Problem> wanting, FieldPath paths) {
        List<Problem> all = new ArrayList<>(unread);
        wanting.stream()
                .map(paths::told)
                .filter(problem ->
                        unread.stream().noneMatch(known -> known.parameter().equals(problem.parameter())))
                .forEach(all::add);
        return all;
    }

    private PossiblyThere.Candidate candidate(Resemblance alike) {
        return new PossiblyThere.Candidate(
                alike.id(),
                Addresses.current().page("incidents", alike.id()),
                alike.sketch().title(),
                alike.state(),
                alike.score(),
                evidence.supporting(alike.evidence(), Locale.ENGLISH),
                evidence.opposing(alike.evidence(), Locale.ENGLISH));
    }

    private DraftResource rendered(Standing standing, Addresses addresses) {
        return new FormRendering(standing.form(), key -> library.find(key).orElse(null), addresses).of(standing);
    }

    private ObjectNode published(long id, Addresses addresses) {
        return tree(resource(id, addresses));
    }

    private IncidentResource resource(long id, Addresses addresses) {
        PublishedIncident published = published(id);
        return IncidentResource.of(
                new Reading(published.document(), null), Vantage.TODAY, published.conflicts(), addresses);
    }

    /** Read anew, so that a number is the same whether it was written as text or came from a record. */
    private ObjectNode tree(@Nullable Object resource) {
        return resource == null
                ? json.createObjectNode()
                : (ObjectNode) json.readTree(json.writeValueAsBytes(resource));
    }

    private static void attempt(Runnable step) {
        attempt(() -> {
            step.run();
            return true;
        });
    }

    private static <T> T attempt(Supplier<T> step) {
        try {
            return step.get();
        } catch (OptimisticLockingFailureException savedThisMoment) {
            throw new Precondition.Failed();
        } catch (IllegalStateException notAsItStands) {
            throw new NotNow(String.valueOf(notAsItStands.getMessage()));
        }
    }
}
