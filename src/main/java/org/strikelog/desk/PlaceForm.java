package org.strikelog.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strikelog.location.LocationSummary;

/** A place of the gazetteer as its editor types it anew; every field is text. */
public class PlaceForm {

    /** How often the place had been saved when the form was opened. */
    public String version = "";

    /** What it says of itself, with the names of fields that a place has which is added. */
    public NewPlace newPlace = new NewPlace();

    public String comment = "";

    /** {@return the form that says what the gazetteer says} */
    static PlaceForm of(LocationSummary place, long version) {
        PlaceForm form = new PlaceForm();
        form.version = Long.toString(version);
        NewPlace says = form.newPlace;
        says.name = place.name();
        says.names = OtherName.lines(place.names().stream()
                .map(name -> new OtherName(name.name(), name.language()))
                .toList());
        says.kind = place.kind().toString();
        says.country = Rows.text(place.country());
        if (place.coordinates() != null) {
            says.latitude = Rows.text(place.coordinates().latitude());
            says.longitude = Rows.text(place.coordinates().longitude());
        }
        says.radiusKm = Rows.text(place.radiusKm());
        if (place.parentKey() != null) {
            says.within = new Pick(place.parentKey(), Objects.requireNonNull(place.parentName()));
        }
        return form;
    }

    /** {@return what it says, field by field, for its history} */
    Map<String, List<String>> lines() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put("name", lines(newPlace.name));
        lines.put("names", lines(newPlace.names));
        lines.put("kind", lines(newPlace.kind));
        lines.put("country", lines(newPlace.country));
        lines.put("within", lines(newPlace.within.words));
        lines.put(
                "point",
                newPlace.latitude.isBlank() ? List.of() : List.of(newPlace.latitude + ", " + newPlace.longitude));
        lines.put("radiusKm", lines(newPlace.radiusKm));
        return lines;
    }

    void settle(Catalogue catalogue) {
        within().settle(catalogue);
    }

    /** Offers what the words of the place around it may mean. */
    void find(Catalogue catalogue) {
        within().offer(catalogue);
    }

    private PickField within() {
        return new PickField("newPlace.within", newPlace.within, Catalogue.Shelf.LOCATIONS);
    }

    static List<String> lines(String text) {
        return text.strip().lines().map(String::strip).toList();
    }
}
