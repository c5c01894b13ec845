package org.strikelog.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.group.ArmedGroup;
import org.strikelog.group.ArmedGroups;
import org.strikelog.group.Validity;
import org.strikelog.location.Location;
import org.strikelog.location.Locations;

/** Adds to the gazetteer and to the directory of groups what a form needs and they do not have. */
@Component
class Additions {

    private final Locations locations;
    private final ArmedGroups groups;

    Additions(Locations locations, ArmedGroups groups) {
        this.locations = locations;
        this.groups = groups;
    }

    /** {@return the key of the place that was added; none where there is one of that kind and name} */
    @Transactional
    public Optional<String> add(NewPlace.Sound place) {
        if (locations.existsByKindAndName(place.kind(), place.name())) {
            return Optional.empty();
        }
        Location location = new Location(
                Slug.of(place.name(), "place", locations::existsByKey),
                place.name(),
                place.kind(),
                place.country(),
                null);
        if (place.point() != null && place.radiusKm() != null) {
            location.situate(place.point(), place.radiusKm());
        }
        if (place.within() != null) {
            location.placeWithin(locations.findByKey(place.within()).orElseThrow());
        }
        place.names().forEach(other -> location.alsoKnownAs(other.name(), other.language()));
        return Optional.of(locations.save(location).key());
    }

    /** {@return the key of the group that was added; none where there is one of that kind and name} */
    @Transactional
    public Optional<String> add(NewGroup.Sound entered) {
        if (groups.existsByKindAndName(entered.kind(), entered.name())) {
            return Optional.empty();
        }
        ArmedGroup group = new ArmedGroup(
                Slug.of(entered.name(), "group", groups::existsByKey),
                entered.name(),
                entered.abbreviation(),
                entered.kind(),
                entered.country(),
                null);
        if (entered.umbrella() != null) {
            group.joins(groups.findByKey(entered.umbrella()).orElseThrow(), Validity.ALWAYS);
        }
        entered.names().forEach(other -> group.alsoKnownAs(other.name(), other.language()));
        return Optional.of(groups.save(group).key());
    }
}
