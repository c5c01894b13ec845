package org.strikelog.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    private final Clock clock;

    Desk(
            Incidents incidents,
            Ledger ledger,
            Datasets datasets,
            Locations locations,
            ArmedGroups groups,
            Shelving shelving,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.datasets = datasets;
        this.locations = locations;
        this.groups = groups;
        this.shelving = shelving;
        this.clock = clock;
    }

    /**
     * Enters a new incident.
     *
     * @param comment why, for the history
     * @param publish whether the public may read it at once
     */
    @Transactional
    public IncidentDocument begin(Entry entry, String editor, String comment, boolean publish) {
        Dataset own = datasets.findByKey(Dataset.DESK).orElseThrow();
        Incident incident = new Incident(own, null, entry.title(), entry.eventType(), entry.occurrence());
        return write(incident, null, entry, editor, comment, publish);
    }

    /**
     * Enters what is now known of an incident.
     *
     * @param version as it was read
     * @throws SavedMeanwhile if that is no longer the version of the incident
     * @throws org.springframework.dao.OptimisticLockingFailureException if another save is under way
     */
    @Transactional
    public IncidentDocument revise(long id, long version, Entry entry, String editor, String comment, boolean publish) {
        Incident incident = read(id, version);
        Verdict holding = ledger.find(id)
                .flatMap(IncidentDocument::status)
                .map(Assessed::verdict)
                .orElse(null);
        return write(incident, holding, entry, editor, comment, publish);
    }

    /**
     * Takes an incident back from the public.
     *
     * @param reason which the public is shown in its place
     * @throws SavedMeanwhile if it was saved since it was read
     */
    @Transactional
    public void retract(long id, long version, String editor, String reason) {
        Incident incident = read(id, version);
        incident.retract(reason.strip());
        ledger.enter(incident, editor, reason);
    }

    private Incident read(long id, long version) {
        Incident incident = incidents.findById(id).orElseThrow(() -> new NotFound("incident", Long.toString(id)));
        if (incident.version() != version) {
            throw new SavedMeanwhile(id, version, incident.version());
        }
        return incident;
    }

    private IncidentDocument write(
            Incident incident, @Nullable Verdict holding, Entry entry, String editor, String comment, boolean publish) {
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
        if (publish) {
            incident.publish();
        }
        return ledger.enter(incident, editor, comment);
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
