package org.strikelog.desk;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.Occurrence;

/** Reads when it happened. The precision follows from the words, unless its editor sets another. */
record When(IncidentForm form, Reading reading) {

    @Nullable
    Occurrence read() {
        StatedDays days = reading.days("days", form.days);
        DatePrecision set = reading.term("datePrecision", form.datePrecision, DatePrecision.class);
        LocalTime time = reading.time("localTime", form.localTime);
        String offset = reading.offset("utcOffset", form.utcOffset);
        if (form.days.isBlank()) {
            reading.reject("days", "When it was, as well as is known, such as " + StatedDays.EXPECTED + ".");
        }
        boolean timed = !form.localTime.isBlank();
        if (set == DatePrecision.MINUTE && !timed) {
            reading.reject("localTime", "The time of day, since the precision says that it is known.");
        } else if (set != null && set != DatePrecision.MINUTE && timed) {
            reading.reject("localTime", "A time of day goes with the precision “day and time” only.");
        }
        if (days == null || set == null && !form.datePrecision.isBlank() || timed && time == null) {
            return null;
        }
        DatePrecision precision = set != null ? set : timed ? DatePrecision.MINUTE : days.precision();
        String objection = Spread.of(precision).objection(days.days()).orElse(null);
        if (objection != null && set == null) {
            reading.reject(
                    "localTime",
                    "A time of day goes with one day, or the two of a night; these are %d days."
                            .formatted(days.days()));
        } else if (objection != null) {
            reading.reject("datePrecision", objection);
        }
        return objection != null || precision == DatePrecision.MINUTE && time == null
                ? null
                : new Occurrence(
                        days.first(), days.last(), precision == DatePrecision.MINUTE ? time : null, offset, precision);
    }
}
