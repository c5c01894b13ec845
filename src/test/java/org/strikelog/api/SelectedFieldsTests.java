package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.strikelog.support.WholeApplicationTest;
import tools.jackson.databind.JsonNode;

/** What of incidents is wanted, comes; nothing else does. */
@WholeApplicationTest
class SelectedFieldsTests {

    private static final List<String> PARTS = List.of("figures", "attributions", "citations");
    private static final String EVERYTHING = "include=figures,attributions,citations";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void listsWhatEachIncidentSaysByItself() {
        for (String view : List.of("", "&asOf=2023-10-25")) {
            JsonNode list = api.json("/api/v1/incidents?limit=40&sort=date&" + EVERYTHING + view);
            assertThat(list.get("items")).hasSizeGreaterThan(10).allSatisfy(item -> {
                JsonNode alone = api.json("/api/v1/incidents/" + item.get("id") + "?" + view.replace("&", ""));
                PARTS.forEach(part -> assertThat(item.get(part)).as(part + item).isEqualTo(alone.get(part)));
            });
        }
        assertThat(api.json("/api/v1/incidents?limit=1").at("/items/0").propertyNames())
                .doesNotContainAnyElementsOf(PARTS);
    }

    @Test
    void asksTheDatabaseAsOftenForAThousandAsForOne() {
        String all = "/api/v1/incidents?" + EVERYTHING + "&limit=";
        api.json(all + 1000);

        int one = statements(all + 1);
        assertThat(one).isPositive();
        assertThat(statements(all + 1000)).isEqualTo(one);
    }

    @Test
    void leavesOutWhatIsNotNamed() {
        JsonNode list = api.json("/api/v1/incidents?fields=title,figures&limit=2");
        assertThat(list.at("/items/0").propertyNames()).containsExactlyInAnyOrder("id", "title", "figures");
        assertThat(list.at("/links/next").asString()).contains("fields=figures,title", "include=figures");
        assertThat(api.json(list.at("/links/next").asString()).at("/items/0").propertyNames())
                .containsExactlyInAnyOrder("id", "title", "figures");

        assertThat(api.json("/api/v1/incidents/1?fields=title").propertyNames())
                .containsExactlyInAnyOrder("id", "title");
        assertThat(api.json("/api/v1/incidents/1?include=figures").propertyNames())
                .contains("title", "figures")
                .doesNotContain("attributions", "citations");
    }

    @Test
    void suggestsTheFieldThatWasMeant() {
        for (String address : List.of("/api/v1/incidents", "/api/v1/incidents/1")) {
            HttpResponse<String> refused = api.get(address + "?fields=title,ocurrence");
            assertThat(refused.statusCode()).isEqualTo(400);
            JsonNode problem = ApiClient.JSON.readTree(refused.body());
            assertThat(problem.get("parameter").asString()).isEqualTo("fields");
            assertThat(problem.get("value").asString()).isEqualTo("ocurrence");
            assertThat(problem.get("expected").asString()).startsWith("occurrence perhaps");
        }
        assertThat(api.get("/api/v1/incidents?include=casualties").statusCode()).isEqualTo(400);
    }

    /** {@return how many statements the answer took} */
    private int statements(String address) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        AtomicInteger statements = new AtomicInteger();
        AppenderBase<ILoggingEvent> count = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent said) {
                // Others ask at the same time, of other things.
                if (Thread.currentThread().getName().startsWith("tomcat")
                        && said.getMessage().startsWith("Executing prepared SQL statement")) {
                    statements.incrementAndGet();
                }
            }
        };
        count.start();
        log.addAppender(count);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            api.json(address);
            return statements.get();
        } finally {
            log.setLevel(null);
            log.setAdditive(true);
            log.detachAppender(count);
        }
    }
}
