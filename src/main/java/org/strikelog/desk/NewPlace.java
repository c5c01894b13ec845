package org.strikelog.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.location.Coordinates;
import org.strikelog.location.LocationKind;

/** A place that the gazetteer does not have yet, as typed beside the field that looked for it. */
public class NewPlace {

    public String name = "";
    /** One a line; see {@link OtherName}. */
    public String names = "";

    public String kind = "";
    public String country = "";
    public String latitude = "";
    public String longitude = "";
    public String radiusKm = "";
    /** The place it lies in. */
    public Pick within = new Pick();

    /**
     * A place found sound.
     *
     * @param country ISO 3166-1 alpha-2
     * @param point none for what moves, such as a ship
     * @param within key of the place it lies in
     */
    record Sound(
            String name,
            List<OtherName> names,
            LocationKind kind,
            @Nullable String country,
            @Nullable Coordinates point,
            @Nullable Double radiusKm,
            @Nullable String within) {}

    public boolean blank() {
        return within.blank()
                && Stream.of(name, names, kind, country, latitude, longitude, radiusKm)
                        .allMatch(String::isBlank);
    }

    Optional<Sound> read(String path, Rows rows) {
        Reading reading = rows.reading();
        String called = reading.required(path + ".name", name, "What it is called, such as Conoco Field.");
        reading.text(path + ".name", name, Rows.LINE);
        List<OtherName> others = OtherName.read(path + ".names", names, reading);
        LocationKind sort = rows.chosen(path + ".kind", kind, LocationKind.class, "What kind of place it is.");
        String code = Where.country(reading, path + ".country", country);
        Coordinates point = Where.point(reading, path + ".latitude", latitude, path + ".longitude", longitude);
        Double radius = Where.radius(reading, path + ".radiusKm", radiusKm);
        if (point != null && radiusKm.isBlank()) {
            reading.reject(path + ".radiusKm", "How far it reaches from that point in kilometres, such as 3.");
        } else if (point == null && !radiusKm.isBlank() && (latitude + longitude).isBlank()) {
            reading.reject(path + ".latitude", "The point from which the radius reaches.");
        } else if (point == null && sort != null && sort != LocationKind.SHIP && (latitude + longitude).isBlank()) {
            reading.reject(
                    path + ".latitude", "Where it is: a click on the map, or degrees. Only a ship has no place.");
        }
        String around = within.blank() ? null : rows.picked(path + ".within", within, "", "place");
        return called == null || sort == null || !reading.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(new Sound(called, others, sort, code, point, radius, around));
    }
}
