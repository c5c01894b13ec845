package org.strikelog.incident;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** With what it was done. */
public enum Weapon {
    ONE_WAY_DRONE,

    ROCKET,

    BALLISTIC_MISSILE,

    CRUISE_MISSILE,

    ANTI_SHIP_MISSILE,

    MORTAR,

    IED,

    AIR_DELIVERED_MUNITION,

    SMALL_ARMS,

    OTHER,

    UNKNOWN;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
