package org.strikelog.location;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a place is. */
public enum LocationKind {
    COUNTRY,

    REGION,

    GOVERNORATE,

    DISTRICT,

    CITY,

    TOWN,

    BASE,

    CAMP,

    PORT,

    OIL_FIELD,

    GAS_FIELD,

    BORDER_CROSSING,

    SEA,

    SHIP,

    SITE;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
