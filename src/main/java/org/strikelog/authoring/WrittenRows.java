package org.strikelog.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strikelog.desk.AttributionRow;
import org.strikelog.desk.Catalogue;
import org.strikelog.desk.Choice;
import org.strikelog.desk.CitationRow;
import org.strikelog.desk.FigureRow;
import org.strikelog.desk.IncidentForm;
import org.strikelog.desk.Pick;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists of an incident as a program writes it: what groups are said to have done, whom it harmed, by which reports. */
final class WrittenRows {

    private static final Set<String> ATTRIBUTION =
            WrittenIncident.names("group role saidBy saidAs report statedOn withdrawnOn");
    private static final Set<String> FIGURE = WrittenIncident.names(
            "id party effect count low high approximate saidBy saidAs report statedOn supersedes");
    private static final Set<String> CITATION = WrittenIncident.names("report supports page quote says");
    private static final Set<String> NAMED = WrittenIncident.names("key name");
    private static final Set<String> SPEAKER = WrittenIncident.names("key name kind house houseName");
    private static final Set<String> REPORT =
            WrittenIncident.names("key publisher title url publishedOn language kind archiveUrl");
    private static final Set<String> SAYS = WrittenIncident.names("from to place");

    private final JsonFields json;
    private final IncidentForm form;
    private final Catalogue catalogue;

    WrittenRows(JsonFields json, IncidentForm form, Catalogue catalogue) {
        this.json = json;
        this.form = form;
        this.catalogue = catalogue;
    }

    /** Puts them into the form: reports first, since statements name them. */
    void read() {
        json.rows("citations").forEach(row -> form.citations.add(citation(row)));
        json.rows("attributions").forEach(row -> form.attributions.add(attribution(row)));
        Set<String> ids = new HashSet<>();
        List<JsonFields> figures = json.rows("figures");
        figures.forEach(row -> {
            Long id = row.whole("id");
            if (id != null && id != 0 && !ids.add(row(id))) {
                row.refuse("id", "a number that no other figure here has");
            }
        });
        figures.forEach(row -> form.figures.add(figure(row, ids)));
    }

    private CitationRow citation(JsonFields fields) {
        fields.only(CITATION);
        CitationRow row = new CitationRow();
        row.row = "new:" + (form.citations.size() + 1);
        if (fields.get("report") instanceof ObjectNode) {
            report(row, fields.part("report"));
        } else {
            row.report.words = fields.text("report");
            catalogue
                    .named(Catalogue.Shelf.REPORTS, row.report.words)
                    .filter(known -> !row.report.words.isBlank())
                    .ifPresent(known -> choose(row, known.key()));
        }
        row.supports = fields.text("supports");
        row.page = fields.text("page");
        row.quote = fields.text("quote");
        JsonFields says = fields.part("says");
        says.only(SAYS);
        row.saysDays = WrittenIncident.days(says, "from", "to", false);
        if (says.get("place") != null) {
            choose(row.saysPlace, says.text("place"));
        }
        return row;
    }

    /** A report of the record is told by its key, and all that is said of it is as the record has it; or by its address. */
    private void report(CitationRow row, JsonFields fields) {
        fields.only(REPORT);
        String key = fields.text("key");
        String url = fields.text("url");
        if (!key.isBlank()) {
            choose(row, key);
            catalogue.find(Catalogue.Shelf.REPORTS, key).ifPresent(known -> mustBe(known, fields));
            return;
        }
        Optional<Choice> known = url.isBlank() ? Optional.empty() : catalogue.named(Catalogue.Shelf.REPORTS, url);
        if (known.isPresent()) {
            choose(row, known.get().key());
            return;
        }
        row.url = url;
        row.publisher = fields.text("publisher");
        row.title = fields.text("title");
        row.publishedOn = fields.text("publishedOn");
        row.language = fields.get("language") == null ? row.language : fields.text("language");
        row.kind = fields.get("kind") == null ? row.kind : fields.text("kind");
        row.archiveUrl = fields.text("archiveUrl");
    }

    private static void mustBe(Choice known, JsonFields fields) {
        String as = ", as the record has it: a report is changed at the desk";
        String name = fields.text("publisher") + ": " + fields.text("title");
        if (fields.get("publisher") != null
                && fields.get("title") != null
                && !known.name().equals(name)) {
            fields.refuse("title", "“%s”".formatted(known.name()) + as);
        }
        if (fields.get("url") != null && !fields.text("url").equals(known.also())) {
            fields.refuse("url", known.also() == null ? "no address" + as : known.also() + as);
        }
        if (fields.get("publishedOn") != null && !known.detail().startsWith(fields.text("publishedOn"))) {
            fields.refuse("publishedOn", known.detail() + as);
        }
    }

    private static void choose(CitationRow row, String key) {
        choose(row.report, key);
        row.row = key;
    }

    private static void choose(Pick pick, String key) {
        pick.key = key;
        pick.words = key;
        pick.seen = key;
    }

    private AttributionRow attribution(JsonFields fields) {
        fields.only(ATTRIBUTION);
        AttributionRow row = new AttributionRow();
        named(row.group, fields, "group", Catalogue.Shelf.GROUPS, NAMED);
        row.role = fields.text("role");
        row.speakerKind = speaker(row.speaker, fields);
        row.saidAs = fields.text("saidAs");
        row.report = reference(fields);
        row.statedOn = fields.text("statedOn");
        row.withdrawnOn = fields.text("withdrawnOn");
        return row;
    }

    private FigureRow figure(JsonFields fields, Set<String> taken) {
        fields.only(FIGURE);
        FigureRow row = new FigureRow();
        Long id = fields.whole("id");
        row.row = id == null || id == 0 ? free(taken) : row(id);
        row.party = fields.text("party");
        row.effect = fields.text("effect");
        row.count = count(fields);
        row.speakerKind = speaker(row.speaker, fields);
        row.saidAs = fields.text("saidAs");
        row.report = reference(fields);
        row.statedOn = fields.text("statedOn");
        Long supersedes = fields.whole("supersedes");
        row.supersedes = supersedes == null ? "" : row(supersedes);
        return row;
    }

    private static String count(JsonFields fields) {
        boolean ends = fields.has("low") || fields.has("high");
        boolean approximate = fields.truth("approximate");
        if (fields.get("count") == null) {
            return ends ? WrittenIncident.counted(fields, approximate) : "";
        } else if (ends || approximate) {
            fields.refuse("count", "either count, in words, or low and high");
        }
        return fields.text("count");
    }

    private static String row(long id) {
        return id < 0 ? "new:" + -id : Long.toString(id);
    }

    private static String free(Set<String> taken) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> "new:" + n)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the kind of a speaker whom the record may not have; blank for one who is named by key} */
    private String speaker(Pick pick, JsonFields fields) {
        named(pick, fields, "saidBy", Catalogue.Shelf.SPEAKERS, SPEAKER);
        return fields.get("saidBy") instanceof ObjectNode && pick.key.isBlank()
                ? fields.part("saidBy").text("kind")
                : "";
    }

    private void named(Pick pick, JsonFields fields, String name, Catalogue.Shelf shelf, Set<String> known) {
        if (fields.get(name) instanceof ObjectNode) {
            JsonFields thing = fields.part(name);
            thing.only(known);
            pick(pick, thing, shelf, catalogue, thing.text("name"));
        } else {
            pick.words = fields.text(name);
        }
    }

    /** Picks by the key, or else by the name; a name beside a key must be that of the same thing. */
    static void pick(Pick pick, JsonFields thing, Catalogue.Shelf shelf, Catalogue catalogue, String name) {
        String key = thing.text("key");
        if (key.isBlank()) {
            pick.words = name;
            return;
        }
        choose(pick, key);
        catalogue
                .find(shelf, key)
                .filter(known -> !name.isBlank() && !known.name().equals(name))
                .ifPresent(known -> thing.refuse(
                        "name",
                        "“%s”, which is the name of %s: leave it out, or give the key of what is meant"
                                .formatted(known.name(), key)));
    }

    /** {@return the row of the citation, or the key, of the report in which a statement was read} */
    private String reference(JsonFields fields) {
        JsonNode report = fields.get("report");
        if (report == null) {
            return "";
        } else if (!(report instanceof ObjectNode)) {
            String words = fields.text("report");
            return cited(words, "", "").orElse(words);
        }
        JsonFields named = fields.part("report");
        named.only(REPORT);
        String key = named.text("key");
        return key.isBlank()
                ? cited(named.text("url"), named.text("publisher"), named.text("title"))
                        .orElseGet(() -> {
                            fields.refuse(
                                    "report",
                                    "a report by its key, or one that is cited here, by its url or its publisher and title");
                            return "";
                        })
                : key;
    }

    private Optional<String> cited(String url, String publisher, String title) {
        return form.citations.stream()
                .filter(row -> !url.isBlank() && row.url.equals(url)
                        || !title.isBlank() && row.title.equals(title) && row.publisher.equals(publisher))
                .map(row -> row.row)
                .findFirst()
                .or(() -> url.isBlank()
                        ? Optional.empty()
                        : catalogue.named(Catalogue.Shelf.REPORTS, url).map(Choice::key));
    }
}
