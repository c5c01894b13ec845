package org.strikelog.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Weapon;

/** What a table of our own may say of an incident: its columns, by names that our exports use as well. */
public enum Field {
    ID,
    TITLE,
    SUMMARY,
    EVENT_TYPE(EventType.values()),
    WEAPONS(Weapon.values()),
    OUTCOME(Outcome.values()),
    STARTS_ON,
    ENDS_ON,
    LOCAL_TIME,
    DATE_PRECISION(DatePrecision.values()),
    LOCATION,
    COUNTRY,
    LATITUDE,
    LONGITUDE,
    RADIUS_KM,
    PLACE_PRECISION(PlacePrecision.values()),
    TARGET,
    CLAIMED_BY,
    ATTRIBUTED_TO,
    SUSPECTED,
    DENIED_BY,
    TARGET_GROUPS,
    KILLED,
    KILLED_LOW,
    KILLED_HIGH,
    INJURED,
    INJURED_LOW,
    INJURED_HIGH,
    TBI_LOW,
    TBI_HIGH,
    REPORT_PUBLISHER,
    REPORT_TITLE,
    REPORT_URL,
    REPORT_DATE;

    private final List<String> terms;

    Field(Enum<?>... terms) {
        this.terms = Arrays.stream(terms).map(Object::toString).toList();
    }

    /** {@return the words that may stand there; empty where any may} */
    public List<String> terms() {
        return terms;
    }

    /** {@return the prefix of the messages that have its terms in words} */
    public String vocabulary() {
        return switch (this) {
            case EVENT_TYPE -> "eventType";
            case WEAPONS -> "weapon";
            case OUTCOME -> "outcome";
            case DATE_PRECISION -> "datePrecision";
            case PLACE_PRECISION -> "placePrecision";
            default -> "";
        };
    }

    /** {@return whether a file cannot do without it} */
    public boolean required() {
        return this == TITLE || this == EVENT_TYPE || this == STARTS_ON;
    }

    /** {@return whether days stand there} */
    public boolean day() {
        return this == STARTS_ON || this == ENDS_ON || this == REPORT_DATE;
    }

    /** {@return whether several may stand there} */
    public boolean several() {
        return this == WEAPONS
                || this == CLAIMED_BY
                || this == ATTRIBUTED_TO
                || this == SUSPECTED
                || this == DENIED_BY
                || this == TARGET_GROUPS;
    }

    /** {@return the one of such a name} */
    public static Optional<Field> of(String name) {
        return Stream.of(values())
                .filter(field -> field.toString().equals(name))
                .findFirst();
    }

    /** {@return its name as a column} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
