package org.strikelog.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Official counts of the sample record with what it comes to under their rules, each worked out by hand from the files of
 * the sample, without this application.
 */
@WholeApplicationTest
class OfficialCountTests {

    /**
     * An answer.
     *
     * @param count as the page writes it
     * @param then our count on the day of the statement, as the page writes it
     * @param today our count today, likewise
     * @param gap the official count less ours of today, likewise
     */
    record Answer(String key, String measure, String count, String then, String today, String gap) {}

    static final List<Answer> ANSWERS = List.of(
            new Answer("att-2023-10-24-total", "attacks", "13 or more", "6", "13–14", "can agree"),
            new Answer("att-2023-10-24-iraq", "attacks", "10 or more", "4", "7", "+3 or more"),
            new Answer("att-2023-10-27-sputnik", "attacks", "20", "14", "20–21", "can agree"),
            new Answer("att-2023-10-30-total", "attacks", "23", "21", "28", "−5"),
            new Answer("att-2023-10-31-total", "attacks", "27 or more", "22", "32", "can agree"),
            new Answer("att-2023-11-06-total", "attacks", "38 or more", "23", "25–26", "+12 or more"),
            new Answer("att-2023-11-14-total", "attacks", "55", "59", "61", "−6"),
            new Answer("att-2023-11-21-claims", "attacks", "68", "33–34", "37–38", "+30 to +31"),
            new Answer("sohr-2023-12-08", "attacks", "50", "50–52", "53–55", "−3 to −5"),
            new Answer("erbil-2023-12-31-iwn", "attacks", "26", "19", "19", "+7"),
            new Answer("ships-2023-12-30", "attacks", "23", "5", "6", "+17"),
            new Answer("att-2024-02-07-total", "attacks", "168 or more", "145", "148", "+20 or more"),
            new Answer("inj-2023-10-25-nbc", "injured", "24", "24", "45 or more", "−21 or less"),
            new Answer("inj-2023-11-06-tp", "injured", "46", "48 or more", "48 or more", "−2 or less"),
            new Answer("inj-2023-11-06-ryder", "injured", "45 or more", "48 or more", "48 or more", "can agree"),
            new Answer("tbi-2023-10-26-sputnik", "tbi", "19", "none recorded", "1", "+18"),
            new Answer("kil-2024-02-07-cbs", "killed", "3", "3–7, newest 3", "3–7, newest 3", "can agree"));

    /**
     * An answer as known on a day after that of the statement.
     *
     * @param ours our count as known on that day, as the page writes it
     * @param gap the official count less ours of that day, likewise
     */
    record Since(String key, String day, String measure, String ours, String gap) {}

    static final List<Since> SINCE = List.of(
            new Since("att-2023-10-24-total", "2023-10-27", "attacks", "11", "+2 or more"),
            new Since("att-2023-10-24-total", "2023-11-06", "attacks", "11–12", "+1 or more"),
            new Since("att-2023-10-27-sputnik", "2023-10-31", "attacks", "16–17", "+3 to +4"),
            new Since("inj-2023-10-25-nbc", "2023-11-05", "injured", "24", "can agree"),
            new Since("inj-2023-10-25-nbc", "2023-11-06", "injured", "45 or more", "−21 or less"),
            new Since("tbi-2023-10-26-sputnik", "2023-10-31", "tbi", "none recorded", "–"));

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private MockMvcTester browser;

    @BeforeEach
    void open() {
        browser = MockMvcTester.from(application);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ANSWERS")
    void standsBesideOursOnThePage(Answer answer) {
        String row = between(read("/tallies?measure=" + answer.measure), "<tr id=\"" + answer.key + "\">", "</tr>");

        assertThat(cells(row)).startsWith(answer.count, answer.then, answer.today, answer.gap);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ANSWERS")
    void saysTheSameOnItsOwnPageAndInTheApi(Answer answer) {
        String page = read("/tallies/" + answer.key);
        JsonNode json = JsonMapper.shared().readTree(read("/api/v1/tallies/" + answer.key));

        assertThat(text(between(page, "<h1>", "</h1>"))).startsWith(answer.count);
        List<String> beside = cells(between(page, "tally-beside", "</table>"));
        assertThat(beside.getFirst()).isEqualTo(answer.then);
        assertThat(beside.subList(3, 5)).containsExactly(answer.today, answer.gap);
        assertThat(written(json.get("ownThen"))).isEqualTo(answer.then);
        assertThat(written(json.get("ownToday"))).isEqualTo(answer.today);
        assertThat(gap(json.get("gapToday"))).isEqualTo(answer.gap);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SINCE")
    void standsBesideOursAsKnownOnADay(Since answer) {
        String asOf = "asOf=" + answer.day;
        String row = between(
                read("/tallies?measure=" + answer.measure + "&" + asOf), "<tr id=\"" + answer.key + "\">", "</tr>");
        String page = read("/tallies/" + answer.key + "?" + asOf);
        JsonNode json = JsonMapper.shared().readTree(read("/api/v1/tallies/" + answer.key + "?" + asOf));

        assertThat(cells(row).subList(2, 4)).containsExactly(answer.ours, answer.gap);
        assertThat(row).contains("href=\"/tallies/" + answer.key + "?" + asOf);
        assertThat(cells(between(page, "tally-beside", "</table>")).subList(3, 5))
                .containsExactly(answer.ours, answer.gap);
        assertThat(page).contains("You read the record as known on").doesNotContain("Not published yet");
        assertThat(written(json.get("ownToday"))).isEqualTo(answer.ours);
        if (json.get("gapToday").isNull()) {
            assertThat(answer.gap).isEqualTo("–");
        } else {
            assertThat(gap(json.get("gapToday"))).isEqualTo(answer.gap);
        }
        assertThat(read("/api/v1/tallies.csv?" + asOf).lines().filter(l -> l.startsWith(answer.key + ",")))
                .hasSize(1);
    }

    @Test
    void whatWasStatedLaterIsAbsent() {
        JsonNode known = JsonMapper.shared().readTree(read("/api/v1/tallies?asOf=2023-10-26"));

        assertThat(known.get("total").asInt()).isEqualTo(14);
        assertThat(read("/api/v1/tallies.csv?asOf=2023-10-26").lines()).hasSize(15);
        assertThat(read("/tallies?asOf=2023-10-26")).doesNotContain("<tr id=\"att-2023-10-27-sputnik\">");
        for (String address : List.of("/tallies/", "/api/v1/tallies/")) {
            assertThat(browser.get().uri(address + "att-2023-10-27-sputnik?asOf=2023-10-26"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        // Contradicted on 23 November only.
        assertThat(JsonMapper.shared()
                        .readTree(read("/api/v1/tallies/inj-2023-11-14-singh?asOf=2023-11-22"))
                        .get("contradictions")
                        .size())
                .isZero();
    }

    @Test
    void ourNumberFollowsTheRule() {
        String row =
                between(read("/tallies?measure=killed&figures=highest"), "<tr id=\"kil-2024-02-07-cbs\">", "</tr>");

        assertThat(cells(row).get(2)).isEqualTo("3–7, highest 7");
    }

    @Test
    void everyPublishedTotalIsOnThePageOfItsMeasure() {
        for (Measure measure : Measure.values()) {
            List<String> keys = jdbc.sql("select key from tally where measure = :measure")
                    .param("measure", measure.toString())
                    .query(String.class)
                    .list();
            String page = read("/tallies?measure=" + measure);
            assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(page).contains("<tr id=\"" + key + "\">"));
        }
    }

    @Test
    void namesOnlyGroupsAndPlacesOfTheRecord() {
        assertThat(jdbc.sql("""
                        select key from tally t
                        where exists (select from unnest(t.groups) as g where g not in (select key from armed_group))
                           or exists (select from unnest(t.locations) as l where l not in (select key from location))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void contradictionsArePointedOut() {
        assertThat(read("/tallies?measure=injured")).contains("Later and lower", "/tallies/inj-2023-11-23-reuters");
        JsonNode contradictions = JsonMapper.shared()
                .readTree(read("/api/v1/tallies/inj-2023-11-14-singh"))
                .get("contradictions");
        assertThat(contradictions.size()).isEqualTo(1);
        assertThat(contradictions.get(0).get("kind").asString()).isEqualTo("later_lower");
        assertThat(contradictions.get(0).get("tally").asString()).isEqualTo("inj-2023-11-23-reuters");
        assertThat(contradictions.get(0).get("lesser").asBoolean()).isTrue();
    }

    @Test
    void candidatesLeadToTheIncidentsTheyCount() {
        String candidates = between(read("/tallies/att-2023-11-06-total"), "id=\"candidates\"", "</section>");
        Matcher weapon = Pattern.compile(
                        "href=\"([^\"]*)\">Left out by one condition: Weapon.*?<td.*?>(\\d+)<", Pattern.DOTALL)
                .matcher(candidates);

        assertThat(weapon.find()).isTrue();
        String list = weapon.group(1).replace("&amp;", "&");
        assertThat(list).doesNotContain("weapon=").contains("from=2023-10-17", "to=2023-11-06", "role=target");
        String without =
                text(between(read(list), "<p class=\"count\">", "</p>")).split(" ")[0];
        assertThat(Long.parseLong(without) - Long.parseLong(weapon.group(2))).isEqualTo(26);
        assertThat(candidates).doesNotContain("Not published yet");
    }

    @Test
    void scopeOfAnyCountCanBeDrawn() {
        String chart = between(read("/tallies?like=sohr-2023-12-08"), "id=\"chart\"", "<details");

        assertThat(text(chart)).contains("From 19 Oct 2023, Syria; Target: US Central Command");
        assertThat(Pattern.compile("<a\\s[^>]*href=\"/tallies/sohr-")
                        .matcher(chart)
                        .results())
                .hasSize(10);
    }

    @Test
    void unknownScopesAndMeasuresAreRefused() {
        for (String query : List.of("like=nothing", "measure=losses", "measure=injured&like=sohr-2023-12-08")) {
            assertThat(browser.get().uri("/tallies?" + query)).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void tableHoldsTheSameRows() {
        List<String> rows = read("/api/v1/tallies.csv").lines().toList();

        assertThat(rows).hasSize(136);
        assertThat(rows.getFirst()).startsWith("key,url,measure").endsWith("gap_low,gap_high,contradicts");
        assertThat(rows).anyMatch(r -> r.startsWith("att-2023-10-27-sputnik,") && r.contains(",14,,14,20,,21,-1,0,"));
    }

    private static String between(String page, String start, String end) {
        assertThat(page).contains(start);
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static List<String> cells(String html) {
        return Pattern.compile("<td.*?</td>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(cell -> text(cell.group()))
                .toList();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String written(JsonNode own) {
        if (own.get("low").isNull()) {
            return "none recorded";
        }
        long low = own.get("low").asLong();
        if (own.get("high").isNull()) {
            return low + " or more";
        }
        long high = own.get("high").asLong();
        String newest =
                own.get("point").isNull() ? "" : ", newest " + own.get("point").asLong();
        return low == high ? Long.toString(low) : low + "–" + high + newest;
    }

    private static String gap(JsonNode gap) {
        Long low = gap.get("low").isNull() ? null : Long.valueOf(gap.get("low").asLong());
        Long high =
                gap.get("high").isNull() ? null : Long.valueOf(gap.get("high").asLong());
        if (low != null && low > 0) {
            return high == null ? "+" + low + " or more" : high.equals(low) ? "+" + low : "+" + low + " to +" + high;
        } else if (high != null && high < 0) {
            return low == null
                    ? "−" + -high + " or less"
                    : high.equals(low) ? "−" + -low : "−" + -high + " to −" + -low;
        }
        return "can agree";
    }

    private String read(String address) {
        var answer = browser.get()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
