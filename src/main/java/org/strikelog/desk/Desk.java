package org.strikelog.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.group.ArmedGroup;
import org.strikelog.group.ArmedGroups;
import org.strikelog.incident.Assessment;
import org.strikelog.incident.Attribution;
import org.strikelog.incident.Dataset;
import org.strikelog.incident.Datasets;
import org.strikelog.incident.Incident;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Assessed;
import org.strikelog.incident.Incidents;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.State;
import org.strikelog.incident.Verdict;
import org.strikelog.location.Location;
import org.strikelog.location.Locations;

/** Where entries are turned into incidents: the place, groups, speakers and reports they name are found or made. */
@Service
public class Desk {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Datasets datasets;
    private final Locations locations;
    private final ArmedGroups groups;
    private final Shelving shelving;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Desk(
            Incidents incidents,
            Ledger ledger,
            Datasets datasets,
            Locations locations,
            ArmedGroups groups,
            Shelving shelving,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.datasets = datasets;
        this.locations = locations;
        this.groups = groups;
        this.shelving = shelving;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a new incident.
     *
     * @param editor user name
     * @param comment why, for the history
     */
    @Transactional
    public IncidentDocument begin(Entry entry, String editor, String comment, Step step) {
        Dataset own = datasets.findByKey(Dataset.DESK).orElseThrow();
        Incident incident = new Incident(own, null, entry.title(), entry.eventType(), entry.occurrence());
        return write(incident, null, entry, step, editor, comment, null);
    }

    /**
     * Enters what is now known of an incident. One that is public stays so: what is not to be public yet is kept by
     * {@link Drafting}.
     *
     * @param version as it was read
     * @throws SavedMeanwhile if that is no longer the version of the incident
     * @throws IllegalStateException if it is public, and is not to be published
     * @throws org.springframework.dao.OptimisticLockingFailureException if another save is under way
     */
    @Transactional
    public IncidentDocument revise(long id, long version, Entry entry, String editor, String comment, Step step) {
        return revise(id, version, entry, step, editor, comment, null);
    }

    /** As {@link #revise}; what one editor wrote, another publishes. */
    @Transactional
    IncidentDocument publish(long id, long version, Entry entry, String editor, String comment, String publisher) {
        return revise(id, version, entry, Step.PUBLISH, editor, comment, publisher);
    }

    /**
     * Takes an incident back from the public.
     *
     * @param reason which the public is shown in its place
     * @throws SavedMeanwhile if it was saved since it was read
     * @throws NotAllowed if that is not for this editor
     */
    @Transactional
    public void retract(long id, long version, Editor editor, String reason) {
        rights.requireReview(editor);
        Incident incident = read(id, version);
        incident.retract(reason.strip());
        ledger.enter(incident, editor.name(), reason);
        note(editor.name(), id, "Retracted: " + reason.strip());
    }

    private IncidentDocument revise(
            long id, long version, Entry entry, Step step, String editor, String comment, @Nullable String publisher) {
        Incident incident = read(id, version);
        if (incident.state() == State.PUBLISHED && step != Step.PUBLISH) {
            throw new IllegalStateException("“%s” is public, and no draft any more".formatted(incident.title()));
        }
        Verdict holding = ledger.find(id)
                .flatMap(IncidentDocument::status)
                .map(Assessed::verdict)
                .orElse(null);
        return write(incident, holding, entry, step, editor, comment, publisher);
    }

    private Incident read(long id, long version) {
        Incident incident = incidents.findById(id).orElseThrow(() -> new NotFound("incident", Long.toString(id)));
        if (incident.version() != version) {
            throw new SavedMeanwhile(id, version, incident.version());
        }
        incident.requireItsOwn();
        return incident;
    }

    private IncidentDocument write(
            Incident incident,
            @Nullable Verdict holding,
            Entry entry,
            Step step,
            String editor,
            String comment,
            @Nullable String publisher) {
        incident.describe(entry.title(), entry.summary());
        incident.classify(entry.eventType(), entry.weapons(), entry.designations(), entry.target());
        incident.conclude(entry.outcome(), entry.salvo());
        incident.date(entry.occurrence());
        incident.respondsTo(
                entry.responseTo() == null
                        ? null
                        : incidents.findById(entry.responseTo()).orElseThrow());
        locate(incident, entry.place());
        Sources sources = shelving.shelve(entry);
        incident.cite(sources.citations());
        incident.attribute(entry.attributions().stream()
                .map(attributed -> new Attribution(
                        group(attributed.group()),
                        attributed.role(),
                        sources.speaker(attributed.saidBy()),
                        attributed.saidAs(),
                        sources.report(attributed.report()),
                        attributed.statedOn(),
                        attributed.withdrawnOn()))
                .toList());
        incident.state(sources.figures());
        Entry.Judged judged = entry.verdict();
        if (judged != null && (judged.verdict() != holding || judged.reason() != null)) {
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
            incident.assess(new Assessment(judged.verdict(), today, editor, judged.reason()));
        }
        advance(incident, step);
        IncidentDocument entered = ledger.enter(incident, editor, comment, publisher);
        if (step == Step.PUBLISH) {
            notePublication(entered.id(), editor, comment, publisher);
        }
        return entered;
    }

    /**
     * Notes in the audit log that something was made public.
     *
     * @param publisher user name of who made it public; none where it is the editor
     */
    void notePublication(long id, String editor, String comment, @Nullable String publisher) {
        note(
                publisher == null ? editor : publisher,
                id,
                publisher == null
                        ? "Published: " + comment
                        : "Published, as written by %s: %s".formatted(editor, comment));
    }

    private void note(String account, long id, String what) {
        events.publishEvent(new Audited(AuditKind.PUBLICATION, account, "incident " + id, what));
    }

    private static void advance(Incident incident, Step step) {
        if (incident.state() == State.IN_REVIEW) {
            incident.withdraw();
        }
        switch (step) {
            case DRAFT -> {}
            case SUBMIT -> incident.submit();
            case PUBLISH -> incident.publish();
        }
    }

    private void locate(Incident incident, Entry.@Nullable Place place) {
        if (place == null) {
            incident.locateNowhere();
            return;
        }
        Location location = place.location() == null
                ? null
                : locations.findByKey(place.location()).orElseThrow();
        if (place.point() == null) {
            incident.locate(Objects.requireNonNull(location), place.precision(), place.radiusKm());
        } else {
            incident.locate(location, place.point(), place.precision(), place.radiusKm(), place.country());
        }
    }

    private ArmedGroup group(String key) {
        return groups.findByKey(key).orElseThrow();
    }
}
