package org.strikelog.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.desk.DirectoryHistory.Kind;
import org.strikelog.group.ArmedGroup;
import org.strikelog.group.ArmedGroups;
import org.strikelog.group.GroupDirectory;
import org.strikelog.group.GroupName;
import org.strikelog.group.GroupTie;
import org.strikelog.incident.NotFound;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.Location;
import org.strikelog.location.LocationName;
import org.strikelog.location.LocationSummary;
import org.strikelog.location.Locations;

/**
 * Where places and groups are mended. What is saved is public at once; each save says why and is kept. A verb tells what
 * stands in the way, which is nothing if it was done.
 */
@Service
@Transactional
public class DirectoryDesk {

    private final Gazetteer gazetteer;
    private final Locations locations;
    private final GroupDirectory directory;
    private final ArmedGroups groups;
    private final Catalogue catalogue;
    private final DirectoryHistory history;
    private final ApplicationEventPublisher events;

    DirectoryDesk(
            Gazetteer gazetteer,
            Locations locations,
            GroupDirectory directory,
            ArmedGroups groups,
            Catalogue catalogue,
            DirectoryHistory history,
            ApplicationEventPublisher events) {
        this.gazetteer = gazetteer;
        this.locations = locations;
        this.directory = directory;
        this.groups = groups;
        this.catalogue = catalogue;
        this.history = history;
        this.events = events;
    }

    /**
     * {@return the form of a place}
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public PlaceForm place(String key) {
        return PlaceForm.of(
                gazetteer.find(key).orElseThrow(() -> new NotFound("location", key)),
                location(key).version());
    }

    /**
     * {@return the form of a group}
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public GroupForm group(String key) {
        return GroupForm.of(
                directory.find(key).orElseThrow(() -> new NotFound("group", key)),
                directory.ties(key),
                armedGroup(key).version());
    }

    /** {@return the saves of a place, the newest first} */
    @Transactional(readOnly = true)
    public List<DirectoryHistory.Save> savesOfPlace(String key) {
        return history.of(Kind.LOCATION, key);
    }

    /** {@return the saves of a group, the newest first} */
    @Transactional(readOnly = true)
    public List<DirectoryHistory.Save> savesOfGroup(String key) {
        return history.of(Kind.GROUP, key);
    }

    /** Offers what the words of the place around one may mean. */
    @Transactional(readOnly = true)
    public void find(PlaceForm form) {
        form.find(catalogue);
    }

    /** Offers what the words of one field may mean, and settles the others. */
    @Transactional(readOnly = true)
    public void find(GroupForm form, String field) {
        form.settle(catalogue);
        form.find(field, catalogue);
    }

    /** Writes what the form says of the place. */
    public List<Problem> mend(String key, PlaceForm form, Editor editor) {
        Location location = location(key);
        form.settle(catalogue);
        Reading reading = new Reading();
        Optional<NewPlace.Sound> sound = form.newPlace.read("newPlace", rows(reading));
        sound.ifPresent(place -> {
            if (locations.existsByKindAndNameAndKeyNot(place.kind(), place.name(), key)) {
                reading.reject("newPlace.name", "The record has another place of this kind and name.");
            }
            if (place.within() != null && inside(place.within(), key)) {
                reading.reject("newPlace.within", "A place around this one; that is the place itself, or lies in it.");
            }
        });
        String comment = reasonFor(form.comment, reading);
        form.version = latest(form.version, location.version(), reading);
        if (sound.isPresent() && comment != null && reading.problems().isEmpty()) {
            Map<String, List<String>> before = place(key).lines();
            write(location, sound.get());
            locations.saveAndFlush(location);
            keep(Kind.LOCATION, key, before, place(key).lines(), editor, comment);
        }
        return reading.problems();
    }

    private void write(Location location, NewPlace.Sound place) {
        location.describe(
                place.name(),
                place.kind(),
                place.country(),
                place.names().stream()
                        .map(other -> new LocationName(other.name(), other.language()))
                        .toList());
        if (place.point() == null) {
            location.unsettle();
        } else {
            location.situate(place.point(), Objects.requireNonNull(place.radiusKm()));
        }
        if (place.within() == null) {
            location.placeNowhere();
        } else {
            location.placeWithin(location(place.within()));
        }
    }

    /** Writes what the form says of the group. */
    public List<Problem> mend(String key, GroupForm form, Editor editor) {
        ArmedGroup group = armedGroup(key);
        form.settle(catalogue);
        Reading reading = new Reading();
        Optional<NewGroup.Sound> sound = form.newGroup.read("newGroup", rows(reading));
        sound.filter(read -> groups.existsByKindAndNameAndKeyNot(read.kind(), read.name(), key))
                .ifPresent(
                        read -> reading.reject("newGroup.name", "The record has another group of this kind and name."));
        String note = reading.text("note", form.note, 2_000);
        List<TieRow.Sound> ties = ties(key, form, reading);
        String comment = reasonFor(form.comment, reading);
        form.version = latest(form.version, group.version(), reading);
        if (sound.isPresent() && comment != null && reading.problems().isEmpty()) {
            Map<String, List<String>> before = group(key).lines();
            NewGroup.Sound says = sound.get();
            group.describe(
                    says.name(),
                    says.abbreviation(),
                    says.kind(),
                    says.country(),
                    note,
                    says.names().stream()
                            .map(other -> new GroupName(other.name(), other.language()))
                            .toList());
            group.untie();
            ties.forEach(tie -> tie(group, tie));
            groups.saveAndFlush(group);
            keep(Kind.GROUP, key, before, group(key).lines(), editor, comment);
        }
        return reading.problems();
    }

    private List<TieRow.Sound> ties(String key, GroupForm form, Reading reading) {
        List<TieRow.Sound> ties = IntStream.range(0, form.ties.size())
                .filter(i -> !form.ties.get(i).blank())
                .mapToObj(i -> {
                    String path = "ties[%d]".formatted(i);
                    Optional<TieRow.Sound> tie = form.ties.get(i).read(path, rows(reading));
                    tie.filter(read -> read.group().equals(key) || under(read, key))
                            .ifPresent(read -> reading.reject(
                                    path + ".group", "Another group; this is the group itself, or stands under it."));
                    return tie;
                })
                .flatMap(Optional::stream)
                .toList();
        for (int i = 0; i < ties.size(); i++) {
            TieRow.Sound tie = ties.get(i);
            boolean again = ties.subList(0, i).stream()
                    .anyMatch(other -> other.relation() == tie.relation()
                            && other.group().equals(tie.group())
                            && Objects.equals(
                                    other.days().validFrom(), tie.days().validFrom()));
            if (again) {
                reading.reject(
                        "ties[%d].from".formatted(i), "Another first day; the same tie begins on this one above.");
            }
        }
        return ties;
    }

    private void tie(ArmedGroup group, TieRow.Sound tie) {
        if (tie.relation() == GroupTie.Relation.UMBRELLA) {
            group.joins(armedGroup(tie.group()), tie.days());
        } else {
            group.isSponsoredBy(armedGroup(tie.group()), tie.days());
        }
    }

    /** {@return whether a place is another one or lies in it} */
    private boolean inside(String place, String other) {
        Set<String> around = new HashSet<>();
        String at = place;
        while (at != null && around.add(at)) {
            at = gazetteer.find(at).map(LocationSummary::parentKey).orElse(null);
        }
        return around.contains(other);
    }

    /** {@return whether the umbrella of a tie stands under a group on any day} */
    private boolean under(TieRow.Sound tie, String group) {
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        if (tie.relation() == GroupTie.Relation.UMBRELLA) {
            open.add(tie.group());
        }
        while (!open.isEmpty()) {
            directory.ties(open.remove()).stream()
                    .filter(other -> other.relation() == GroupTie.Relation.UMBRELLA)
                    .map(GroupTie::key)
                    .filter(above::add)
                    .forEach(open::add);
        }
        return above.contains(group);
    }

    /** {@return the version on which the form stands from now on; whoever was late has to look, and save once more} */
    private static String latest(String begun, long version, Reading reading) {
        if (!begun.equals(Long.toString(version))) {
            reading.reject("comment", "Somebody saved this meanwhile. Look at their save below, then save again.");
        }
        return Long.toString(version);
    }

    private static @Nullable String reasonFor(String typed, Reading reading) {
        return reading.required("comment", typed, "Why you change it; it is kept with the save.");
    }

    private void keep(
            Kind kind,
            String key,
            Map<String, List<String>> before,
            Map<String, List<String>> now,
            Editor editor,
            String comment) {
        history.keep(kind, key, before, now, editor.name(), comment);
        events.publishEvent(new Audited(AuditKind.PUBLICATION, editor.name(), kind + " " + key, comment));
    }

    private static Rows rows(Reading reading) {
        return new Rows(reading, List.of(), List.of(), key -> false);
    }

    private Location location(String key) {
        return locations.findByKey(key).orElseThrow(() -> new NotFound("location", key));
    }

    private ArmedGroup armedGroup(String key) {
        return groups.findByKey(key).orElseThrow(() -> new NotFound("group", key));
    }
}
