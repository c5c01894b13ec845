package org.strikelog.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.Extent;
import org.strikelog.location.LocationKind;
import org.strikelog.location.LocationSummary;

/**
 * A place of the gazetteer.
 *
 * @param country ISO 3166-1 alpha-2
 * @param admin1 first-level division, as a name
 * @param latitude decimal degrees on WGS 84; null for what moves, such as a ship
 * @param longitude decimal degrees on WGS 84
 * @param radiusKm how far from the coordinates it reaches, in kilometres
 * @param parent the place it lies in
 * @param names its other names, in any script
 * @param incidents how many incidents it holds, those of the places inside it included
 * @param killed in all of them, over all parties; null where nothing was stated, which is not zero
 * @param injured likewise
 * @param url its page
 * @param incidentList its incidents
 */
@Complete
public record LocationResource(
        String key,
        String name,
        LocationKind kind,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double radiusKm,
        @Nullable Parent parent,
        List<NameResource> names,
        long incidents,
        MapResource.@Nullable Harm killed,
        MapResource.@Nullable Harm injured,
        String url,
        String incidentList) {

    /** The place it lies in. */
    @Complete
    public record Parent(String key, @Nullable String name) {}

    /** Places. */
    @Complete
    public record Listed(List<LocationResource> items, int total) {}

    /** A place and the places that lie directly in it. */
    @Complete
    public record Profile(LocationResource location, List<LocationResource> within) {}

    public static Listed listed(List<LocationSummary> locations, Map<String, Extent> extents, Addresses addresses) {
        return new Listed(locations.stream().map(l -> of(l, extents, addresses)).toList(), locations.size());
    }

    public static Profile profile(
            LocationSummary location, List<LocationSummary> within, Map<String, Extent> extents, Addresses addresses) {
        return new Profile(
                of(location, extents, addresses),
                within.stream().map(l -> of(l, extents, addresses)).toList());
    }

    private static LocationResource of(LocationSummary location, Map<String, Extent> extents, Addresses addresses) {
        Extent extent = extents.getOrDefault(location.key(), Extent.NONE);
        return new LocationResource(
                location.key(),
                location.name(),
                location.kind(),
                location.country(),
                location.admin1(),
                location.coordinates() == null ? null : location.coordinates().latitude(),
                location.coordinates() == null ? null : location.coordinates().longitude(),
                location.radiusKm(),
                location.parentKey() == null ? null : new Parent(location.parentKey(), location.parentName()),
                location.names().stream()
                        .map(n -> new NameResource(n.name(), n.language()))
                        .toList(),
                extent.count(),
                MapResource.harm(extent.killed()),
                MapResource.harm(extent.injured()),
                addresses.page("locations", location.key()),
                addresses.incidentsWith("location", location.key()));
    }
}
