package org.strikelog.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.location.Coordinates;

/** Reads where it happened: a place of the gazetteer, a point of its own, or both. */
record Where(IncidentForm form, Reading reading) {

    private static final double HALF_ROUND_THE_EARTH_KM = 20_038;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    Entry.@Nullable Place read() {
        Coordinates point = point(reading, "latitude", form.latitude, "longitude", form.longitude);
        PlacePrecision precision = reading.term("placePrecision", form.placePrecision, PlacePrecision.class);
        Double radius = radius(reading, "radiusKm", form.radiusKm);
        String country = country(reading, "country", form.country);
        if (!form.newPlace.blank()) {
            reading.reject("newPlace.name", "Add this place first, or empty its fields.");
        }
        Rows rows = new Rows(reading, List.of(), List.of(), key -> false);
        String key = form.place.blank() ? null : rows.picked("place", form.place, "", "place");
        boolean typed = !form.place.blank() || !form.latitude.isBlank() || !form.longitude.isBlank();
        if (typed && form.placePrecision.isBlank()) {
            reading.reject("placePrecision", "How well the place is known.");
        } else if (!typed && !(form.radiusKm + form.country).isBlank()) {
            reading.reject("place", "A place or a point to go with the radius or the country.");
        } else if (key != null && point == null && country != null) {
            reading.reject("country", "Nothing here: the country is that of the place. It is for points of your own.");
        }
        return (key == null && point == null) || precision == null
                ? null
                : new Entry.Place(key, point, precision, radius, country);
    }

    /** {@return the point, in decimal degrees; none, and a message, where one of two is missing} */
    static @Nullable Coordinates point(
            Reading reading, String latitudeField, String latitude, String longitudeField, String longitude) {
        Double north =
                reading.number(latitudeField, latitude, -90, 90, "Degrees north from -90 to 90, such as 33.7857");
        Double east =
                reading.number(longitudeField, longitude, -180, 180, "Degrees east from -180 to 180, such as 42.4412");
        if (latitude.isBlank() && !longitude.isBlank()) {
            reading.reject(latitudeField, "The latitude that goes with the longitude.");
        } else if (longitude.isBlank() && !latitude.isBlank()) {
            reading.reject(longitudeField, "The longitude that goes with the latitude.");
        }
        return north == null || east == null ? null : new Coordinates(north, east);
    }

    /** {@return kilometres} */
    static @Nullable Double radius(Reading reading, String field, String typed) {
        return reading.number(field, typed, 0, HALF_ROUND_THE_EARTH_KM, "Kilometres, such as 3 or 0.5");
    }

    /** {@return ISO 3166-1 alpha-2} */
    static @Nullable String country(Reading reading, String field, String typed) {
        String code = Reading.text(typed);
        if (code != null && !COUNTRIES.contains(code.toUpperCase(Locale.ROOT))) {
            reading.reject(field, "Two letters of ISO 3166, such as IQ for Iraq; “%s” is none.".formatted(code));
            return null;
        }
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
