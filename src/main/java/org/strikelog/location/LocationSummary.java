package org.strikelog.location;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as lists and profiles show it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param admin1 first-level division, as a name
 * @param coordinates none for what moves, such as a ship
 * @param radiusKm how far from the coordinates it reaches, in kilometres
 * @param parentKey the place it lies in
 * @param names its other names
 */
public record LocationSummary(
        String key,
        String name,
        LocationKind kind,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Coordinates coordinates,
        @Nullable Double radiusKm,
        @Nullable String parentKey,
        @Nullable String parentName,
        List<LocationName> names) {}
