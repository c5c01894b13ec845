package org.strikelog.incident;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well the place is known. Each precision has a radius in kilometres that stands in where none is given. */
public enum PlacePrecision {
    /** The site itself: a base, a field, a building. */
    EXACT_SITE(1),
    /** The town or city. */
    SETTLEMENT(5),
    /** Near a named place, not in it. */
    NEAR(15),
    /** Somewhere in a second-level division. */
    DISTRICT(30),
    /** Somewhere in a first-level division. */
    PROVINCE(100),
    /** Somewhere in a region larger than a province. */
    REGION(200),
    /** Somewhere in the country. */
    COUNTRY(500),
    /** At sea or in the air, roughly here. */
    SEA_OR_AIR(50);

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final double usualRadiusKm;

    PlacePrecision(double usualRadiusKm) {
        this.usualRadiusKm = usualRadiusKm;
    }

    /** {@return whether only an area is known, so that a point on a map would say too much} */
    public boolean vague() {
        return this != EXACT_SITE && this != SETTLEMENT;
    }

    /**
     * {@return the radius of doubt around a place, in kilometres}
     *
     * @param placeKm how far the named place itself reaches, in kilometres; none where it is not known
     */
    public double radiusKm(@Nullable Double placeKm) {
        if (placeKm == null) {
            return usualRadiusKm;
        }
        return this == NEAR || this == SEA_OR_AIR ? Math.max(placeKm, usualRadiusKm) : placeKm;
    }

    @Override
    public String toString() {
        return code;
    }
}
