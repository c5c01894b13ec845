package org.strikelog.api;

import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentDocument.Place;
import org.strikelog.incident.PlacePrecision;

/**
 * Where it happened, as well as is known.
 *
 * @param key of the place under /api/v1/locations; null for a bare point
 * @param latitude decimal degrees on WGS 84; null where the place has none, such as a ship
 * @param longitude decimal degrees on WGS 84
 * @param radiusKm how far from the coordinates it may have been, in kilometres
 * @param country ISO 3166-1 alpha-2; null on the high seas
 */
@Complete
public record PlaceResource(
        @Nullable String key,
        @Nullable String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double radiusKm,
        @Nullable String country,
        PlacePrecision placePrecision) {

    static PlaceResource of(Place place) {
        return new PlaceResource(
                place.key(),
                place.name(),
                place.coordinates() == null ? null : place.coordinates().latitude(),
                place.coordinates() == null ? null : place.coordinates().longitude(),
                place.radiusKm(),
                place.country(),
                place.placePrecision());
    }
}
