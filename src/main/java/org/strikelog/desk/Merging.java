package org.strikelog.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.incident.Incident;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Incidents;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Revision;
import org.strikelog.incident.State;

/**
 * Makes one incident of two that tell of the same attack, and two of one again. The one that is dropped stays as it was
 * and leads to the other; both keep their saves.
 */
@Service
@Transactional
public class Merging {

    private final Desk desk;
    private final Editing editing;
    private final Rights rights;
    private final Drafts drafts;
    private final Merges merges;
    private final Incidents incidents;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Merging(
            Desk desk,
            Editing editing,
            Rights rights,
            Drafts drafts,
            Merges merges,
            Incidents incidents,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.editing = editing;
        this.rights = rights;
        this.drafts = drafts;
        this.merges = merges;
        this.incidents = incidents;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * {@return both incidents part by part, where they differ}
     *
     * @throws NotAllowed if merging is not for this editor
     * @throws IllegalStateException if the two cannot be merged in this way
     */
    public MergePlan plan(long keep, long drop, Editor editor) {
        rights.requireReview(editor);
        IncidentDocument kept = editing.document(keep);
        IncidentDocument dropped = editing.document(drop);
        check(kept, dropped);
        return new MergePlan(kept, dropped, editing.differences(editing.form(kept), editing.form(dropped)));
    }

    private void check(IncidentDocument kept, IncidentDocument dropped) {
        if (kept.id() == dropped.id()) {
            throw new IllegalStateException("Choose two incidents: %d is one.".formatted(kept.id()));
        }
        for (IncidentDocument one : List.of(kept, dropped)) {
            if (one.state() == State.RETRACTED || one.state() == State.MERGED) {
                throw new IllegalStateException("Incident %d was %s already.".formatted(one.id(), one.state()));
            }
        }
        if (dropped.state() == State.PUBLISHED && kept.state() != State.PUBLISHED) {
            throw new IllegalStateException(
                    "Incident %d is public and %d is not: keep the public one.".formatted(dropped.id(), kept.id()));
        }
        drafts.of(dropped.id()).stream().filter(Draft::beside).findFirst().ifPresent(draft -> {
            throw new IllegalStateException(
                    "%s has changes of incident %d in hand: they are to be published or discarded first."
                            .formatted(draft.owner(), dropped.id()));
        });
    }

    /**
     * Merges two incidents.
     *
     * @param keptVersion as it was read
     * @param droppedVersion as it was read
     * @param sides what to take of each part on which they differ: of the kept one (mine), of the dropped one (theirs), or
     *     the rows of both, what both say once
     * @param reason why they are one; not blank
     * @return the number of the merge
     * @throws SavedMeanwhile if one of them was saved since
     * @throws IllegalStateException if the two cannot be merged in this way
     */
    public long merge(
            long keep,
            long keptVersion,
            long drop,
            long droppedVersion,
            Map<Part, Conflict.Side> sides,
            String reason,
            Editor editor) {
        MergePlan plan = plan(keep, drop, editor);
        if (plan.dropped().version() != droppedVersion) {
            throw new SavedMeanwhile(drop, droppedVersion, plan.dropped().version());
        }
        int keptBefore = merges.lastSave(keep);
        int droppedBefore = merges.lastSave(drop);
        IncidentForm form = editing.united(editing.form(plan.kept()), editing.form(plan.dropped()), sides);
        if (List.of(Long.toString(keep), Long.toString(drop)).contains(form.responseTo.strip())) {
            form.responseTo = "";
        }
        if (sides.get(Part.VERDICT) == Conflict.Side.THEIRS) {
            form.reason = "As incident %d had it, which was merged into this one.".formatted(drop);
        }
        form.comment = "Incident %d merged into it: %s".formatted(drop, reason.strip());
        IncidentDocument merged = save(plan.kept(), keptVersion, form, editor);
        Incident kept = incidents.findById(keep).orElseThrow();
        Incident dropped = incidents.findById(drop).orElseThrow();
        List<Long> replies = merges.replies(drop, keep);
        redirect(replies, kept, "Incident %d was merged into %d".formatted(drop, keep), editor);
        dropped.mergeInto(kept);
        ledger.enter(dropped, editor.name(), "Merged into incident %d: %s".formatted(keep, reason.strip()));
        boolean judged = merged.assessments().size() > plan.kept().assessments().size();
        long number = merges.add(
                keep,
                keptBefore,
                merges.lastSave(keep),
                drop,
                droppedBefore,
                judged,
                replies,
                reason.strip(),
                editor.name());
        events.publishEvent(new Audited(
                AuditKind.MERGE,
                editor.name(),
                "incident " + keep,
                "incident %d merged into it: %s".formatted(drop, reason.strip())));
        return number;
    }

    /**
     * {@return what undoing a merge would change of the kept incident: what holds now, and what would}
     *
     * @throws IllegalStateException if it cannot be undone, or was
     */
    public Conflict undoing(Merge merge, Editor editor) {
        rights.requireReview(editor);
        return restoring(merge, requireMerged(merge));
    }

    private Conflict restoring(Merge merge, IncidentDocument now) {
        return editing.restoring(
                editing.form(now), form(merge.kept(), merge.keptBefore()), form(merge.kept(), merge.keptAfter()));
    }

    private IncidentDocument requireMerged(Merge merge) {
        if (merge.undone()) {
            throw new IllegalStateException("This merge was undone already.");
        }
        IncidentDocument now = editing.document(merge.kept());
        if (now.state() == State.MERGED || now.state() == State.RETRACTED) {
            throw new IllegalStateException(
                    "Incident %d was itself %s since: that comes first.".formatted(now.id(), now.state()));
        }
        return now;
    }

    /**
     * Undoes a merge: the dropped incident is back as it was, and so is the kept one, except for what was changed of it
     * since.
     *
     * @param version of the kept incident as it was read
     * @param reason why they are two; not blank
     * @throws SavedMeanwhile if it was saved since
     * @throws IllegalStateException if it cannot be undone, or was
     */
    public void undo(Merge merge, long version, String reason, Editor editor) {
        Conflict conflict = undoing(merge, editor);
        IncidentDocument now = editing.document(merge.kept());
        Map<Part, Conflict.Side> sides = new EnumMap<>(Part.class);
        sides.putAll(conflict.proposed());
        // The verdict goes with the assessment that the merge added, and is not given anew.
        sides.remove(Part.VERDICT);
        IncidentForm form = editing.settled(
                editing.form(now),
                form(merge.kept(), merge.keptBefore()),
                form(merge.kept(), merge.keptAfter()),
                sides);
        form.verdict = "";
        form.comment = "Incident %d is another again: %s".formatted(merge.dropped(), reason.strip());
        if (merge.assessment() != null) {
            incidents.findById(merge.kept()).orElseThrow().unassess(merge.assessment());
        }
        save(now, version, form, editor);
        Incident dropped = incidents.findById(merge.dropped()).orElseThrow();
        dropped.separate(ledger.revision(merge.dropped(), merge.droppedBefore())
                .orElseThrow()
                .document()
                .state());
        String comment = "No longer merged into incident %d: %s".formatted(merge.kept(), reason.strip());
        ledger.enter(dropped, editor.name(), comment);
        redirect(
                merges.stillReplies(merge),
                dropped,
                "The merge of incident %d is undone".formatted(merge.dropped()),
                editor);
        merges.markUndone(merge, editor.name());
        events.publishEvent(new Audited(
                AuditKind.MERGE,
                editor.name(),
                "incident " + merge.kept(),
                "incident %d taken out of it again: %s".formatted(merge.dropped(), reason.strip())));
    }

    private IncidentDocument save(IncidentDocument kept, long version, IncidentForm form, Editor editor) {
        FormReader reader = editing.reader(form, kept.id());
        boolean complete = kept.state() != State.DRAFT && Editing.toBeComplete(kept);
        Entry entry = reader.read(complete)
                .orElseThrow(() -> new IllegalStateException(
                        reader.problems().stream().map(Problem::message).collect(Collectors.joining(" "))));
        Step step = switch (kept.state()) {
            case PUBLISHED -> Step.PUBLISH;
            case IN_REVIEW -> Step.SUBMIT;
            default -> Step.DRAFT;
        };
        return desk.revise(kept.id(), version, entry, editor.name(), form.comment, step);
    }

    private void redirect(List<Long> replies, Incident to, String comment, Editor editor) {
        for (Long reply : replies) {
            Incident answer = incidents.findById(reply).orElseThrow();
            answer.respondsTo(to);
            ledger.enter(answer, editor.name(), comment);
        }
    }

    private IncidentForm form(long id, int revision) {
        return ledger.revision(id, revision)
                .map(Revision::document)
                .map(editing::form)
                .orElseThrow(() -> new NotFound("revision", revision + " of incident " + id));
    }
}
