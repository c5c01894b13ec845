package org.strikelog.importer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.support.EditingTest;

@EditingTest
@AutoConfigureMockMvc
class ImportPagesTests {

    private static final String[] REVIEWER = {"EDITOR", "REVIEWER"};

    @Autowired
    private MockMvcTester pages;

    @Test
    void losesNothingTypedWhenAFileIsMissing() {
        assertThat(pages.post()
                        .uri("/desk/imports")
                        .multipart()
                        .param("release", "Typed before")
                        .param("name", "")
                        .with(csrf())
                        .with(user("lina").roles(REVIEWER)))
                .hasStatus(422)
                .bodyText()
                .contains("Typed before", "Choose a file that is not empty.", "The name of the data set.");
    }

    @Test
    void leadsFromAFileToTheRecordAndBack() throws IOException {
        String page = upload();
        assertThat(await(page, "Nothing is in the record yet"))
                .contains("Import 39 rows", "Government of Syria", "UTF-8");
        assertThat(body(page + "/actors")).contains("Whom the names mean", "a new group of that name");
        post(page + "/actors", "name", "Civilians", "choice", "none");
        assertThat(body(page + "/report.csv")).startsWith("line,finding,incident,field,value,expected");

        assertThat(post(page + "/start")).hasStatus(303);
        assertThat(await(page, "It is in the record.")).contains("See the incidents of this data set");
        assertThat(body("/incidents?dataset=ucdp-by-hand")).contains("Rami village", "Named by the test");

        assertThat(post(page + "/undo")).hasStatus(303);
        assertThat(await(page, "incidents are as before, or retracted")).contains("Undone by lina");
    }

    private String upload() throws IOException {
        byte[] content = Files.readAllBytes(Path.of("src/test/resources/import/ucdp-ged.csv"));
        MvcTestResult result = pages.post()
                .uri("/desk/imports")
                .multipart()
                .file(new MockMultipartFile("file", "ucdp-ged.csv", "text/csv", content))
                .param("format", "ucdp")
                .param("release", "UCDP GED, extract")
                .param("releasedOn", "2023-06-30")
                .param("name", "UCDP by hand")
                .param("licence", "CC-BY-4.0")
                .param("attribution", "Named by the test")
                .param("open", "true")
                .with(csrf())
                .with(user("lina").roles(REVIEWER))
                .exchange();
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private String await(String page, String words) {
        String body = body(page);
        for (int tries = 0; tries < 600 && !body.contains(words); tries++) {
            LockSupport.parkNanos(50_000_000);
            body = body(page);
        }
        assertThat(body).contains(words);
        return body;
    }

    private String body(String address) {
        MvcTestResult result =
                pages.get().uri(address).with(user("lina").roles(REVIEWER)).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = pages.post().uri(address).with(csrf()).with(user("lina").roles(REVIEWER));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
