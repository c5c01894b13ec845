package org.strikelog.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.DatePrecision;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Salvo;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;

/** Reads a form, once its words are settled, into an entry for the ledger, or tells all that stands in the way. */
public final class FormReader {

    private static final double HALF_ROUND_THE_EARTH_KM = 20_038;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final IncidentForm form;
    private final Reading reading = new Reading();
    private final Predicate<String> isReport;
    private final LongPredicate isAttack;

    /**
     * @param isReport whether the record holds a report under that key
     * @param isAttack whether the incident can be a reply to the one of that number
     */
    public FormReader(IncidentForm form, Predicate<String> isReport, LongPredicate isAttack) {
        this.form = form;
        this.isReport = isReport;
        this.isAttack = isAttack;
    }

    /**
     * {@return the entry; none where {@linkplain #problems() problems} stand in the way}
     *
     * @param forPublic whether the public will read it, who must be told where it was and by which report we know
     */
    public Optional<Entry> read(boolean forPublic) {
        String title = reading.required("title", form.title, "What happened, in a line of your own words.");
        reading.text("title", form.title, Rows.LINE);
        String summary = reading.text("summary", form.summary, 20_000);
        EventType type = reading.term("eventType", form.eventType, EventType.class);
        if (form.eventType.isBlank()) {
            reading.reject("eventType", "What kind of event it was; “other” is there too.");
        }
        Set<Weapon> weapons = weapons();
        String designations = reading.text("designations", form.designations, Rows.LINE);
        String target = reading.text("target", form.target, Rows.LINE);
        Outcome outcome = reading.term("outcome", form.outcome, Outcome.class);
        Salvo salvo = new Salvo(
                munitions("launched", form.launched),
                munitions("intercepted", form.intercepted),
                munitions("hit", form.hit));
        Long responseTo = responseTo();
        Occurrence occurrence = occurrence();
        Entry.Place place = place();
        if (forPublic && (form.place.words + form.latitude + form.longitude).isBlank()) {
            reading.reject("place", "Where it was, be it only the country: the public is to read it.");
        }
        Rows rows = new Rows(
                reading,
                form.citations.stream()
                        .filter(row -> !row.blank())
                        .map(row -> row.row)
                        .toList(),
                form.figures.stream()
                        .filter(row -> !row.blank())
                        .map(row -> row.row)
                        .toList(),
                isReport);
        List<Entry.Attributed> attributions = new ArrayList<>();
        for (int i = 0; i < form.attributions.size(); i++) {
            AttributionRow row = form.attributions.get(i);
            add(attributions, row.blank() ? null : row.read("attributions[" + i + "]", rows));
        }
        List<Entry.Stated> figures = new ArrayList<>();
        for (int i = 0; i < form.figures.size(); i++) {
            FigureRow row = form.figures.get(i);
            add(figures, row.blank() ? null : row.read("figures[" + i + "]", rows));
        }
        List<Entry.Cited> citations = citations(rows, forPublic);
        Entry.Judged verdict = verdict();
        reading.required("comment", form.comment, "Why this change? One line for those who read the history.");
        reading.text("comment", form.comment, Rows.LINE);
        return reading.problems().isEmpty()
                ? Optional.of(new Entry(
                        Objects.requireNonNull(title),
                        summary == null ? "" : summary,
                        Objects.requireNonNull(type),
                        weapons,
                        designations,
                        target,
                        outcome == null ? Outcome.UNKNOWN : outcome,
                        salvo,
                        responseTo,
                        Objects.requireNonNull(occurrence),
                        place,
                        attributions,
                        figures,
                        citations,
                        verdict))
                : Optional.empty();
    }

    /** {@return what stands in the way, in the order of the form} */
    public List<Problem> problems() {
        return reading.problems();
    }

    private static <T> void add(List<T> list, @Nullable T row) {
        if (row != null) {
            list.add(row);
        }
    }

    private Set<Weapon> weapons() {
        Set<Weapon> weapons = EnumSet.noneOf(Weapon.class);
        for (String typed : form.weapons) {
            Weapon weapon = reading.term("weapons", typed, Weapon.class);
            if (weapon != null) {
                weapons.add(weapon);
            }
        }
        return weapons;
    }

    private @Nullable CountRange munitions(String field, String typed) {
        StatedCount count = reading.count(field, typed);
        if (count != null && count.approximate()) {
            reading.reject(field, "No “about” is kept here; give a range, such as 15-25.");
        }
        return count == null || count.range().unknown() ? null : count.range();
    }

    private @Nullable Long responseTo() {
        String number = Reading.text(form.responseTo);
        if (number == null) {
            return null;
        } else if (number.matches("\\d{1,18}") && isAttack.test(Long.parseLong(number))) {
            return Long.valueOf(number);
        }
        reading.reject("responseTo", "The number of another incident, such as 142; “%s” is none.".formatted(number));
        return null;
    }

    private @Nullable Occurrence occurrence() {
        LocalDate first = reading.day("startsOn", form.startsOn);
        LocalDate end = reading.day("endsOn", form.endsOn);
        DatePrecision precision = reading.term("datePrecision", form.datePrecision, DatePrecision.class);
        LocalTime time = reading.time("localTime", form.localTime);
        String offset = reading.offset("utcOffset", form.utcOffset);
        if (form.startsOn.isBlank()) {
            reading.reject("startsOn", "The first day on which it can have happened, such as 2024-07-24.");
        }
        boolean minute = precision == DatePrecision.MINUTE;
        if (minute && form.localTime.isBlank()) {
            reading.reject("localTime", "The time of day, since the precision says that it is known.");
        } else if (!minute && !form.localTime.isBlank()) {
            reading.reject("localTime", "A time of day goes with the precision “day and time” only.");
        }
        if (precision == null && form.datePrecision.isBlank()) {
            reading.reject("datePrecision", "How well the day is known.");
        }
        if (first == null || precision == null || end == null && !form.endsOn.isBlank() || minute && time == null) {
            return null;
        }
        LocalDate last = end == null ? first : end;
        if (last.isBefore(first)) {
            reading.reject("endsOn", "A day not before the first, %s.".formatted(first));
            return null;
        }
        Occurrence days = Occurrence.between(first, last, DatePrecision.SPAN);
        Spread.of(precision).objection(days.days()).ifPresent(o -> reading.reject("datePrecision", o));
        return reading.problems().stream().anyMatch(p -> p.field().equals("datePrecision"))
                ? null
                : new Occurrence(first, last, minute ? time : null, offset, precision);
    }

    private Entry.@Nullable Place place() {
        Coordinates point = point();
        PlacePrecision precision = reading.term("placePrecision", form.placePrecision, PlacePrecision.class);
        Double radius =
                reading.number("radiusKm", form.radiusKm, 0, HALF_ROUND_THE_EARTH_KM, "Kilometres, such as 3 or 0.5");
        String country = country();
        Rows rows = new Rows(reading, List.of(), List.of(), isReport);
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

    private @Nullable Coordinates point() {
        Double latitude =
                reading.number("latitude", form.latitude, -90, 90, "Degrees north from -90 to 90, such as 33.7857");
        Double longitude = reading.number(
                "longitude", form.longitude, -180, 180, "Degrees east from -180 to 180, such as 42.4412");
        if (form.latitude.isBlank() && !form.longitude.isBlank()) {
            reading.reject("latitude", "The latitude that goes with the longitude.");
        } else if (form.longitude.isBlank() && !form.latitude.isBlank()) {
            reading.reject("longitude", "The longitude that goes with the latitude.");
        }
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }

    private @Nullable String country() {
        String code = Reading.text(form.country);
        if (code != null && !COUNTRIES.contains(code.toUpperCase(Locale.ROOT))) {
            reading.reject("country", "Two letters of ISO 3166, such as IQ for Iraq; “%s” is none.".formatted(code));
            return null;
        }
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private List<Entry.Cited> citations(Rows rows, boolean forPublic) {
        List<Entry.Cited> citations = new ArrayList<>();
        Set<String> cited = new HashSet<>();
        for (int i = 0; i < form.citations.size(); i++) {
            CitationRow row = form.citations.get(i);
            if (!row.blank()) {
                Entry.Cited citation = row.read("citations[" + i + "]", rows);
                if (citation != null && !cited.add(same(citation))) {
                    reading.reject("citations[" + i + "].report", "Cited above already; add to that citation.");
                }
                add(citations, citation);
            }
        }
        if (forPublic && form.citations.stream().allMatch(CitationRow::blank)) {
            if (form.citations.isEmpty()) {
                form.add("citations");
            }
            reading.reject("citations[0].report", "At least one report: the public is to read by what we know.");
        }
        return citations;
    }

    private static String same(Entry.Cited citation) {
        Entry.NewReport entered = citation.entered();
        if (entered == null) {
            return Rows.text(citation.report());
        }
        return entered.url() == null ? citation.row() : entered.url();
    }

    private Entry.@Nullable Judged verdict() {
        Verdict verdict = reading.term("verdict", form.verdict, Verdict.class);
        String reason = reading.text("reason", form.reason, 2_000);
        if (form.verdict.isBlank() && reason != null) {
            reading.reject("verdict", "The verdict for which this is the reason.");
        }
        return verdict == null ? null : new Entry.Judged(verdict, reason);
    }

    /** How many days an interval can hold for what its precision says. */
    private record Spread(DatePrecision precision, int least, int most) {

        private static final List<Spread> ALL = List.of(
                // shortly after midnight, abroad it may have been the day before
                new Spread(DatePrecision.MINUTE, 1, 2),
                new Spread(DatePrecision.DAY, 1, 1),
                new Spread(DatePrecision.FEW_DAYS, 2, 6),
                new Spread(DatePrecision.WEEK, 2, 10),
                new Spread(DatePrecision.MONTH, 2, 45),
                new Spread(DatePrecision.YEAR, 2, 400),
                new Spread(DatePrecision.SPAN, 1, Integer.MAX_VALUE));

        static Spread of(DatePrecision precision) {
            return ALL.stream()
                    .filter(spread -> spread.precision == precision)
                    .findFirst()
                    .orElseThrow();
        }

        Optional<String> objection(long days) {
            if (days >= least && days <= most) {
                return Optional.empty();
            } else if (days == 1) {
                return Optional.of("One day alone: “day”, or give the last day on which it can have happened too.");
            }
            String fits = ALL.stream()
                    .filter(spread -> spread.precision.vague() && days <= spread.most)
                    .findFirst()
                    .map(spread -> "“%s” if it was on one of them, or “span” if it lasted that long"
                            .formatted(spread.precision.toString().replace('_', ' ')))
                    .orElse("“span”, if it lasted that long");
            String holds = most == 1 ? "one day" : "%d to %d days".formatted(least, most);
            return Optional.of("This precision holds %s, and these are %d: choose %s.".formatted(holds, days, fits));
        }
    }
}
