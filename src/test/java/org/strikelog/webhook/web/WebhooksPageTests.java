package org.strikelog.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.strikelog.support.EditingTest;
import org.strikelog.webhook.Webhooks;

@EditingTest
class WebhooksPageTests {

    private static final String URL = "http://127.0.0.1:1/hook";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void removeAll() {
        webhooks.all().forEach(listed -> webhooks.remove(listed.webhook().id(), "lina"));
    }

    @Test
    void showsTheSecretOnceAndWhatIsToldOf() throws Exception {
        MockHttpServletResponse made = add(URL, "https://strikelog.example/incidents?country=IQ&type=air_drone_strike");

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getContentAsString()).contains("whsec_", "Country: Iraq", "/hook");
        assertThat(page()).doesNotContain("whsec_").contains("Country: Iraq", "/hook");
        assertThat(webhooks.all().getFirst().webhook().filter().query()).contains("country=IQ");
    }

    @Test
    void namesWhatIsWrongAndLosesNothing() throws Exception {
        MockHttpServletResponse refused = add("ftp://example.org/<b>", "country=Iraq&sort=title");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("ftp://example.org/&lt;b&gt;", "country=Iraq&amp;sort=title", "sort is “title”");
        assertThat(add("ftp://example.org/", "").getContentAsString())
                .contains("an address such as https://example.org/hook");
        assertThat(webhooks.all()).isEmpty();
    }

    @Test
    void showsWhatWasGivenUpAndCanBeSentAgainOrDiscarded() throws Exception {
        add(URL, "");
        jdbc.sql("""
                        insert into webhook_message (id, webhook_id, body, changes, written_at, attempts, failure)
                        select gen_random_uuid(), id, '{}', 3, now(), 10, 'It answered <500>.' from webhook
                        """).update();

        String page = page();

        assertThat(page).contains("Given up", "3 changes", "It answered &lt;500&gt;.", "tried 10 times", "Send again");
        String message = webhooks.all().getFirst().givenUp().getFirst().id();
        assertThat(pages.post()
                        .uri("/admin/webhooks/messages/" + message + "/discard")
                        .with(user("lina").roles("ADMINISTRATOR"))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(page()).doesNotContain("Given up");
    }

    private MockHttpServletResponse add(String url, String filter) {
        return pages.post()
                .uri("/admin/webhooks")
                .param("url", url)
                .param("filter", filter)
                .with(user("lina").roles("ADMINISTRATOR"))
                .with(csrf())
                .exchange()
                .getResponse();
    }

    private String page() throws UnsupportedEncodingException {
        return pages.get()
                .uri("/admin/webhooks")
                .with(user("lina").roles("ADMINISTRATOR"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
