package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.strikelog.support.WholeApplicationTest;

/** What a reader of the sample record sees, without any script. */
@WholeApplicationTest
class ReadingPagesTests {

    private static final int MOST_BYTES = 150_000;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private MockMvcTester browser;

    @BeforeEach
    void open() {
        browser = MockMvcTester.from(application);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/incidents",
                "/incidents?country=IQ&outcome=hit&sort=-injured&from=2023-11-01&q=drone",
                "/timeline",
                "/timeline?month=2024-01&group=islamic-resistance-in-iraq",
                "/groups",
                "/groups/islamic-resistance-in-iraq",
                "/locations",
                "/locations/iraq",
                "/locations/al-asad",
                "/reports",
                "/reports/nbc-sott-2023-10-25",
                "/tallies",
                "/tallies?measure=injured",
                "/tallies/att-2023-10-31-total",
                "/compare",
                "/compare?a.to=2024-02-01&b.from=2024-02-02",
                "/about",
                "/releases"
            })
    void isWholeAndLight(String address) throws IOException {
        String page = read(address);

        assertThat(page).contains("</html>").doesNotContain("??");
        assertThat(zipped(page)).isLessThan(MOST_BYTES);
    }

    @Test
    void tableSaysHowManyMatchAndHowManyCertainly() {
        assertThat(read("/incidents?from=2023-10-18&to=2023-10-18"))
                .contains("of them certainly")
                .contains("Drone strike on al-Tanf garrison");
    }

    @Test
    void chipsTakeAwayOneThingEach() {
        assertThat(read("/incidents?country=IQ&group=kataib-hezbollah"))
                .contains("href=\"/incidents?group=kataib-hezbollah\"")
                .contains("href=\"/incidents?country=IQ\"")
                .contains("Kataib Hezbollah");
    }

    @Test
    void nothingFoundSaysHowToGoOn() {
        assertThat(read("/incidents?q=zzzzzz"))
                .contains("Nothing matches all of this")
                .doesNotContain("<table");
    }

    @Test
    void incidentTellsHowItsNumbersCameAbout() {
        assertThat(read("/incidents/" + incident("2024-01-28-tower-22-1")))
                .contains("Statements that stand differ")
                .contains("replaced since:")
                .contains("said around 40 on 5 Feb 2024")
                .contains("33.3142° N, 38.7033° E")
                .contains("rel=\"noopener noreferrer\"")
                .contains("US strike at Akashat");
    }

    @Test
    void incidentIsReadAsKnownOnADayByAnyRule() {
        String address = "/incidents/" + incident("2023-10-18-al-tanf-1");
        assertThat(read(address))
                .contains("<b>32</b>")
                .contains("by the newest statement")
                .contains("class=\"steps-chart\"")
                .contains("Sources disagree on the place");
        assertThat(read(address + "?asOf=2023-10-25&figures=official"))
                .contains("You are reading what was known on 25 Oct 2023")
                .contains("<b>20</b>")
                .contains("by the newest official statement")
                .doesNotContain("6 Nov 2023");
        assertThat(browser.get().uri(address + "?asOf=2023-10-17"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("The first report is of 19 Oct 2023");
    }

    @Test
    void everyDotLeadsToTheRowOfItsStatement() {
        String page = read("/incidents/" + incident("2024-01-28-tower-22-1"));
        List<String> anchors = Pattern.compile("href=\"#(statement-\\d+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(anchors).hasSize(6).allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
    }

    @Test
    void incidentSaysWhatTheRecordHeldAtATime() {
        String address = "/incidents/" + incident("2023-10-18-al-tanf-1");
        assertThat(read(address + "?recordAsOf=2199-01-01")).contains("It is what this record held at 2199-01-01");
        assertThat(browser.get().uri(address + "?recordAsOf=1999-01-01"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("It has been public here since");
        assertThat(browser.get().uri(address + "?recordAsOf=2199-01-01&revision=1"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void groupSetsItsClaimsBesideWhatOthersSay() {
        assertThat(read("/groups/us-centcom")).contains("Claims jointly with").contains("/groups/uk-armed-forces");
        assertThat(read("/groups/kataib-hezbollah")).contains("Either, and confirmed");
    }

    @Test
    void earlierSaveSaysThatItIsOne() {
        assertThat(read("/incidents/" + incident("2024-01-28-tower-22-1") + "?revision=1"))
                .contains("You are reading save 1 of 1");
        assertThat(browser.get().uri("/incidents/" + incident("2024-01-28-tower-22-1") + "?revision=99"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void groupIsFoundByAnyOfItsNames() {
        assertThat(read("/groups?q=كتائب حزب الله"))
                .contains("Kataib Hezbollah")
                .doesNotContain(">Somali pirates<");
        assertThat(read("/locations?q=عين الأسد")).contains("Al-Asad Air Base");
    }

    @Test
    void chronicleSetsCountsAndStrikesByStatesBesideTheAttacks() {
        assertThat(read("/timeline?month=2023-10"))
                .contains("37 of the 37 incidents of this month; 225 in all")
                .contains("data-kind=\"tally\"")
                .contains("data-kind=\"counter_strike\"")
                .contains("one of these days");
    }

    @Test
    void chronicleRefusesWhatIsNoMonth() {
        assertThat(browser.get().uri("/timeline?month=2023-13")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(browser.get().uri("/groups/nobody")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/locations/nowhere")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/reports/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/tallies/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String read(String address) {
        var answer = browser.get().uri(address).accept(MediaType.TEXT_HTML).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long incident(String externalId) {
        return jdbc.sql("select id from incident where external_id = :key")
                .param("key", externalId)
                .query(Long.class)
                .single();
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
