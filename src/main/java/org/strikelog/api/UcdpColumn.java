package org.strikelog.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.Background;
import org.strikelog.incident.Background.Deaths;

/**
 * The columns of the UCDP Georeferenced Event Dataset, version 25.1, in its order, filled with what is known here (UCDP GED
 * Codebook, <a href="https://ucdp.uu.se/downloads/">ucdp.uu.se</a>). Which conflict and which side an event belongs to is
 * their judgement and stays empty; unlike theirs, the rows need no death.
 */
enum UcdpColumn implements CodedColumn {
    ID("number of the incident, not one of theirs", i -> i.row().id()),
    RELID("strikelog- and that number", i -> "strikelog-" + i.row().id()),
    YEAR("of the first day", i -> i.startsOn().getYear()),
    ACTIVE_YEAR,
    CODE_STATUS,
    TYPE_OF_VIOLENCE,
    CONFLICT_DSET_ID,
    CONFLICT_NEW_ID,
    CONFLICT_NAME,
    DYAD_DSET_ID,
    DYAD_NEW_ID,
    DYAD_NAME,
    SIDE_A_DSET_ID,
    SIDE_A_NEW_ID,
    SIDE_A,
    SIDE_B_DSET_ID,
    SIDE_B_NEW_ID,
    SIDE_B,
    NUMBER_OF_SOURCES("reports that support it", i -> i.more().sources().size()),
    SOURCE_ARTICLE("publisher, day and title of each", i -> sources(i, UcdpColumn::article)),
    SOURCE_OFFICE("publishers", i -> i.publishers()),
    SOURCE_DATE("days of publication, where known", i -> sources(i, s -> text(s.publishedOn()))),
    SOURCE_HEADLINE("titles", i -> sources(i, Background.Source::title)),
    SOURCE_ORIGINAL(
            "who said how many were killed", i -> CodedIncident.joined(i.more().speakers())),
    WHERE_PREC(
            "1 site or town, 2 near a place, 3 district, 4 province, 5 region, 6 country, 7 sea or air",
            UcdpColumn::wherePrecision),
    WHERE_COORDINATES("name of the place", i -> i.row().place().name()),
    WHERE_DESCRIPTION("what was attacked", i -> i.row().target()),
    ADM_1("first-level division, where the gazetteer has it", i -> i.more().admin1()),
    ADM_2,
    LATITUDE("degrees, WGS 84", i -> i.latitude()),
    LONGITUDE("degrees, WGS 84", i -> i.longitude()),
    GEOM_WKT("the same as POINT (longitude latitude)", i -> point(i)),
    PRIOGRID_GID("cell of half a degree, counted from the south-west (PRIO-GRID)", i -> cell(i)),
    COUNTRY("English name", i -> i.country()),
    COUNTRY_ID,
    REGION,
    EVENT_CLARITY("1: an incident is one event", i -> 1),
    DATE_PREC("1 a day, 2 up to six, 3 a week, 4 a month, 5 longer", UcdpColumn::datePrecision),
    DATE_START("first day it can have happened", i -> midnight(i.startsOn())),
    DATE_END("last day, inclusive", i -> midnight(i.endsOn())),
    DEATHS_A,
    DEATHS_B,
    DEATHS_CIVILIANS(
            "civilians killed, by the rule of figures; empty where unknown",
            i -> i.more().civiliansKilled()),
    DEATHS_UNKNOWN,
    BEST("killed over all parties, by the rule of figures; empty where unknown", i -> deaths(i, Deaths::point)),
    HIGH("at most; empty is open or unknown", i -> deaths(i, Deaths::high)),
    LOW("at least; empty is unknown", i -> deaths(i, Deaths::low)),
    GWNOA,
    GWNOB;

    private final String meaning;
    private final Function<CodedIncident, @Nullable Object> value;

    UcdpColumn() {
        this("empty", incident -> null);
    }

    UcdpColumn(String meaning, Function<CodedIncident, @Nullable Object> value) {
        this.meaning = meaning;
        this.value = value;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public @Nullable Object of(CodedIncident incident) {
        return value.apply(incident);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static int wherePrecision(CodedIncident incident) {
        return switch (incident.row().place().placePrecision()) {
            case EXACT_SITE, SETTLEMENT -> 1;
            case NEAR -> 2;
            case DISTRICT -> 3;
            case PROVINCE -> 4;
            case REGION -> 5;
            case COUNTRY -> 6;
            case SEA_OR_AIR -> 7;
        };
    }

    private static int datePrecision(CodedIncident incident) {
        return switch (incident.row().occurrence().datePrecision()) {
            case MINUTE, DAY -> 1;
            case FEW_DAYS -> 2;
            case WEEK -> 3;
            case MONTH -> 4;
            case YEAR -> 5;
            case SPAN -> lasting(ChronoUnit.DAYS.between(incident.startsOn(), incident.endsOn()) + 1);
        };
    }

    private static int lasting(long days) {
        return days == 1 ? 1 : days < 7 ? 2 : days == 7 ? 3 : days <= 31 ? 4 : 5;
    }

    private static String midnight(LocalDate day) {
        return day + " 00:00:00.000";
    }

    private static @Nullable String point(CodedIncident incident) {
        return incident.row().coordinates() == null
                ? null
                : "POINT (%s %s)".formatted(incident.longitude(), incident.latitude());
    }

    /** Rows of 720 cells from 90 degrees south, the northern and eastern edges of the world in the last ones. */
    private static @Nullable Integer cell(CodedIncident incident) {
        Double latitude = incident.latitude();
        Double longitude = incident.longitude();
        if (latitude == null || longitude == null) {
            return null;
        }
        int row = Math.min(359, (int) Math.floor((latitude + 90) * 2));
        int column = Math.min(719, (int) Math.floor((longitude + 180) * 2));
        return row * 720 + column + 1;
    }

    private static @Nullable Integer deaths(CodedIncident incident, Function<Deaths, @Nullable Integer> end) {
        Deaths killed = incident.more().killed();
        return killed == null ? null : end.apply(killed);
    }

    private static String sources(CodedIncident incident, Function<Background.Source, @Nullable String> part) {
        return CodedIncident.joined(incident.more().sources().stream().map(part));
    }

    private static String article(Background.Source source) {
        return Stream.of(source.publisher(), text(source.publishedOn()), source.title())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
