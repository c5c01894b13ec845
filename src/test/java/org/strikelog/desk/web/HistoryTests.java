package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.incident.Ledger;
import org.strikelog.support.EditingTest;

@EditingTest
class HistoryTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Ledger ledger;

    @BeforeEach
    void lookAround(@Autowired JdbcClient jdbc) {
        IncidentFormPageTests.lookAround(jdbc);
    }

    @Test
    void setsAnyTwoSavesSideBySideWordByWord() {
        long id = published();
        retitle(id, "Rockets miss al-Asad");
        retitle(id, "Rockets miss al-Asad again");

        assertThat(get("/incidents/" + id + "/revisions"))
                .bodyText()
                .contains("dir=\"auto\">Rockets miss al-Asad again</h1>", "<ins> again</ins>")
                .doesNotContain("<del>");
        assertThat(get("/incidents/" + id + "/revisions?one=1&other=2"))
                .bodyText()
                .contains("<del>at</del>", "<ins>miss</ins>", "Entered from the agency&#39;s report", "lina,")
                .doesNotContain("<ins> again</ins>");
        assertThat(get("/incidents/" + id + "/revisions?one=1&other=9")).hasStatus(404);
    }

    @Test
    void showsThePublicNoSaveFromBeforeItWasPublic() {
        long id = number(post("/desk/incidents/new", IncidentFormPageTests.rockets(), "draft"));
        assertThat(get("/incidents/" + id + "/revisions")).hasStatus(404);
        Map<String, String> form =
                IncidentFormPageTests.reopened(ledger.find(id).orElseThrow());
        form.put("title", "Rockets land near al-Asad");
        post("/desk/incidents/" + id, form, "publish");

        assertThat(get("/incidents/" + id + "/revisions"))
                .bodyText()
                .contains("There is one save")
                .doesNotContain("Rockets at al-Asad");
        assertThat(get("/incidents/" + id + "/revisions?one=1")).hasStatus(404);
        assertThat(get("/incidents/" + id + "?revision=1")).hasStatus(404);
        assertThat(get("/incidents/" + id + "?revision=2")).hasStatusOk();
        assertThat(pages.get()
                        .uri("/desk/incidents/" + id + "/revisions")
                        .with(user("lina").roles("EDITOR")))
                .bodyText()
                .contains("Rockets ", "<del>at</del>", "Draft");
    }

    @Test
    void takesUpAnEarlierSaveAsADraftAndTouchesNothingBeforeThatIsPublished() {
        long id = published();
        retitle(id, "Rockets miss al-Asad");

        assertThat(send("/desk/incidents/" + id + "/revisions/1/restore", Map.of()))
                .hasRedirectedUrl("/desk/incidents/" + id);
        assertThat(pages.get().uri("/desk/incidents/" + id).with(user("lina").roles("EDITOR")))
                .bodyText()
                .contains("value=\"Rockets at al-Asad\"", "As in save 1: Entered from the agency&#39;s report");
        assertThat(ledger.published(id, null).document().title()).isEqualTo("Rockets miss al-Asad");

        assertThat(send("/desk/incidents/" + id + "/revisions/2/restore", Map.of()))
                .as("what is typed is not overwritten")
                .hasRedirectedUrl("/desk/incidents/" + id + "/revisions");

        Map<String, String> form =
                IncidentFormPageTests.reopened(ledger.find(id).orElseThrow());
        post("/desk/incidents/" + id, form, "publish");
        assertThat(ledger.published(id, null).document().title()).isEqualTo("Rockets at al-Asad");
        assertThat(ledger.revisions(id)).hasSize(3);
    }

    @Test
    void saysHowToCiteTheSaveThatIsShown() {
        long id = published();
        retitle(id, "Rockets miss al-Asad");

        assertThat(get("/incidents/" + id))
                .bodyText()
                .contains("“Rockets miss al-Asad”, Strikelog, incident " + id + ", save 2 of")
                .contains("/incidents/" + id + "?revision=2</textarea>");
        assertThat(get("/incidents/" + id + "?revision=1"))
                .bodyText()
                .contains("“Rockets at al-Asad”, Strikelog, incident " + id + ", save 1 of", "save 1 of 2");
    }

    private long published() {
        return number(post("/desk/incidents/new", IncidentFormPageTests.rockets(), "publish"));
    }

    private void retitle(long id, String title) {
        Map<String, String> form =
                IncidentFormPageTests.reopened(ledger.find(id).orElseThrow());
        form.put("title", title);
        assertThat(post("/desk/incidents/" + id, form, "publish")).hasStatus(303);
    }

    private static long number(MvcTestResult saved) {
        assertThat(saved).hasStatus(303);
        String address = Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, String save) {
        form.put("save", save);
        return send(address, form);
    }

    private MvcTestResult send(String address, Map<String, String> parameters) {
        var request = pages.post()
                .uri(address)
                .with(user("lina").roles("EDITOR", "REVIEWER"))
                .with(csrf());
        parameters.forEach(request::param);
        return request.exchange();
    }
}
