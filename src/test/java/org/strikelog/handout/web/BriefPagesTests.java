package org.strikelog.handout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.strikelog.explore.Explorer;
import org.strikelog.support.WholeApplicationTest;

/** The sample record on paper. */
@WholeApplicationTest
class BriefPagesTests {

    private static final String AUTUMN = "from=2023-10-17&to=2023-11-06&country=IQ&country=SY";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Explorer explorer;

    @Autowired
    private JdbcClient jdbc;

    private MockMvcTester browser;

    @BeforeEach
    void open() {
        browser = MockMvcTester.from(application);
    }

    @Test
    void saysWhatWasAskedForWhenItWasReadAndWhereToReadItAgain() {
        assertThat(page(AUTUMN + "&title=Three%20weeks"))
                .contains("<h1 dir=\"auto\">Three weeks</h1>")
                .contains("17 Oct 2023 to 6 Nov 2023 · Country: Iraq, Syria")
                .contains("from version " + explorer.recordVersion() + " of the record")
                .contains("http://localhost/?from=2023-10-17&amp;to=2023-11-06&amp;country=IQ&amp;country=SY")
                .contains("Incidents a day, by outcome", "Natural Earth", "(CC0-1.0)");
    }

    @Test
    void totalsAreRangesWithTheNumberThatTheReadersRuleGives() {
        assertThat(words(AUTUMN)).contains("US military injured 48 or more 48 15 29", "By the latest");
        assertThat(words(AUTUMN + "&figures=official&asOf=2023-11-06"))
                .contains("US military injured 48 or more 46 15 25", "By official ones", "Latest official statement");
    }

    @Test
    void whatWasSaidLaterIsLeftOutOfABriefAsKnownOnADay() {
        String then = words(AUTUMN + "&asOf=2023-10-25");

        assertThat(then)
                .contains("as known at the end of 25 Oct 2023 (UTC)")
                .contains("US military injured 24")
                .doesNotContain("31 Jul 2024", "Nov 2023 Pentagon");
        assertThat(page(AUTUMN + "&asOf=2023-10-25")).containsPattern("/incidents/\\d+\\?asOf=2023-10-25\"");
    }

    @Test
    void gravestIncidentsComeByThoseKilledThenInjured() {
        assertThat(words("country=JO")).containsPattern("Tower 22.* 3 (\\d+–)?\\d+");
        assertThat(words("")).containsSubsequence("Hamas-led assault", "al-Qaim and Akashat", "Houthi boats");
    }

    @Test
    void officialCountsStandBesideOursUnderTheSameRule() {
        assertThat(words(""))
                .contains("The 12 stated last, of " + count("select count(*) from tally"))
                .contains("The gap is the official count less ours");
    }

    @Test
    void officialCountsAreThoseWhoseDaysComeNearest() {
        assertThat(words("from=2023-10-17&to=2023-11-06"))
                .contains("The 12 whose first and last days come nearest to those of this brief, of ")
                .contains("17 Oct 2023–6 Nov 2023")
                .doesNotContain("7 Oct 2023–12 Aug 2024");
    }

    @Test
    void everyReportIsCountedUnderItsPublisher() {
        long reports = count("""
                select count(distinct report_id) from (
                    select report_id, incident_id from citation union all select report_id, incident_id from attribution
                    union all select report_id, incident_id from figure) x
                join published_incident i on i.id = x.incident_id
                """);

        assertThat(words("")).contains("The incidents rest on " + reports + " reports.");
    }

    @Test
    void unknownIsNotZero() {
        assertThat(words("q=nothing-goes-by-this-name"))
                .contains("No incidents", "none recorded, which is not a zero", "No report is cited.");
    }

    @Test
    void marksUpNothingThatAReaderTyped() throws IOException {
        assertThat(page("title=%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(printed("title=%3Cimg%20src=%22file:///etc/passwd%22%3E"))
                .contains("<img src=\"file:///etc/passwd\">");
    }

    @Test
    void paperSaysWhatTheScreenSays() throws IOException {
        String paper = printed(AUTUMN + "&title=Three%20weeks");

        assertThat(paper)
                .contains("Three weeks", "17 Oct 2023 to 6 Nov 2023 · Country: Iraq, Syria")
                .contains("US military injured 48 or more 48 15 29")
                .contains("Official counts of these days", "How to read this", "Sources", "Data and licences")
                .contains(explorer.recordVersion(), "http://localhost/?from=2023-10-17", "1 / ")
                .doesNotContain("??", "As PDF", "#", "null");
    }

    @Test
    void paperIsA4AndNotMuchOfIt() throws IOException {
        byte[] file = get("/brief.pdf").getResponse().getContentAsByteArray();

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 6);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Attacks on record · Strikelog");
        }
        assertThat(file).hasSizeLessThan(250_000);
    }

    @Test
    void arabicWordsOnPaperReadFromTheRight() throws IOException {
        assertThat(printed("country=JO&title=%D8%B9%D9%8A%D9%86%20%D8%A7%D9%84%D8%A3%D8%B3%D8%AF"))
                .contains("عين الأسد");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=170,-50,-170,-30",
                "bbox=41,33,44,35&stack=weapon&bucket=month",
                "cell=6/39/25&match=certain",
                "asOf=2023-10-25&figures=highest&injured.min=1",
                "group=islamic-resistance-in-iraq&role=claimed&stack=party"
            })
    void everyFilterHasABrief(String query) throws IOException {
        assertThat(page(query)).contains("</html>").doesNotContain("??");
        assertThat(printed(query)).contains("Data and licences");
    }

    @Test
    void fileHasANameThatSaysWhatAndWhenAndIsNotSentTwice() {
        MvcTestResult answer = get("/brief.pdf?title=Strikes%20on%20al-Asad");

        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .matches("inline; filename=\"strikelog-strikes-on-al-asad-\\d{4}-\\d\\d-\\d\\d\\.pdf\"");
        assertThat(answer).hasContentType("application/pdf");
        assertThat(browser.get()
                        .uri("/brief.pdf?title=Strikes on al-Asad")
                        .header(HttpHeaders.IF_NONE_MATCH, answer.getResponse().getHeader(HttpHeaders.ETAG)))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/brief", "/brief.pdf"})
    void whatCannotBeMeantIsRefusedByName(String address) {
        for (String query : new String[] {"from=yesterday", "stack=everything", "form=2023-10-17", "title=%00"}) {
            MvcTestResult refusal =
                    browser.get().uri(URI.create(address + "?" + query)).exchange();

            assertThat(refusal).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents"})
    void isOfferedWhereAViewIsShared(String page) {
        assertThat(get(page + "?country=IQ").getResponse().getContentType()).startsWith("text/html");
        assertThat(text(page + "?country=IQ")).contains("href=\"/brief?country=IQ\"", "href=\"/brief.pdf?country=IQ\"");
    }

    private long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private String page(String query) {
        return text("/brief?" + query);
    }

    /** {@return what a reader reads on the page, with single blanks} */
    private String words(String query) {
        return page(query)
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .replace(" – ", "–");
    }

    private String printed(String query) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(get("/brief.pdf?" + query).getResponse().getContentAsByteArray())) {
            PDFTextStripper stripped = new PDFTextStripper();
            stripped.setSortByPosition(true);
            return stripped.getText(document).replaceAll("\\s+", " ");
        }
    }

    private String text(String address) {
        return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address) {
        MvcTestResult answer = browser.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }
}
