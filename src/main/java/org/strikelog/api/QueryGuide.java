package org.strikelog.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Stack;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Match;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Sort;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/** Every query parameter of the API, described once: for the OpenAPI document and for the page that people read. */
public final class QueryGuide {

    /** Those of the filter, in its own order. */
    public static final List<Parameter> FILTER = List.of(
            new Parameter(
                    "q",
                    Form.TEXT,
                    "Words in titles, summaries and names of places and groups, in any script, accents aside. "
                            + "\"Quotes\" keep words together, or offers a choice, a minus excludes.",
                    "\"tower 22\" -houthi"),
            new Parameter("from", Form.DAY, "First day, inclusive.", "2023-10-17"),
            new Parameter("to", Form.DAY, "Last day, inclusive.", "2023-11-06"),
            new Parameter(
                    "bbox",
                    Form.BOX,
                    "West, south, east, north in degrees. West above east crosses the antimeridian.",
                    "38,29,49,38"),
            several(
                    "cell",
                    Form.TEXT,
                    "Square of the map's tile grid, as zoom/column/row; only incidents whose place is known lie in one.",
                    "7/79/51"),
            several("country", Form.TEXT, "Country, by ISO 3166-1 alpha-2.", "IQ"),
            several("location", Form.TEXT, "Place, by key; what lies inside it is included.", "al-asad"),
            several(
                    "group",
                    Form.TEXT,
                    "Group, by key; members are included for the days on which they were members.",
                    "kataib-hezbollah"),
            oneOf("role", "How the group, or any group, is tied to the incident.", "claimed", AttributionRole.values()),
            oneOf("type", "What happened.", "air_drone_strike", EventType.values()),
            oneOf("weapon", "Weapon used.", "one_way_drone", Weapon.values()),
            oneOf("outcome", "What became of the attack.", "hit", Outcome.values()),
            oneOf("status", "The newest verdict on whether it happened as told.", "confirmed", Verdict.values()),
            several("dataset", Form.TEXT, "Data set it comes from, by key.", "desk"),
            oneOf("party", "For whom casualties were stated.", "us_military", Party.values()),
            several(
                    "report",
                    Form.TEXT,
                    "Report that it, or a statement on it, rests on, by key.",
                    "ap-weau-2023-10-19"),
            new Parameter(
                    "killed.min",
                    Form.COUNT,
                    "At least so many killed, at the high end of what was said; certain at the low end.",
                    "1"),
            new Parameter("injured.min", Form.COUNT, "At least so many injured, likewise.", "20"),
            oneOf(
                    "conflict",
                    "On what its sources cannot all be right, by the rules of the codebook.",
                    "figure",
                    Conflict.values()),
            new Parameter(
                    "match",
                    Form.TEXT,
                    "Whether a vague day or place may match (possible, unless you say otherwise) or must (certain); or, as OGC API "
                            + "- Features has it, whether its point lies in the box or it has none (geometry).",
                    "certain",
                    codes(Match.values()),
                    false),
            new Parameter(
                    "asOf",
                    Form.DAY,
                    "The record as known at the end of this day (UTC): what was first reported or stated later is left out.",
                    "2023-11-06"),
            new Parameter(
                    "figures",
                    Form.TEXT,
                    "Which of the standing statements gives the one number of a figure; the latest, unless you say "
                            + "otherwise.",
                    "official",
                    codes(FigureRule.values()),
                    false),
            new Parameter(
                    "updatedSince",
                    Form.INSTANT,
                    "Published or changed in this second (UTC) or later. What is not public any more is not told of.",
                    "2026-11-21T12:00:00Z"));

    /** The order of a list. */
    public static final Parameter SORT = new Parameter(
            "sort",
            Form.TEXT,
            "Order; a minus puts the greatest first. The newest first, unless you say otherwise.",
            "-killed",
            Arrays.stream(Sort.values())
                    .flatMap(s -> Stream.of(s.toString(), "-" + s))
                    .toList(),
            false);

    /** Those of a list that comes in parts. */
    public static final List<Parameter> PAGING = List.of(
            SORT,
            new Parameter(
                    "limit", Form.ROWS, "Rows in one part of the list, 1 to 1000; 100 unless you say otherwise.", "10"),
            new Parameter(
                    "cursor",
                    Form.TEXT,
                    "Where to go on, as the links of an earlier answer give it. It stays where it is while rows are added.",
                    ""));

    /** Those of the timeline. */
    public static final List<Parameter> TIMELINE = List.of(
            new Parameter(
                    "bucket",
                    Form.TEXT,
                    "How wide the bars are; what fits, unless you say otherwise. Weeks begin on Monday.",
                    "week",
                    codes(Bucket.values()),
                    false),
            new Parameter(
                    "stack",
                    Form.TEXT,
                    "What the bars are divided by; outcome, unless you say otherwise.",
                    "outcome",
                    codes(Stack.values()),
                    false));

    /** Of the map. */
    public static final Parameter ZOOM = new Parameter(
            "zoom",
            Form.ZOOM,
            "Zoom of the map, 0 to 20, in steps of the Web Mercator tile grid: what would overlap there is one cell. "
                    + "Every place by itself, unless you say otherwise.",
            "5");

    /** Of one incident: the save that held at a time. */
    public static final Parameter RECORD_AS_OF = new Parameter(
            "recordAsOf",
            Form.TEXT,
            "What this record held then: the newest public save made by the end of this day (UTC), or by this instant.",
            "2026-11-21T12:00:00Z");

    /** The part of the map that is on screen. */
    public static final Parameter FRAME = new Parameter(
            "frame",
            Form.BOX,
            "West, south, east, north in degrees of what a map shows: cells and areas beyond are in the total alone. "
                    + "Unlike bbox it leaves no incident out.",
            "38,29,49,38");

    /** Of what lies behind totals: whose. */
    public static final Parameter HARMED = new Parameter(
            "harmed",
            Form.TEXT,
            "Whose harm alone is wanted; that of everybody, unless you say otherwise. Unlike party it leaves no incident out.",
            "us_military",
            codes(Party.values()),
            false);

    /** Of what lies behind totals: which harm. */
    public static final Parameter EFFECT = new Parameter(
            "effect",
            Form.TEXT,
            "Which harm alone is wanted; any, unless you say otherwise.",
            "injured",
            codes(Effect.values()),
            false);

    /** How long a facet is. */
    public static final Parameter VALUES = new Parameter(
            "values",
            Form.ROWS,
            "At most so many values of each facet, the most frequent, beside those chosen. All, unless you say "
                    + "otherwise.",
            "20");

    /** In whose columns a table is written. */
    public static final Parameter PROFILE = new Parameter(
            "profile",
            Form.TEXT,
            "The columns of another data set, for scripts that expect them; filled with what is known, empty where it is not. "
                    + "Our own, unless you say otherwise.",
            "acled",
            codes(Profile.values()),
            false);

    /** Of a draft: whose. */
    public static final Parameter OWNER = new Parameter(
            "owner", Form.TEXT, "User name of the editor whose draft it is; your own, unless you say otherwise.", "");

    /** Of what may be there already: that it is another. */
    public static final Parameter DUPLICATES = new Parameter(
            "duplicates",
            Form.TEXT,
            "That it is another attack than those which it resembles, for the reason that is given.",
            "accept",
            List.of("accept"),
            false);

    /** Of what may be there already: why it is another. */
    public static final Parameter REASON = new Parameter(
            "reason", Form.TEXT, "Why it is another attack than those which it resembles.", "Another base, same night");

    /** Of incidents: which fields. */
    public static final Parameter FIELDS = new Parameter(
            "fields",
            Form.TEXT,
            "Names of the fields that are wanted, with commas between; the number always comes. All, unless you say "
                    + "otherwise.",
            "title,occurrence");

    /** Of incidents: which lists. */
    public static final Parameter INCLUDE = new Parameter(
            "include",
            Form.TEXT,
            "Lists that are wanted, with commas between: figures, attributions, citations. A list of incidents has none of them, "
                    + "one incident all, unless you say otherwise.",
            "figures,citations");

    /** Those of the stream of changes; all but the last two where it is followed without end. */
    public static final List<Parameter> CHANGES = List.of(
            new Parameter(
                    "since",
                    Form.TEXT,
                    "Where to go on: the cursor of an earlier answer, or of any change in it. The beginning, unless you say "
                            + "otherwise.",
                    ""),
            new Parameter(
                    "include",
                    Form.TEXT,
                    "The whole incident with each change, where it is public.",
                    "document",
                    List.of("document"),
                    false),
            new Parameter("limit", Form.ROWS, "Changes in one answer, 1 to 1000; 100 unless you say otherwise.", "10"),
            new Parameter(
                    "wait",
                    Form.SECONDS,
                    "Seconds to wait for a change where there is none yet, 0 to 30; none unless you say otherwise.",
                    "30"));

    /** Those of the list of restricted incidents. */
    public static final List<Parameter> RESTRICTED = List.of(
            several("dataset", Form.TEXT, "Key of the data set it came from.", ""),
            new Parameter("q", Form.TEXT, "Words, as for all incidents.", "drone"),
            new Parameter(
                    "after", Form.COUNT, "Number of the incident after which the list goes on; 0 begins it.", "0"),
            new Parameter("limit", Form.ROWS, "Rows, 1 to 1000; 100 unless you say otherwise.", "10"));

    /** Words that groups, places and reports are looked up by. */
    public static final Parameter NAMES = new Parameter(
            "q",
            Form.TEXT,
            "Words of the name in any script, accents aside; the nearest first, and typing mistakes are allowed.",
            "عين الأسد");

    private QueryGuide() {}

    /** How a value is written. */
    public enum Form {
        TEXT,
        DAY,
        INSTANT,
        BOX,
        COUNT,
        ROWS,
        SECONDS,
        ZOOM;

        public boolean isNumber() {
            return this == COUNT || this == ROWS || this == ZOOM || this == SECONDS;
        }
    }

    /**
     * One parameter.
     *
     * @param values all it can be; none where it is not a vocabulary
     * @param repeatable whether it may be given several times, any of which may match
     */
    public record Parameter(
            String name, Form form, String meaning, String example, List<String> values, boolean repeatable) {

        Parameter(String name, Form form, String meaning, String example) {
            this(name, form, meaning, example, List.of(), false);
        }
    }

    /** {@return all that a list of incidents takes} */
    public static List<Parameter> list() {
        List<Parameter> all = new ArrayList<>(FILTER);
        all.addAll(PAGING);
        return all;
    }

    /** {@return a parameter that one address reads by itself} */
    public static Parameter own(String name) {
        return switch (name) {
            case "q" -> NAMES;
            case "sort" -> SORT;
            case "zoom" -> ZOOM;
            case "recordAsOf" -> RECORD_AS_OF;
            case "frame" -> FRAME;
            case "values" -> VALUES;
            case "profile" -> PROFILE;
            case "harmed" -> HARMED;
            case "effect" -> EFFECT;
            case "fields" -> FIELDS;
            case "include" -> INCLUDE;
            case "owner" -> OWNER;
            case "duplicates" -> DUPLICATES;
            case "reason" -> REASON;
            default ->
                Stream.concat(FILTER.stream(), TIMELINE.stream())
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Nobody has described " + name));
        };
    }

    private static Parameter several(String name, Form form, String meaning, String example) {
        return new Parameter(name, form, meaning, example, List.of(), true);
    }

    private static Parameter oneOf(String name, String meaning, String example, Enum<?>[] vocabulary) {
        return new Parameter(name, Form.TEXT, meaning, example, codes(vocabulary), true);
    }

    private static List<String> codes(Enum<?>[] vocabulary) {
        return Arrays.stream(vocabulary).map(Enum::toString).toList();
    }
}
