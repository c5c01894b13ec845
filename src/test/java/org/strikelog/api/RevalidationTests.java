package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikelog.support.WholeApplicationTest;

/** What caches can rely on, for pages as for the API. */
@WholeApplicationTest
class RevalidationTests {

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/incidents",
                "/incidents/1",
                "/timeline",
                "/groups/kataib-hezbollah",
                "/locations/al-asad",
                "/reports",
                "/tallies",
                "/api/v1/incidents?country=IQ&limit=2",
                "/api/v1/incidents.csv",
                "/api/v1/incidents.geojson",
                "/api/v1/incidents/1",
                "/api/v1/incidents/1/revisions",
                "/api/v1/view?zoom=5",
                "/api/v1/facets",
                "/api/v1/locations",
                "/api/v1/reports",
                "/api/v1/tallies",
                "/ogc",
                "/ogc/collections",
                "/ogc/collections/incidents/items?country=IQ&limit=2",
                "/ogc/collections/incidents/items?f=html",
                "/ogc/collections/locations/items/al-asad"
            })
    void whatIsPublicIsAskedForAgainAndNotSentAgain(String address) {
        HttpResponse<String> first = client.get(address);
        String tag = header(first, "ETag");
        HttpResponse<String> again = client.get(address, "If-None-Match", tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
        assertThat(vary(first)).containsAll(vary(again)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/incidents",
                "/incidents/7",
                "/timeline",
                "/groups",
                "/groups/kataib-hezbollah",
                "/locations",
                "/locations/al-asad",
                "/reports",
                "/reports/nbc-sott-2023-10-25",
                "/api/v1/incidents",
                "/api/v1/incidents.csv",
                "/api/v1/incidents.geojson",
                "/api/v1/figures.csv",
                "/api/v1/groups",
                "/api/v1/groups/kataib-hezbollah",
                "/api/v1/locations",
                "/api/v1/locations/al-asad",
                "/api/v1/reports",
                "/api/v1/reports/nbc-sott-2023-10-25",
                "/api/v1/map",
                "/api/v1/timeline",
                "/api/v1/facets",
                "/api/v1/view",
                "/ogc/collections/incidents/items"
            })
    void anotherDayOrRuleIsAnotherAnswer(String address) {
        List<String> queries =
                new ArrayList<>(List.of("", "?asOf=2024-03-01", "?asOf=2024-03-02", "?figures=official"));
        if (address.endsWith("/incidents/7")) {
            // After the sample was loaded, by any clock that a test runs under.
            queries.add("?recordAsOf=2199-12-30");
            queries.add("?recordAsOf=2199-12-31");
        }
        List<String> tags = queries.stream()
                .map(query -> header(client.get(address + query), "ETag"))
                .toList();

        assertThat(tags).doesNotHaveDuplicates();
        for (int i = 0; i < tags.size(); i++) {
            for (int j = 0; j < tags.size(); j++) {
                assertThat(client.get(address + queries.get(i), "If-None-Match", tags.get(j))
                                .statusCode())
                        .as(address + queries.get(i) + " with the tag of " + queries.get(j))
                        .isEqualTo(i == j ? 304 : 200);
            }
        }
    }

    /** Its tag is of what it says, so that two days on which the same was known may share one. */
    @Test
    void oneIncidentHasATagForEachThingThatWasKnownOfIt() {
        long id = client.json("/api/v1/incidents?location=al-asad&to=2023-10-17")
                .at("/items/0/id")
                .asLong();
        List<HttpResponse<String>> answers = Stream.of("", "?asOf=2023-10-25", "?asOf=2023-11-06", "?figures=official")
                .map(query -> client.get("/api/v1/incidents/" + id + query))
                .toList();

        for (HttpResponse<String> one : answers) {
            for (HttpResponse<String> other : answers) {
                assertThat(header(one, "ETag").equals(header(other, "ETag")))
                        .isEqualTo(one.body().equals(other.body()));
            }
        }
        assertThat(header(answers.get(1), "ETag")).isNotEqualTo(header(answers.get(2), "ETag"));
        assertThat(client.get("/api/v1/incidents/" + id, "If-None-Match", header(answers.get(1), "ETag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents", "/api/v1/map?nothing=1", "/api/v1/incidents/999999", "/groups/nobody"})
    void pagesWithASessionAndErrorsHaveNoTag(String address) {
        HttpResponse<String> response = client.get(address, "Cookie", "session=c29tZWJvZHk");

        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aPageWithASessionIsKeptByNobody() {
        assertThat(header(client.get("/incidents", "Cookie", "session=c29tZWJvZHk"), "Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void pagesOfOtherServersMayReadThatNothingHasChanged() {
        String tag = header(client.get("/api/v1/map"), "ETag");
        HttpResponse<String> again =
                client.get("/api/v1/map", "If-None-Match", tag, "Origin", "https://notebook.example");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private static List<String> vary(HttpResponse<String> response) {
        return response.headers().allValues("Vary").stream()
                .flatMap(names -> Stream.of(names.toLowerCase(Locale.ROOT).split(", *")))
                .toList();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
