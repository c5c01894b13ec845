package org.strikelog.api;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.EventType;

/**
 * The columns of a table as ACLED exports it since March 2023, in its order, filled with what is known here (ACLED
 * Codebook, <a href="https://acleddata.com/knowledge-base/codebook/">acleddata.com</a>). Judgements that only its own
 * coders make stay empty.
 */
enum AcledColumn implements CodedColumn {
    EVENT_ID_CNTY(
            "strikelog- and the number of the incident, so that it is not taken for an id of theirs",
            i -> "strikelog-" + i.row().id()),
    EVENT_DATE(
            "the day, or the middle one of those on which it can have happened; the first of what lasted",
            i -> i.middle()),
    YEAR("of event_date", i -> i.middle().getYear()),
    TIME_PRECISION("1 that day, 2 within a week, 3 within a month or longer", AcledColumn::timePrecision),
    DISORDER_TYPE(
            "by our type; empty for targeted_killing, maritime_attack and other",
            i -> disorder(i.row().eventType())),
    EVENT_TYPE("likewise", i -> event(i.row().eventType())),
    SUB_EVENT_TYPE("likewise", i -> subEvent(i.row().eventType())),
    ACTOR1(
            "the first of those who claimed it, to whom it was attributed, or who are suspected",
            i -> i.authors().isEmpty() ? null : i.authors().getFirst()),
    ASSOC_ACTOR_1(
            "the others, umbrella groups among them",
            i -> CodedIncident.joined(i.authors().stream().skip(1))),
    INTER1("empty: their kinds of actors are not ours", i -> null),
    ACTOR2(
            "the first group that was attacked",
            i -> i.more().targets().isEmpty() ? null : i.more().targets().getFirst()),
    ASSOC_ACTOR_2(
            "the others", i -> CodedIncident.joined(i.more().targets().stream().skip(1))),
    INTER2("empty, likewise", i -> null),
    INTERACTION("empty, likewise", i -> null),
    CIVILIAN_TARGETING("Civilian targeting for attack_on_civilians and abduction", AcledColumn::civilians),
    ISO("empty: the record holds no numbers of countries", i -> null),
    REGION("empty: their regions are not ours", i -> null),
    COUNTRY("English name", i -> i.country()),
    ADMIN1("first-level division, where the gazetteer has it", i -> i.more().admin1()),
    ADMIN2("empty", i -> null),
    ADMIN3("empty", i -> null),
    LOCATION("name of the place", i -> i.row().place().name()),
    LATITUDE("degrees, WGS 84", i -> i.latitude()),
    LONGITUDE("degrees, WGS 84", i -> i.longitude()),
    GEO_PRECISION(
            "1 site or town, 2 near a place or somewhere in a district, 3 in a province or region; empty where vaguer, and at sea",
            AcledColumn::geoPrecision),
    SOURCE("publishers of its reports", i -> i.publishers()),
    SOURCE_SCALE("empty", i -> null),
    NOTES("title and summary", i -> notes(i)),
    FATALITIES(
            "the least that was said, over all parties. Empty where nobody gave a number, which they code as 0",
            i -> i.more().killed() == null ? null : i.more().killed().low()),
    TAGS(
            "weapons, as weapon=",
            i -> CodedIncident.joined(i.row().weapons().stream().map(weapon -> "weapon=" + weapon))),
    TIMESTAMP("empty: what changed since is asked of the list", i -> null);

    private final String meaning;
    private final Function<CodedIncident, @Nullable Object> value;

    AcledColumn(String meaning, Function<CodedIncident, @Nullable Object> value) {
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

    private static int timePrecision(CodedIncident incident) {
        return switch (incident.row().occurrence().datePrecision()) {
            case MINUTE, DAY, SPAN -> 1;
            case FEW_DAYS, WEEK -> 2;
            case MONTH, YEAR -> 3;
        };
    }

    private static @Nullable Integer geoPrecision(CodedIncident incident) {
        return switch (incident.row().place().placePrecision()) {
            case EXACT_SITE, SETTLEMENT -> 1;
            case NEAR, DISTRICT -> 2;
            case PROVINCE, REGION -> 3;
            case COUNTRY, SEA_OR_AIR -> null;
        };
    }

    private static @Nullable String disorder(EventType type) {
        String event = event(type);
        return event == null || event.equals("Strategic developments") ? event : "Political violence";
    }

    private static @Nullable String event(EventType type) {
        return switch (type) {
            case AIR_DRONE_STRIKE, SHELLING_MISSILE, IED, SUICIDE_BOMB -> "Explosions/Remote violence";
            case ARMED_CLASH, GROUND_ASSAULT -> "Battles";
            case ATTACK_ON_CIVILIANS, ABDUCTION -> "Violence against civilians";
            case INTERCEPTION -> "Strategic developments";
            case TARGETED_KILLING, MARITIME_ATTACK, OTHER -> null;
        };
    }

    private static @Nullable String subEvent(EventType type) {
        return switch (type) {
            case AIR_DRONE_STRIKE -> "Air/drone strike";
            case SHELLING_MISSILE -> "Shelling/artillery/missile attack";
            case IED -> "Remote explosive/landmine/IED";
            case SUICIDE_BOMB -> "Suicide bomb";
            case ARMED_CLASH, GROUND_ASSAULT -> "Armed clash";
            case ATTACK_ON_CIVILIANS -> "Attack";
            case ABDUCTION -> "Abduction/forced disappearance";
            case INTERCEPTION -> "Disrupted weapons use";
            case TARGETED_KILLING, MARITIME_ATTACK, OTHER -> null;
        };
    }

    private static @Nullable String civilians(CodedIncident incident) {
        EventType type = incident.row().eventType();
        return type == EventType.ATTACK_ON_CIVILIANS || type == EventType.ABDUCTION ? "Civilian targeting" : null;
    }

    private static String notes(CodedIncident incident) {
        String summary = incident.more().summary();
        return summary.isEmpty() ? incident.row().title() : incident.row().title() + ". " + summary;
    }
}
