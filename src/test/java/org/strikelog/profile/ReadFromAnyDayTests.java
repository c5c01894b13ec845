package org.strikelog.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profiles and directories as known on a day; the numbers are worked out by hand from the files of the sample. */
@WholeApplicationTest
class ReadFromAnyDayTests {

    @Autowired
    private WebApplicationContext application;

    private MockMvcTester browser;

    @BeforeEach
    void open() {
        browser = MockMvcTester.from(application);
    }

    @ParameterizedTest(name = "al-Asad as known on {0}")
    @CsvSource({
        "2023-10-20, latest, 2,",
        "2023-10-25, latest, 5, 4 injured",
        "2023-11-06, latest, 9, 13 or more injured",
        "2023-11-06, official, 9, 13 by the latest official statements",
        ", latest, 28, 19 or more injured",
        ", official, 28, 19 by the latest official statements"
    })
    void aPlaceIsReadAsItWasKnown(String day, String rule, int incidents, String injured) {
        String query = "?figures=" + rule + (day == null ? "" : "&asOf=" + day);
        String page = read("/locations/al-asad" + query);
        String totals = text(between(page, "class=\"totals\"", "</dl>"));

        assertThat(totals).contains(incidents + " incidents");
        if (injured != null) {
            assertThat(totals).contains(injured);
        }
        assertThat(page.contains("You read the record as known on")).isEqualTo(day != null);
        assertThat(json("/api/v1/locations/al-asad" + query)
                        .at("/location/incidents")
                        .asInt())
                .isEqualTo(incidents);
        assertThat(count("/locations" + query, "/locations/al-asad")).isEqualTo(incidents);
    }

    @Test
    void aTotalInADirectoryOpensWhatItIsMadeOfAndIsNeverANought() {
        String places = read("/locations?asOf=2023-10-25");
        String tanf = between(places, "<th scope=\"row\"><a href=\"/locations/al-tanf?", "</tr>");
        String injured = between(tanf, "data-label=\"Injured\">", "</td>");

        // 20 of the US military; that some of the coalition were hurt had been said too, without a number.
        assertThat(text(injured)).isEqualTo("20 or more 1 say");
        String list = between(injured, "href=\"", "\"").replace("&amp;", "&");
        assertThat(list).isEqualTo("/figures?location=al-tanf&asOf=2023-10-25&effect=injured");
        assertThat(text(between(read(list), "<p class=\"rollup\">", "</p>"))).startsWith("20 or more (1 of 2 say)");
        assertThat(text(between(tanf, "data-label=\"Killed\">", "</td>"))).isEqualTo("none recorded");
        JsonNode json = json("/api/v1/locations/al-tanf?asOf=2023-10-25").get("location");
        assertThat(json.get("killed").isNull()).isTrue();
        assertThat(json.at("/injured/high").isNull()).isTrue();
        assertThat(json.at("/injured/point").asInt()).isEqualTo(20);
        assertThat(json.at("/injured/unknown").asInt()).isEqualTo(1);
    }

    @Test
    void aGroupIsTiedToWhatWasKnown() {
        String day = "?asOf=2023-10-31";
        long then = json("/api/v1/incidents" + day + "&group=islamic-resistance-in-iraq")
                .at("/total/possible")
                .asLong();
        JsonNode group = json("/api/v1/groups/islamic-resistance-in-iraq" + day).get("group");

        assertThat(then)
                .isPositive()
                .isLessThan(json("/api/v1/groups/islamic-resistance-in-iraq")
                        .at("/group/incidents")
                        .asLong());
        assertThat(group.get("incidents").asLong()).isEqualTo(then);
        assertThat(group.get("incidentList").asString()).endsWith("group=islamic-resistance-in-iraq&asOf=2023-10-31");
        assertThat(count("/groups" + day, "/groups/islamic-resistance-in-iraq")).isEqualTo(then);
        assertThat(text(between(read("/groups/islamic-resistance-in-iraq" + day), "class=\"totals\"", "</dl>")))
                .contains(then + " incidents");
    }

    @Test
    void nothingRestsOnAReportThatIsStillToCome() {
        String before = read("/reports/nbc-sott-2023-10-25?asOf=2023-10-24");

        assertThat(before)
                .contains("It came out later", "Nothing public in the record")
                .doesNotContain("Casualty figures that", "Counts that rest");
        assertThat(read("/reports/nbc-sott-2023-10-25?asOf=2023-10-25"))
                .contains("Casualty figures that rest on it")
                .doesNotContain("It came out later");
        assertThat(json("/api/v1/reports/nbc-sott-2023-10-25?asOf=2023-10-24")
                        .get("incidents")
                        .asInt())
                .isZero();
        assertThat(read("/reports?asOf=2023-10-24")).doesNotContain("/reports/nbc-sott-2023-10-25");
        assertThat(read("/reports?asOf=2023-10-25")).contains("/reports/nbc-sott-2023-10-25?asOf=2023-10-25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/groups",
                "/groups/islamic-resistance-in-iraq",
                "/locations",
                "/locations/al-asad",
                "/reports",
                "/reports/nbc-sott-2023-10-25",
                "/incidents",
                "/incidents/7"
            })
    void linksStayOnTheDayThatIsRead(String address) {
        String page = between(read(address + "?asOf=2023-11-06&figures=official"), "<main", "</main>");

        assertThat(Pattern.compile("href=\"(/(?:incidents|groups|locations|reports)/[^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        // A way back to today, another rule, and the saves of one incident.
                        .filter(link -> !link.split("\\?")[0].equals(address) && !link.startsWith("/incidents/7")))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).contains("asOf=2023-11-06", "figures=official"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/groups", "/groups/irgc", "/locations/al-asad", "/reports", "/api/v1/groups/irgc"})
    void refusesWhatItDoesNotRead(String address) {
        for (String query : new String[] {"from=2023-10-17", "recordAsOf=2026-01-01", "asOf=then", "figures=best"}) {
            assertThat(browser.get().uri(address + "?" + query)).as(query).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    /** {@return how many incidents the row says that leads to a profile} */
    private long count(String directory, String profile) {
        String row = Pattern.compile("<th scope=\"row\"><a href=\"" + profile + "[?\"].*?</tr>", Pattern.DOTALL)
                .matcher(read(directory))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        return Long.parseLong(text(between(row, "data-label=\"Incidents\">", "</td>")));
    }

    private JsonNode json(String address) {
        return JsonMapper.shared().readTree(read(address));
    }

    private static String between(String page, String start, String end) {
        assertThat(page).contains(start);
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private String read(String address) {
        var answer = browser.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
