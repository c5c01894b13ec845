package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.incident.Dataset;
import org.strikelog.incident.Datasets;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Incident;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Occurrence;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.JsonNode;

@EditingTest
class PagingThroughTests {

    static final List<String> ORDERS = QueryGuide.SORT.values();

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Datasets datasets;

    @Autowired
    private JdbcClient jdbc;

    private final List<Long> added = new ArrayList<>();
    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @AfterEach
    void takeAwayWhatWasAdded() {
        for (long id : added) {
            jdbc.sql("delete from revision where incident_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from incident where id = :id").param("id", id).update();
        }
        await().until(() -> added.stream().noneMatch(ids("/api/v1/incidents?limit=1000")::contains));
    }

    @ParameterizedTest(name = "by {0}")
    @FieldSource("ORDERS")
    void givesEveryRowOnceInEveryOrderAndBack(String order) {
        List<JsonNode> pages = api.pages("/api/v1/incidents?limit=37&sort=" + order);
        List<Long> whole = ids("/api/v1/incidents?limit=1000&sort=" + order);

        assertThat(pages.stream().flatMap(p -> ids(p).stream()))
                .containsExactlyElementsOf(whole)
                .doesNotHaveDuplicates();
        assertThat(whole).hasSize(pages.getFirst().at("/total/possible").asInt());

        List<List<Long>> back = new ArrayList<>();
        JsonNode page = pages.getLast();
        while (page.at("/links/prev").isString()) {
            page = api.json(page.at("/links/prev").asString());
            back.add(ids(page));
        }
        Collections.reverse(back);
        assertThat(back)
                .containsExactlyElementsOf(pages.subList(0, pages.size() - 1).stream()
                        .map(PagingThroughTests::ids)
                        .toList());
        assertThat(page.at("/links/prev").isNull()).isTrue();
    }

    @ParameterizedTest(name = "by {0}")
    @FieldSource("ORDERS")
    void ordersTheFileAsTheList(String order) {
        List<Long> file = api.get("/api/v1/incidents.csv?sort=" + order)
                .body()
                .lines()
                .filter(line -> line.matches("\\d+,http.*"))
                .map(line -> Long.valueOf(line.substring(0, line.indexOf(','))))
                .toList();

        assertThat(file).isEqualTo(ids("/api/v1/incidents?limit=1000&sort=" + order));
    }

    @Test
    void staysWhereItIsWhileRowsAreAdded() {
        JsonNode first = api.json("/api/v1/incidents?limit=50");
        List<Long> second = ids(api.json(first.at("/links/next").asString()));

        publish("Later than all others", LocalDate.of(2030, 1, 1));
        publish("Earlier than all others", LocalDate.of(1990, 1, 1));

        JsonNode secondAgain = api.json(first.at("/links/next").asString());
        assertThat(ids(secondAgain)).isEqualTo(second);
        assertThat(ids(api.json(secondAgain.at("/links/prev").asString()))).isEqualTo(ids(first));
        assertThat(ids(api.json("/api/v1/incidents?limit=50"))).startsWith(added.getFirst());
    }

    @Test
    void listsAnIncidentOfWhichNothingIsKnown() {
        publish("Something, somewhere", LocalDate.of(2031, 1, 1));

        JsonNode row = api.json("/api/v1/incidents?from=2031-01-01").at("/items/0");
        assertThat(row.get("groups")).isEmpty();
        assertThat(row.get("weapons")).isEmpty();
        assertThat(row.at("/place/latitude").isNull()).isTrue();
        assertThat(api.json("/api/v1/incidents.geojson?from=2031-01-01")
                        .at("/features/0/geometry")
                        .isNull())
                .isTrue();
        assertThat(api.get("/api/v1/incidents.csv?from=2031-01-01").body()).contains("Something, somewhere");
    }

    @Test
    void answersGoneForWhatWasRetracted() {
        Incident mistake = incident("A rumour", LocalDate.of(2031, 1, 1));
        mistake.publish();
        added.add(ledger.enter(mistake, "tester", "Published").id());
        mistake.retract("It did not happen");
        ledger.enter(mistake, "tester", "Retracted");

        var response = api.get("/api/v1/incidents/" + added.getLast());
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.body()).contains("It did not happen");
        assertThat(api.get("/api/v1/incidents/" + added.getLast() + "/revisions")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void showsNoSaveFromBeforeItWasPublic() {
        Incident note = incident("A note", LocalDate.of(2031, 1, 1));
        added.add(ledger.enter(note, "tester", "First note").id());
        assertThat(api.get("/api/v1/incidents/" + added.getLast()).statusCode()).isEqualTo(404);
    }

    private void publish(String title, LocalDate day) {
        Incident incident = incident(title, day);
        incident.publish();
        added.add(ledger.enter(incident, "tester", "Published for a test").id());
    }

    private Incident incident(String title, LocalDate day) {
        Dataset desk = datasets.findByKey(Dataset.DESK).orElseThrow();
        return new Incident(desk, null, title, EventType.OTHER, Occurrence.on(day));
    }

    private List<Long> ids(String first) {
        return api.pages(first).stream().flatMap(page -> ids(page).stream()).toList();
    }

    private static List<Long> ids(JsonNode page) {
        return page.get("items").valueStream().map(i -> i.get("id").asLong()).toList();
    }
}
