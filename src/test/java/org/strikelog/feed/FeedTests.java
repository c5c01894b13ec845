package org.strikelog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikelog.api.ApiClient;
import org.strikelog.support.WholeApplicationTest;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@WholeApplicationTest
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String GEORSS = "http://www.georss.org/georss";

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents.atom", "/figures.atom", "/claims.atom", "/incidents.atom?from=2031-01-01"})
    void hasWhatTheFormatDemands(String address) throws Exception {
        HttpResponse<String> response = client.get(address);
        Element feed = feed(response);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        assertThat(text(feed, "id")).endsWith(address);
        assertThat(text(feed, "title")).isNotBlank();
        assertThat(text(feed, "updated")).endsWith("Z");
        assertThat(feed.getElementsByTagNameNS(ATOM, "author").getLength()).isEqualTo(1);
        assertThat(link(feed, "self")).isEqualTo("http://127.0.0.1:" + port + address);
        for (Element entry : entries(feed)) {
            assertThat(text(entry, "id")).startsWith("http://127.0.0.1:" + port + "/incidents/");
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(text(entry, "updated")).endsWith("Z");
            assertThat(text(entry, "summary")).isNotBlank();
        }
        assertThat(entries(feed)).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/incidents.atom", "/figures.atom", "/claims.atom?role=claimed", "/incidents.atom?country=IQ"})
    void leadsFromPartToPartToTheLastEntry(String address) throws Exception {
        Set<String> seen = new HashSet<>();
        String next = address;
        int parts = 0;
        while (next != null) {
            Element feed = feed(client.get(next.replace("http://127.0.0.1:" + port, "")));
            for (Element entry : entries(feed)) {
                assertThat(seen.add(text(entry, "id"))).isTrue();
            }
            next = link(feed, "next");
            assertThat(++parts).isLessThan(50);
        }
        if (address.startsWith("/incidents")) {
            String list = address.replace("/incidents.atom", "/api/v1/incidents");
            assertThat(seen)
                    .hasSize(client.json(list).at("/total/possible").asInt())
                    .hasSizeGreaterThan(Feeds.ENTRIES);
        }
    }

    @Test
    void saysWhereItWasLatitudeFirst() throws Exception {
        Element entry =
                entries(feed(client.get("/incidents.atom?location=al-asad"))).getFirst();

        assertThat(entry.getElementsByTagNameNS(GEORSS, "point").item(0).getTextContent())
                .isEqualTo("33.7856 42.4412");
        assertThat(entry.getElementsByTagNameNS(GEORSS, "radius").item(0).getTextContent())
                .isEqualTo("4000");
        assertThat(entry.getElementsByTagNameNS(GEORSS, "featurename").item(0).getTextContent())
                .isEqualTo("Al-Asad Air Base");
    }

    @Test
    void tellsOfFiguresThatGrewAndOfClaimsThatWereTakenBack() throws Exception {
        List<Element> figures = entries(feed(client.get("/figures.atom?asOf=2023-12-31")));

        assertThat(figures).isNotEmpty();
        assertThat(figures).allSatisfy(entry -> {
            assertThat(text(entry, "title")).contains("before");
            assertThat(text(entry, "published")).isLessThan("2024-01-01");
        });
        assertThat(client.get("/figures.atom?cursor=x").statusCode()).isEqualTo(400);
        assertThat(client.get("/incidents.atom?limit=3").statusCode()).isEqualTo(400);
    }

    @Test
    void isNotSentAgainWhileTheRecordStaysAndIsNamedByPages() {
        HttpResponse<String> first = client.get("/incidents.atom?country=IQ");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(client.get("/incidents.atom", "Origin", "https://reader.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(client.get("/incidents.atom?country=IQ", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        for (String page : List.of("/", "/incidents", "/timeline")) {
            assertThat(client.get(page + "?country=IQ").body())
                    .contains("type=\"application/atom+xml\"", "href=\"/incidents.atom?country=IQ\"");
        }
    }

    private static Element feed(HttpResponse<String> response) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        return new ArrayList<>(IntStream.range(0, entries.getLength())
                .mapToObj(i -> (Element) entries.item(i))
                .toList());
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static String link(Element feed, String relation) {
        NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getParentNode() == feed && link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return null;
    }
}
