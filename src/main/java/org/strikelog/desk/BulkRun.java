package org.strikelog.desk;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.incident.Incident;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Incidents;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Revision;

/**
 * Makes a bulk change in the background, each incident in a transaction of its own, and undoes it likewise. If it is
 * stopped, it goes on from where it was when it is started again.
 */
@Component
public class BulkRun {

    private static final Logger log = LoggerFactory.getLogger(BulkRun.class);

    private final Bulks bulks;
    private final BulkSetting setting;
    private final Rights rights;
    private final Incidents incidents;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    BulkRun(
            Bulks bulks,
            BulkSetting setting,
            Rights rights,
            Incidents incidents,
            Ledger ledger,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.bulks = bulks;
        this.setting = setting;
        this.rights = rights;
        this.incidents = incidents;
        this.ledger = ledger;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Starts a change, or goes on with one that has stopped.
     *
     * @throws NotAllowed if another editor prepared it
     */
    public void start(Bulk bulk, Editor editor) {
        requireOwn(bulk, editor);
        transaction.executeWithoutResult(status -> {
            if (bulks.markStarted(bulk.id())) {
                audit(bulk, editor, "%d incidents: %s".formatted(bulk.counts().all(), bulk.comment()));
            }
        });
        Thread.ofVirtual().name("bulk-" + bulk.id()).start(() -> run(bulk, BulkItem.State.WAITING, editor));
    }

    /**
     * Undoes a change in every incident that has not been saved since.
     *
     * @throws NotAllowed if it is neither the editor's own nor is the editor a reviewer
     */
    public void undo(Bulk bulk, Editor editor) {
        if (!editor.reviewer()) {
            requireOwn(bulk, editor);
        }
        transaction.executeWithoutResult(status -> {
            if (bulks.markUndone(bulk.id(), editor.name())) {
                audit(bulk, editor, "undone");
            }
        });
        Thread.ofVirtual().name("bulk-" + bulk.id()).start(() -> run(bulk, BulkItem.State.CHANGED, editor));
    }

    /** Throws away a change that was not started. */
    public void discard(Bulk bulk, Editor editor) {
        requireOwn(bulk, editor);
        bulks.discard(bulk.id());
    }

    private static void requireOwn(Bulk bulk, Editor editor) {
        if (!bulk.editor().name().equals(editor.name())) {
            throw new NotAllowed("%s prepared this change, and alone starts it."
                    .formatted(bulk.editor().name()));
        }
    }

    private void audit(Bulk bulk, Editor editor, String detail) {
        events.publishEvent(new Audited(
                AuditKind.BULK,
                editor.name(),
                "bulk %d: %s %s".formatted(bulk.id(), bulk.field(), bulk.value()),
                detail));
    }

    /** One of the two stops at a time, so that an incident that is not found waiting has been dealt with. */
    private void run(Bulk bulk, BulkItem.State from, Editor editor) {
        try {
            while (step(bulk, from, editor)) {
                // what is next stands in the table
            }
        } catch (DataAccessException e) {
            log.warn("Bulk change {} has stopped; it can be taken up where it is", bulk.id(), e);
        }
    }

    private boolean step(Bulk bulk, BulkItem.State from, Editor editor) {
        long[] at = new long[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Bulks.Next> next = bulks.next(bulk.id(), from);
                next.ifPresent(item -> {
                    at[0] = item.incident();
                    if (from == BulkItem.State.WAITING) {
                        change(bulk, item.incident());
                    } else {
                        changeBack(bulk, item, editor);
                    }
                });
                return next.isPresent();
            }));
        } catch (NotAllowed | IllegalStateException | DataIntegrityViolationException impossible) {
            String note = impossible instanceof DataIntegrityViolationException
                    ? "Another incident there has the same number in its data set."
                    : String.valueOf(impossible.getMessage());
            BulkItem.State state = from == BulkItem.State.WAITING ? BulkItem.State.REFUSED : BulkItem.State.LEFT;
            transaction.executeWithoutResult(status -> bulks.note(bulk.id(), at[0], state, note));
            return true;
        }
    }

    private void change(Bulk bulk, long id) {
        Incident incident = incidents.findById(id).orElseThrow();
        IncidentDocument before = ledger.find(id).orElseThrow();
        Optional<String> value = BulkSetting.value(bulk.field(), before, bulk);
        if (value.filter(bulk.value()::equals).isPresent()) {
            bulks.note(bulk.id(), id, BulkItem.State.SAME, null);
            return;
        }
        rights.requireChange(bulk.editor(), incident);
        setting.set(incident, bulk);
        ledger.enter(incident, bulk.editor().name(), bulk.comment());
        bulks.changed(bulk, id, value.orElse(null));
    }

    private void changeBack(Bulk bulk, Bulks.Next item, Editor editor) {
        Incident incident = incidents.findById(item.incident()).orElseThrow();
        Revision newest = ledger.revisions(item.incident()).getFirst();
        if (item.revision() == null || newest.number() != item.revision()) {
            throw new IllegalStateException("%s has changed it since: %s".formatted(newest.madeBy(), newest.comment()));
        }
        setting.unset(incident, bulk.field(), item.before(), item.added());
        ledger.enter(incident, editor.name(), "Undone: " + bulk.comment());
        bulks.note(bulk.id(), item.incident(), BulkItem.State.UNDONE, null);
    }
}
