package org.strikelog.desk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.StatedCount;
import org.strikelog.duplicate.Sketch;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationSummary;

/**
 * Reads from a form, its words settled, what decides whether the record has the incident already. It may be half typed:
 * what cannot be read yet is left out.
 */
record SketchReader(IncidentForm form, Gazetteer gazetteer) {

    /**
     * {@return the sketch; none before there are days}
     *
     * @param id of the incident; none for a new one
     */
    Optional<Sketch> read(@Nullable Long id) {
        Reading reading = new Reading();
        Occurrence occurrence = new When(form, reading).read();
        return Optional.ofNullable(occurrence)
                .map(days -> new Sketch(
                        id,
                        form.title,
                        days,
                        place(reading),
                        reading.term("eventType", form.eventType, EventType.class),
                        weapons(reading),
                        launched(reading),
                        groups(),
                        reports()));
    }

    private Sketch.@Nullable Spot place(Reading reading) {
        LocationSummary known =
                form.place.chosen() ? gazetteer.find(form.place.key).orElse(null) : null;
        Entry.Place place = new Where(form, reading).read();
        if (place != null && place.point() != null) {
            double radius = place.radiusKm() == null ? place.precision().radiusKm(null) : place.radiusKm();
            return new Sketch.Spot(place.location(), known == null ? null : known.name(), place.point(), radius);
        } else if (known == null) {
            return null;
        }
        // How well it is known may not have been said yet; at its place, then.
        PlacePrecision precision = place == null ? PlacePrecision.EXACT_SITE : place.precision();
        Double typed = place == null ? null : place.radiusKm();
        double radius = typed == null ? precision.radiusKm(known.radiusKm()) : typed;
        return new Sketch.Spot(known.key(), known.name(), known.coordinates(), radius);
    }

    private Set<Weapon> weapons(Reading reading) {
        Set<Weapon> weapons = EnumSet.noneOf(Weapon.class);
        for (String typed : form.weapons) {
            Weapon weapon = reading.term("weapons", typed, Weapon.class);
            if (weapon != null) {
                weapons.add(weapon);
            }
        }
        return weapons;
    }

    private @Nullable CountRange launched(Reading reading) {
        StatedCount count = reading.count("launched", form.launched);
        return count == null ? null : count.range();
    }

    private SortedMap<String, String> groups() {
        Set<String> did = Set.of(
                AttributionRole.CLAIMED.toString(),
                AttributionRole.ATTRIBUTED.toString(),
                AttributionRole.SUSPECTED.toString());
        SortedMap<String, String> groups = new TreeMap<>();
        form.attributions.stream()
                .filter(row -> row.group.chosen() && did.contains(row.role))
                .forEach(row -> groups.put(row.group.key, row.group.words));
        return groups;
    }

    private SortedSet<String> reports() {
        SortedSet<String> reports = new TreeSet<>();
        form.citations.stream().filter(row -> row.report.chosen()).forEach(row -> reports.add(row.report.key));
        return reports;
    }
}
