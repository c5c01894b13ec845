package org.strikelog.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident as it reads from some point in time.
 *
 * @param document the incident
 * @param save the save that is read in place of what holds now; none as a rule
 */
public record Reading(IncidentDocument document, @Nullable Revision save) {

    /**
     * Reads an incident from a vantage.
     *
     * @param current as it reads now
     * @param saves all of it, public or not, the newest first
     * @throws NotKnownThen if it was not known, or not public in this record, at that time
     */
    public static Reading of(IncidentDocument current, List<Revision> saves, Vantage vantage) {
        String moment = vantage.recordAsOf();
        Revision save = moment == null ? null : held(current.id(), saves, moment);
        return of(save == null ? current : save.document(), save, vantage.asOf());
    }

    /**
     * Reads what holds now, or one save, as known at the end of a day.
     *
     * @throws NotKnownThen if it was first reported later
     */
    public static Reading of(IncidentDocument document, @Nullable Revision save, @Nullable LocalDate asOf) {
        if (asOf == null) {
            return new Reading(document, save);
        }
        if (document.knownOn().isAfter(asOf)) {
            throw NotKnownThen.reported(document.id(), asOf, document.knownOn());
        }
        return new Reading(document.asOf(asOf), save);
    }

    private static Revision held(long id, List<Revision> saves, String asked) {
        Instant moment = Vantage.moment(asked);
        return saves.stream()
                .filter(save -> !save.madeAt().isAfter(moment))
                .findFirst()
                .filter(save -> save.document().state() == State.PUBLISHED)
                .orElseThrow(() -> NotKnownThen.held(
                        id,
                        asked,
                        saves.reversed().stream()
                                .filter(save -> save.document().state() == State.PUBLISHED)
                                .map(Revision::madeAt)
                                .filter(made -> made.isAfter(moment))
                                .findFirst()
                                .orElse(null)));
    }
}
