package org.strikelog.handout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.strikelog.explore.Stack;
import org.strikelog.support.WholeApplicationTest;
import org.w3c.dom.Document;

/** What is taken away of the sample record. */
@WholeApplicationTest
class HandoutPagesTests {

    private static final String AUTUMN = "from=2023-10-17&to=2024-02-04&country=IQ&country=SY";

    @Autowired
    private WebApplicationContext application;

    private MockMvcTester browser;

    @BeforeEach
    void open() {
        browser = MockMvcTester.from(application);
    }

    @Test
    void frameSaysWhatItShowsWhoseItIsAndWhereToReadOn() {
        assertThat(text("/embed?" + AUTUMN + "&title=Autumn"))
                .contains("<bdi dir=\"auto\">Autumn</bdi>")
                .contains("17 Oct 2023 to 4 Feb 2024 · Country: Iraq, Syria")
                .contains("165 incidents")
                .contains("164 certainly, 1 possibly")
                .contains("(CC0-1.0), 165 incidents")
                .contains("Natural Earth")
                .contains("href=\"http://localhost/?from=2023-10-17&amp;to=2024-02-04&amp;country=IQ&amp;country=SY\"");
    }

    @Test
    void frameNeedsNoScriptAndLittleElse() throws IOException {
        String frame = text("/embed?" + AUTUMN);

        assertThat(frame).doesNotContain("<script", "<form", "<img", "<button", "??");
        assertThat(zipped(frame)).isLessThan(45_000);
    }

    @Test
    void marksOfSeveralPlacesLeadToTheirIncidents() {
        List<MatchResult> marks = Pattern.compile(
                        "href=\"http://localhost(/incidents\\?[^\"]*cell=[^\"]*)\"\\s+aria-label=\"[^\"]*: (\\d+) incident")
                .matcher(text("/embed?" + AUTUMN))
                .results()
                .toList();

        assertThat(marks)
                .isNotEmpty()
                .allSatisfy(mark ->
                        assertThat(text(mark.group(1).replace("&amp;", "&"))).contains(mark.group(2) + " incident"));
    }

    @Test
    void framesMarkUpNothingThatAReaderTyped() {
        assertThat(text("/embed?title=%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void drawingStandsAlone() throws Exception {
        String svg = text("/picture.svg?" + AUTUMN);
        Document drawing = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(drawing.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 960 ");
        assertThat(svg).doesNotContain("class=", "style=", "href", "var(", "null", "??");
        assertThat(svg.length()).isLessThan(150_000);
        assertThat(drawing.getDocumentElement().getTextContent())
                .contains("165 incidents · 164 certainly, 1 possibly")
                .contains("Incidents a week, by outcome")
                .contains("Partly intercepted")
                .contains("200 km")
                .contains("(CC0-1.0)")
                .contains("http://localhost/?from=2023-10-17");
    }

    @Test
    void pictureIsTwiceAsDenseAsItsDrawingAndSaysSo() throws IOException {
        MvcTestResult answer = get("/picture.png?" + AUTUMN);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));

        assertThat(picture.getWidth()).isEqualTo(1920);
        assertThat(picture.getHeight()).isGreaterThan(1600);
        assertThat(answer.getResponse().getContentAsByteArray()).hasSizeLessThan(1_000_000);
        assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(0xfdfdfb);
    }

    @Test
    void filesHaveNamesThatSayWhatAndWhen() {
        assertThat(get("/picture.png?title=Strikes%20on%20al-Asad")
                        .getResponse()
                        .getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .matches("inline; filename=\"strikelog-strikes-on-al-asad-\\d{4}-\\d\\d-\\d\\d\\.png\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/picture.svg", "/picture.png"})
    void unchangedPicturesAreNotSentAgain(String address) {
        String tag = get(address).getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(browser.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(browser.get().uri(address + "?country=IQ").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void barsCanBeDividedByAnything(Stack stack) {
        assertThat(text("/picture.svg?stack=" + stack)).doesNotContain("??", "null");
        assertThat(text("/embed?stack=" + stack)).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=nothing-goes-by-this-name",
                "bbox=170,-50,-170,-30",
                "bbox=44,33,44,33",
                "bbox=-180,-90,180,90",
                "title=%D9%87%D8%AC%D9%85%D8%A7%D8%AA%20%D8%B9%D9%84%D9%89%20%D8%B9%D9%8A%D9%86%20%D8%A7%D9%84%D8%A3%D8%B3%D8%AF",
                "asOf=2023-10-25&figures=official&bbox=38,29,49,38&injured.min=1"
            })
    void everyFilterHasAPicture(String query) throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(
                        get("/picture.png?" + query).getResponse().getContentAsByteArray())))
                .isNotNull();
        assertThat(text("/embed?" + query)).contains("</html>").doesNotContain("??");
    }

    @Test
    void sectionOfTheMapSaysHowMuchLiesOutsideIt() {
        assertThat(text("/picture.svg?bbox=41,33,44,35"))
                .contains("Map section: 33.0° N–35.0° N, 41.0° E–44.0° E")
                .contains("of 225 lie in this section of the map");
    }

    @Test
    void refusalInAFrameHasNoHeaderOfTheSite() {
        MvcTestResult refusal = browser.get().uri("/embed?from=yesterday").exchange();

        assertThat(refusal).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(refusal)
                .bodyText()
                .contains("yesterday", "This view cannot be shown")
                .doesNotContain("site-header");
    }

    private MvcTestResult get(String address) {
        MvcTestResult answer = browser.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private String text(String address) {
        return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
