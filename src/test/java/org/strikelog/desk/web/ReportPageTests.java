package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.source.ArchiveCopies;
import org.strikelog.support.EditingTest;

@EditingTest
class ReportPageTests {

    private static final String REPORT = "/desk/reports/media964-2023-10-18";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void marksWhatRestsOnAReportThatWasTakenBack() {
        assertThat(post(
                        "REVIEWER",
                        REPORT + "/retraction",
                        "day",
                        "26 Jul 2024",
                        "by",
                        "",
                        "reason",
                        "An old picture."))
                .hasStatus(422)
                .bodyText()
                .contains("Who took it back, such as its publisher.", "An old picture.");
        assertThat(post("EDITOR", REPORT + "/retraction", "day", "26 Jul 2024", "by", "964media", "reason", "Wrong."))
                .hasStatus(403);
        assertThat(post(
                        "REVIEWER",
                        REPORT + "/retraction",
                        "day",
                        "26 Jul 2024",
                        "by",
                        "964media",
                        "reason",
                        "An old picture."))
                .hasStatus(303);

        assertThat(pages.get().uri("/reports/media964-2023-10-18"))
                .bodyText()
                .contains("Taken back by 964media, 26 Jul 2024", "An old picture.");
        assertThat(pages.get().uri("/reports/media964-2023-10-18?asOf=2024-07-25"))
                .bodyText()
                .doesNotContain("An old picture.");
        long incident = jdbc.sql("select incident_id from rests_on_retracted order by 1 limit 1")
                .query(Long.class)
                .single();
        assertThat(pages.get().uri("/incidents/{id}", incident))
                .bodyText()
                .contains("on which this rests was taken back by 964media");
        assertThat(pages.get().uri("/api/v1/reports/media964-2023-10-18"))
                .bodyJson()
                .extractingPath("$.report.retraction.by")
                .isEqualTo("964media");

        assertThat(post("REVIEWER", REPORT + "/reinstatement")).hasStatus(303);
        assertThat(pages.get().uri("/incidents/{id}", incident)).bodyText().doesNotContain("was taken back");
    }

    @Test
    void letsNoTwoReportsHaveOneAddress() {
        assertThat(
                        post(
                                "EDITOR",
                                REPORT,
                                form(
                                        "http://www.weau.com/2023/10/19/drones-attack-us-military-base-southern-syria-there-are-minor-injuries-us-officials-say?utm_source=x")))
                .hasStatus(422)
                .bodyText()
                .contains("The record has another report at this address: ap-weau-2023-10-19.");
        assertThat(post("EDITOR", REPORT, form("https://en.964media.com/3481/?utm_source=x")))
                .hasStatus(303);
        assertThat(pages.get().uri("/reports/media964-2023-10-18")).bodyText().contains("Blast near Harir");
    }

    @Test
    void keepsACopyAndHandsItOutOnlyToBeSaved() {
        byte[] page = "<!doctype html><script>alert(1)</script>عين".getBytes(StandardCharsets.UTF_8);
        assertThat(upload("page.png", page)).hasStatus(303);

        MvcTestResult copy =
                pages.get().uri(REPORT + "/copy").with(editor("EDITOR")).exchange();

        assertThat(copy).hasStatusOk().body().isEqualTo(page);
        assertThat(copy).hasHeader("Content-Type", "text/plain;charset=UTF-8");
        assertThat(copy).hasHeader("Content-Disposition", "attachment; filename=\"media964-2023-10-18.html.txt\"");
        assertThat(copy).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(copy).hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(pages.get().uri("/reports/media964-2023-10-18"))
                .bodyText()
                .contains(jdbc.sql("select archive_sha256 from report where key = 'media964-2023-10-18'")
                        .query(String.class)
                        .single());
        assertThat(pages.get().uri(REPORT + "/copy")).hasStatus3xxRedirection();
    }

    @Test
    void refusesWhatIsTooBigOrOfAnotherKind() {
        byte[] big = new byte[ArchiveCopies.MOST + 1];
        Arrays.fill(big, (byte) ' ');

        assertThat(upload("big.pdf", big)).hasStatus(422).bodyText().contains("At most 20 MB; this has 20.0.");
        assertThat(upload("run.pdf", new byte[] {'M', 'Z', 0}))
                .hasStatus(422)
                .bodyText()
                .contains("this is none.");
        assertThat(upload("none.pdf", new byte[0])).hasStatus(422).bodyText().contains("A file: a PDF");
    }

    private MvcTestResult upload(String name, byte[] content) {
        return pages.post()
                .uri(REPORT + "/copy")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .with(editor("EDITOR"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String role, String address, String... typed) {
        var request = pages.post().uri(address).with(editor(role)).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private static String[] form(String url) {
        return new String[] {
            "title",
            "Blast near Harir",
            "publisher",
            "964media",
            "url",
            url,
            "publishedOn",
            "18 Oct 2023",
            "language",
            "en",
            "kind",
            "news"
        };
    }

    private static UserRequestPostProcessor editor(String role) {
        return user("lina").roles(role.equals("REVIEWER") ? new String[] {"EDITOR", "REVIEWER"} : new String[] {role});
    }
}
