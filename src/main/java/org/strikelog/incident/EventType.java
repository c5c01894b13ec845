package org.strikelog.incident;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What happened: ACLED's sub-event vocabulary (ACLED Codebook, 2024), extended for attacks at sea and on aircraft. */
public enum EventType {
    AIR_DRONE_STRIKE,

    SHELLING_MISSILE,

    IED,

    SUICIDE_BOMB,

    ARMED_CLASH,

    GROUND_ASSAULT,

    ATTACK_ON_CIVILIANS,

    TARGETED_KILLING,

    MARITIME_ATTACK,

    ABDUCTION,

    INTERCEPTION,

    OTHER;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
