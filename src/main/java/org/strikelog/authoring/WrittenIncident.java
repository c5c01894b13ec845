package org.strikelog.authoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.StatedCount;
import org.strikelog.desk.Catalogue;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.StatedDays;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.InvalidParameters.Problem;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An incident as a program writes it, in the JSON in which it is read, put into the form that the desk reads: days and
 * numbers may also be written as people write them. What follows from the rest, such as totals, may stand there as long
 * as it is what was read.
 */
final class WrittenIncident {

    private static final Set<String> FIELDS = names(
            "title summary eventType weapons designations target outcome status statusReason salvo occurrence place"
                    + " attributions figures citations responseTo comment");
    private static final Set<String> FOLLOWS =
            names("id url version owner beside state returned tolls assessments dataset"
                    + " revisions conflicts knownOn asOf revision");
    private static final Set<String> ALL =
            Stream.of(FIELDS, FOLLOWS).flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));

    private static final Set<String> DAYS = names("startsOn endsOn localTime utcOffset datePrecision");
    private static final Set<String> PLACE = names("key name latitude longitude radiusKm country placePrecision");
    private static final Set<String> SALVO = names("launched intercepted hit");
    private static final Set<String> COUNT = names("low high");
    private static final int MOST_PEOPLE = 10_000_000;

    private final JsonFields json;
    private final @Nullable ObjectNode standing;
    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final List<Problem> problems = new ArrayList<>();
    private final IncidentForm form = new IncidentForm();

    /** @param standing as it was read; none for a new incident */
    WrittenIncident(ObjectNode json, @Nullable ObjectNode standing, Catalogue catalogue, Gazetteer gazetteer) {
        this.json = new JsonFields(json, "", problems);
        this.standing = standing;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
    }

    /** {@return what could not be put into the form} */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** {@return the form, with whatever could be put there} */
    IncidentForm read() {
        json.only(ALL);
        FOLLOWS.stream().filter(json.object()::has).forEach(this::mustStand);
        form.title = json.text("title");
        form.summary = json.text("summary");
        form.eventType = json.text("eventType");
        form.weapons = json.texts("weapons");
        form.designations = json.text("designations");
        form.target = json.text("target");
        form.outcome = json.get("outcome") == null ? form.outcome : json.text("outcome");
        form.verdict = json.text("status");
        form.reason = json.text("statusReason");
        form.comment = json.text("comment");
        form.responseTo = json.get("responseTo") instanceof ObjectNode ? reply() : json.text("responseTo");
        JsonFields salvo = json.part("salvo");
        salvo.only(SALVO);
        form.launched = munitions(salvo, "launched");
        form.intercepted = munitions(salvo, "intercepted");
        form.hit = munitions(salvo, "hit");
        occurrence();
        place();
        new WrittenRows(json, form, catalogue).read();
        return form;
    }

    /** {@return the number by which a row of figures is told: below zero for one that is not saved} */
    static long figureId(String row) {
        return row.startsWith("new:") ? -Long.parseLong(row.substring(4)) : Long.parseLong(row);
    }

    private void mustStand(String name) {
        JsonNode value = json.get(name);
        if (value != null && (standing == null || !value.equals(standing.get(name)))) {
            json.refuse(name, "nothing, or what was read: it is given by the record, or follows from the rest");
        }
    }

    private String reply() {
        JsonFields reply = json.part("responseTo");
        reply.only(names("id url"));
        return reply.text("id");
    }

    private static String munitions(JsonFields salvo, String name) {
        if (!(salvo.get(name) instanceof ObjectNode)) {
            return salvo.text(name);
        }
        JsonFields ends = salvo.part(name);
        ends.only(COUNT);
        return counted(ends, false);
    }

    /** {@return the number as the desk reads it} */
    static String counted(JsonFields ends, boolean approximate) {
        Long low = ends.whole("low");
        Long high = ends.whole("high");
        for (String end : COUNT) {
            Long number = ends.whole(end);
            if (number != null && (number < 0 || number > MOST_PEOPLE)) {
                ends.refuse(end, "a whole number from 0 to %d".formatted(MOST_PEOPLE));
                return "";
            }
        }
        if (low != null && high != null && high < low) {
            ends.refuse("high", "a number not below low, which is %d".formatted(low));
            return "";
        }
        CountRange range = new CountRange(low == null ? null : low.intValue(), high == null ? null : high.intValue());
        return new StatedCount(range, approximate).toString();
    }

    private void occurrence() {
        if (!(json.get("occurrence") instanceof ObjectNode)) {
            form.days = json.text("occurrence");
            return;
        }
        JsonFields when = json.part("occurrence");
        when.only(DAYS);
        form.datePrecision = when.text("datePrecision");
        form.localTime = when.text("localTime");
        form.utcOffset = when.text("utcOffset");
        form.days = days(when, "startsOn", "endsOn", form.datePrecision.equals(DatePrecision.SPAN.toString()));
    }

    /** {@return the days as people write them, who may have written the first that way themselves} */
    static String days(JsonFields fields, String from, String to, boolean lasting) {
        String start = fields.text(from);
        String end = fields.text(to);
        if (start.isBlank() && !end.isBlank()) {
            fields.refuse(from, "the first day, to go with " + to);
        }
        if (start.isBlank() || end.isBlank()) {
            return start;
        }
        LocalDate first = day(fields, from);
        LocalDate last = day(fields, to);
        if (first == null || last == null) {
            return "";
        } else if (last.isBefore(first)) {
            fields.refuse(to, "a day not before %s, which is %s".formatted(from, first));
            return "";
        }
        return new StatedDays(first, last, lasting ? DatePrecision.SPAN : DatePrecision.DAY).toString();
    }

    private static @Nullable LocalDate day(JsonFields fields, String name) {
        try {
            StatedDays days = StatedDays.parse(fields.text(name));
            if (days.days() == 1) {
                return days.first();
            }
        } catch (DateTimeException notADay) {
            // told below, as for several days
        }
        fields.refuse(name, "one day, such as 2023-10-18");
        return null;
    }

    private void place() {
        JsonFields where = json.part("place");
        where.only(PLACE);
        String key = where.text("key");
        String name = followed(where, key, "name");
        String latitude = followed(where, key, "latitude");
        String longitude = followed(where, key, "longitude");
        String radius = followed(where, key, "radiusKm");
        String country = followed(where, key, "country");
        String precision = where.text("placePrecision");
        WrittenRows.pick(form.place, where, Catalogue.Shelf.LOCATIONS, catalogue, name);
        LocationSummary known = key.isBlank() ? null : gazetteer.find(key).orElse(null);
        IncidentDocument.Place whole =
                known == null ? null : whole(known, latitude, longitude, radius, country, precision);
        if (whole == null) {
            form.latitude = latitude;
            form.longitude = longitude;
            form.radiusKm = radius;
            form.country = country;
            form.placePrecision = precision;
        } else {
            form.locate(whole, known);
        }
    }

    /** {@return a value that belongs to the place that stood, where that gives way to another, as blank} */
    private String followed(JsonFields where, String key, String name) {
        JsonNode was = standing == null ? json.object().path("") : standing.path("place");
        boolean moved = !key.isBlank()
                && was.isObject()
                && !was.path("key").asString("").equals(key);
        return moved && was.path(name).equals(where.get(name)) ? "" : where.text(name);
    }

    /** {@return the place with all that follows from it, where all of it can be read; the rest the desk tells} */
    private static IncidentDocument.@Nullable Place whole(
            LocationSummary known, String latitude, String longitude, String radius, String country, String precision) {
        try {
            Coordinates point = latitude.isBlank() && longitude.isBlank()
                    ? known.coordinates()
                    : new Coordinates(Double.parseDouble(latitude), Double.parseDouble(longitude));
            PlacePrecision how = PlacePrecision.valueOf(precision.toUpperCase(Locale.ROOT));
            boolean own = point != null && !point.equals(known.coordinates());
            boolean follows = country.isBlank() || country.equals(known.country());
            if (!how.toString().equals(precision) || !own && !follows) {
                return null;
            }
            double usual = how.radiusKm(own ? null : known.radiusKm());
            return new IncidentDocument.Place(
                    known.key(),
                    known.name(),
                    point,
                    radius.isBlank() ? (Double) usual : Double.valueOf(radius),
                    country.isBlank() ? known.country() : country,
                    how);
        } catch (IllegalArgumentException notAPlace) {
            return null;
        }
    }

    static Set<String> names(String names) {
        return new TreeSet<>(List.of(names.split(" ")));
    }
}
