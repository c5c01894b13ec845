package org.strikelog.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.group.ArmedGroups;
import org.strikelog.incident.Assessment;
import org.strikelog.incident.Attribution;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Datasets;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Incident;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Assessed;
import org.strikelog.incident.Verdict;

/** Sets one field of one incident, and sets it back. */
@Component
class BulkSetting {

    private final ArmedGroups groups;
    private final Datasets datasets;
    private final Clock clock;

    BulkSetting(ArmedGroups groups, Datasets datasets, Clock clock) {
        this.groups = groups;
        this.datasets = datasets;
        this.clock = clock;
    }

    /** {@return what the field says; none where it says nothing that the change would touch} */
    static Optional<String> value(BulkField field, IncidentDocument incident, Bulk bulk) {
        return switch (field) {
            case ASSESSMENT -> incident.status().map(Assessed::verdict).map(Verdict::toString);
            case TYPE -> Optional.of(incident.eventType().toString());
            case DATASET -> Optional.of(incident.dataset().key());
            case GROUP ->
                incident.attributions().stream()
                        .filter(a -> a.group().key().equals(bulk.value()) && a.role() == bulk.role())
                        .map(a -> a.group().key())
                        .findFirst();
        };
    }

    /** Sets the field of an incident that does not say so yet. */
    void set(Incident incident, Bulk bulk) {
        switch (bulk.field()) {
            case ASSESSMENT ->
                incident.assess(new Assessment(
                        term(Verdict.class, bulk.value()),
                        LocalDate.now(clock.withZone(ZoneOffset.UTC)),
                        bulk.editor().name(),
                        bulk.comment()));
            case TYPE -> incident.retype(term(EventType.class, bulk.value()));
            case DATASET -> incident.moveTo(datasets.findByKey(bulk.value()).orElseThrow());
            case GROUP -> {
                AttributionRole role = Objects.requireNonNull(bulk.role());
                incident.tie(new Attribution(
                        groups.findByKey(bulk.value()).orElseThrow(), role, null, null, null, null, null));
            }
        }
    }

    /**
     * Sets the field back.
     *
     * @param before what it said
     * @param added number of the verdict or attribution that was added
     */
    void unset(Incident incident, BulkField field, @Nullable String before, @Nullable Long added) {
        switch (field) {
            case ASSESSMENT -> incident.unassess(Objects.requireNonNull(added));
            case GROUP -> incident.untie(Objects.requireNonNull(added));
            case TYPE -> incident.retype(term(EventType.class, Objects.requireNonNull(before)));
            case DATASET ->
                incident.moveTo(
                        datasets.findByKey(Objects.requireNonNull(before)).orElseThrow());
        }
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
