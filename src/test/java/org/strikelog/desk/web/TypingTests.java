package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.desk.Typing;
import org.strikelog.support.EditingTest;

@EditingTest
class TypingTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Typing typing;

    @Autowired
    JdbcClient jdbc;

    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void lookAround(@Autowired JdbcClient jdbc) {
        IncidentFormPageTests.lookAround(jdbc);
    }

    @Test
    void bringsBackWhatCannotEvenBeReadForANewIncident() {
        assertThat(post(
                        "lina",
                        "/desk/incidents/new/typed?typed=" + key,
                        "title",
                        "Rockets at",
                        "days",
                        "the other day"))
                .hasStatusOk()
                .bodyText()
                .contains("keptAt");

        assertThat(get("lina", "/desk/incidents/new?typed=" + key))
                .bodyText()
                .contains("value=\"Rockets at\"", "value=\"the other day\"", "This is as you left it, and not saved");
        assertThat(get("lina", "/desk")).bodyText().contains("/desk/incidents/new?typed=" + key, "Rockets at");
    }

    @Test
    void keepsItToItsEditor() {
        post("lina", "/desk/incidents/new/typed?typed=" + key, "title", "Rockets at");

        assertThat(get("omar", "/desk/incidents/new?typed=" + key)).bodyText().doesNotContain("Rockets at");
        assertThat(get("omar", "/desk")).bodyText().doesNotContain(key.toString());
    }

    @Test
    void opensAnIncidentAsItWasLeftAndGoesBackToWhatIsSavedWhenAsked() {
        post("lina", "/desk/incidents/11/typed", "version", "0", "title", "Half a tit");
        assertThat(get("lina", "/desk/incidents/11")).bodyText().contains("value=\"Half a tit\"");

        assertThat(post("lina", "/desk/incidents/11/forget")).hasRedirectedUrl("/desk/incidents/11");
        assertThat(get("lina", "/desk/incidents/11")).bodyText().doesNotContain("Half a tit", "This is as you left it");
    }

    @Test
    void keepsWhatIsSubmittedWithoutAScriptAndCannotBeSaved() {
        post("lina", "/desk/incidents/new?typed=" + key, "title", "Rockets at", "save", "draft");
        assertThat(get("lina", "/desk/incidents/new?typed=" + key)).bodyText().contains("value=\"Rockets at\"");

        post("lina", "/desk/incidents/new?typed=" + key, "title", "Drones at", "add", "figures");
        assertThat(get("lina", "/desk/incidents/new?typed=" + key)).bodyText().contains("value=\"Drones at\"");
    }

    @Test
    void letsGoOfWhatIsSaved() {
        Map<String, String> form = IncidentFormPageTests.rockets();
        form.put("save", "draft");
        post("lina", "/desk/incidents/new/typed?typed=" + key, "title", "Rockets at");

        assertThat(send("lina", "/desk/incidents/new?typed=" + key, form)).hasStatus(303);

        assertThat(typing.find("lina", Typing.Place.ofNew(key))).isEmpty();
    }

    @Test
    void outlivesACrashOfTheServer() {
        assertThat(jdbc.sql("select relpersistence::text from pg_class where relname = 'typed_form'")
                        .query(String.class)
                        .single())
                .as("written to the log before the answer is sent")
                .isEqualTo("p");
    }

    @Test
    void leadsBackToTheSameFormWhenTheSessionIsOver() {
        assertThat(pages.post().uri("/desk/incidents/new?typed=" + key).param("title", "Rockets at"))
                .hasRedirectedUrl("/desk/incidents/new?typed=" + key);
    }

    @Test
    void tellsWhoElseHasItOpenUntilTheyLeave() {
        get("omar", "/desk/incidents/12");
        assertThat(get("lina", "/desk/incidents/12")).bodyText().contains("Also open by omar.");
        assertThat(post("omar", "/desk/incidents/12/presence")).bodyText().isEqualTo("{\"others\":[\"lina\"]}");

        post("omar", "/desk/incidents/12/absence");
        assertThat(post("lina", "/desk/incidents/12/presence")).bodyText().isEqualTo("{\"others\":[]}");
    }

    @Test
    void forgetsWhoHasNotBeenSeenForAMinute() {
        get("omar", "/desk/incidents/13");
        jdbc.sql("update open_form set seen_at = seen_at - interval '61 seconds' where incident_id = 13")
                .update();

        assertThat(get("lina", "/desk/incidents/13")).bodyText().doesNotContain("Also open by omar");
    }

    @Test
    void refusesAFormOfNoIncident() {
        assertThat(post("lina", "/desk/incidents/999999/typed", "title", "Nothing"))
                .hasStatus(404);
        assertThat(post("lina", "/desk/incidents/new/typed?typed=later", "title", "Nothing"))
                .hasStatus(400);
    }

    private MvcTestResult get(String editor, String address) {
        return pages.get()
                .uri(address)
                .with(user(editor).roles("EDITOR", "REVIEWER"))
                .exchange();
    }

    private MvcTestResult post(String editor, String address, String... parameters) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        return send(editor, address, form);
    }

    private MvcTestResult send(String editor, String address, Map<String, String> form) {
        var request = pages.post()
                .uri(address)
                .with(user(editor).roles("EDITOR", "REVIEWER"))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
