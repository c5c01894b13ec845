package org.strikelog.site.caching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.strikelog.explore.Explorer;

class RevalidationFilterTests {

    private final Explorer explorer = mock();
    private final Release release = mock();
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private RevalidationFilter filter;
    private int made;

    @BeforeEach
    void publish() {
        given(release.digest()).willReturn("cafe");
        given(explorer.ready()).willReturn(true);
        given(explorer.recordVersion()).willReturn("7");
        filter = new RevalidationFilter(explorer, release, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/incidents",
                "/incidents/12",
                "/timeline",
                "/groups/kataib-hezbollah",
                "/tallies",
                "/api/v1/incidents",
                "/api/v1/incidents.csv",
                "/api/v1/map",
                "/api/v1/timeline",
                "/api/v1/facets",
                "/api/v1/view",
                "/api/v1/tallies",
                "/api/v1/groups/idf",
                "/api/v1/reports"
            })
    void asksNobodyAboutWhatTheClientHasAlready(String path) throws Exception {
        String tag = tag(answer(request(path, null)));
        MockHttpServletResponse again = answer(request(path, tag));

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(tag(again)).isEqualTo(tag).startsWith("W/\"cafe-7-");
        assertThat(again.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(again.getHeaders("Vary")).isNotEmpty();
        assertThat(made).isOne();
    }

    @Test
    void saysSinceWhenTheRecordIsWhatItIsExceptOfErrors() throws Exception {
        FilterChain missing = (request, response) -> ((HttpServletResponse) response).sendError(404);

        assertThat(answer(request("/api/v1/map", null)).getDateHeader("Last-Modified"))
                .isEqualTo(NOW.toEpochMilli());
        assertThat(answer(request("/api/v1/incidents/1", null), "\"3-abc\"").getDateHeader("Last-Modified"))
                .isEqualTo(NOW.toEpochMilli());
        assertThat(answer(request("/api/v1/groups/nobody", null), missing).containsHeader("Last-Modified"))
                .isFalse();
    }

    @Test
    void makesTheAnswerAnewWhenTheRecordOrTheReleaseIsAnother() throws Exception {
        String tag = tag(answer(request("/api/v1/map", null)));

        given(explorer.recordVersion()).willReturn("8");
        assertThat(answer(request("/api/v1/map", tag)).getStatus()).isEqualTo(200);
        given(explorer.recordVersion()).willReturn("7");
        given(release.digest()).willReturn("babe");
        assertThat(answer(request("/api/v1/map", tag)).getStatus()).isEqualTo(200);
        assertThat(made).isEqualTo(3);
    }

    @Test
    void tellsAnswersToDifferentQuestionsApart() throws Exception {
        String tag = tag(answer(request("/api/v1/incidents", null)));
        MockHttpServletRequest filtered = request("/api/v1/incidents", tag);
        filtered.setQueryString("country=IQ");
        MockHttpServletRequest table = request("/api/v1/incidents", tag);
        table.addHeader("Accept", "text/csv");
        MockHttpServletRequest dark = request("/timeline", tag(answer(request("/timeline", null))));
        dark.setCookies(new Cookie("theme", "dark"));

        assertThat(answer(filtered).getStatus()).isEqualTo(200);
        assertThat(answer(table).getStatus()).isEqualTo(200);
        assertThat(answer(dark).getStatus()).isEqualTo(200);
    }

    @Test
    void findsItsTagAmongOthersWeakOrStrong() throws Exception {
        String tag = tag(answer(request("/api/v1/view", null)));

        assertThat(answer(request("/api/v1/view", "\"one\", " + tag.substring(2) + ", W/\"two\""))
                        .getStatus())
                .isEqualTo(304);
        assertThat(answer(request("/api/v1/view", tag.replace("\"", ""))).getStatus())
                .isEqualTo(200);
        assertThat(answer(request("/api/v1/view", "*")).getStatus()).isEqualTo(200);
    }

    @Test
    void remembersTheOwnTagOfAnAnswerUntilTheRecordChanges() throws Exception {
        String own = "\"3-abc\"";
        assertThat(answer(request("/api/v1/incidents/1", own), own).getStatus()).isEqualTo(200);

        MockHttpServletResponse again = answer(request("/api/v1/incidents/1", own), own);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(tag(again)).isEqualTo(own);
        assertThat(answer(request("/api/v1/incidents/2", own), "\"1-def\"").getStatus())
                .isEqualTo(200);

        given(explorer.recordVersion()).willReturn("8");
        answer(request("/api/v1/incidents/1", own), "\"4-ghi\"");
        assertThat(made).isEqualTo(3);
    }

    @Test
    void remembersTheOwnTagOfWhatWasFoundUnchanged() throws Exception {
        String own = "\"3-abc\"";
        FilterChain unchanged = (request, response) -> {
            made++;
            ((HttpServletResponse) response).setHeader("ETag", own);
            ((HttpServletResponse) response).setStatus(304);
        };

        answer(request("/api/v1/incidents/1", own), unchanged);
        assertThat(answer(request("/api/v1/incidents/1", own), unchanged).getStatus())
                .isEqualTo(304);
        assertThat(made).isOne();
    }

    @Test
    void answersAnIncidentFromMemoryUntilTheRecordChanges() throws Exception {
        MockHttpServletResponse first = answer(request("/api/v1/incidents/1", null), written("\"3-abc\"", "three"));
        MockHttpServletResponse again =
                answer(request("/api/v1/incidents/1", "\"2-old\""), written("\"4-def\"", "four"));

        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).isEqualTo("three");
        for (String header : List.of("ETag", "Last-Modified", "Content-Type", "Cache-Control", "Vary")) {
            assertThat(again.getHeaders(header)).as(header).isEqualTo(first.getHeaders(header));
        }
        assertThat(made).isOne();

        given(explorer.recordVersion()).willReturn("8");
        assertThat(answer(request("/api/v1/incidents/1", null), written("\"4-def\"", "four"))
                        .getContentAsString())
                .isEqualTo("four");
    }

    @Test
    void answersFromMemoryWhoAsksTheSameInTheSameWayAlone() throws Exception {
        answer(request("/api/v1/incidents/1", null), written("\"3-abc\"", "three"));
        MockHttpServletRequest otherHost = request("/api/v1/incidents/1", null);
        otherHost.setServerName("elsewhere.example");
        MockHttpServletRequest ofAPage = request("/api/v1/incidents/1", null);
        ofAPage.addHeader("Origin", "https://map.example");
        MockHttpServletRequest withToken = request("/api/v1/incidents/1", null);
        withToken.addHeader("Authorization", "Bearer t");
        MockHttpServletRequest conditional = request("/api/v1/incidents/1", null);
        conditional.addHeader("If-Match", "\"2-old\"");
        MockHttpServletRequest withoutBody = request("/api/v1/incidents/1", null);
        withoutBody.setMethod("HEAD");

        for (var request : List.of(otherHost, ofAPage, withToken, conditional, withoutBody)) {
            assertThat(answer(request, written("\"3-abc\"", "anew")).getContentAsString())
                    .isEqualTo("anew");
        }
    }

    @Test
    void answersNobodyFromMemoryWhileItCannotBeSeenWhetherTheRecordHasChanged() throws Exception {
        answer(request("/api/v1/incidents/1", null), written("\"3-abc\"", "three"));
        given(explorer.cutOff()).willReturn(true);

        assertThat(answer(request("/api/v1/incidents/1", null), written("\"4-def\"", "retracted"))
                        .getContentAsString())
                .isEqualTo("retracted");
    }

    @Test
    void makesAPageOnceForAllWhoReadTheSameRecord() throws Exception {
        FilterChain page = page("Attacks on the map");
        MockHttpServletResponse first = answer(request("/", null), page);
        MockHttpServletResponse again = answer(request("/", null), page);

        assertThat(again.getContentAsString()).isEqualTo("Attacks on the map");
        assertThat(again.getHeaderNames()).containsAll(first.getHeaderNames());
        for (String header : first.getHeaderNames()) {
            assertThat(again.getHeaders(header)).as(header).isEqualTo(first.getHeaders(header));
        }
        assertThat(made).isOne();

        MockHttpServletRequest french = request("/", null);
        french.addHeader("Accept-Language", "fr");
        answer(french, page);
        assertThat(made).isEqualTo(2);

        given(explorer.recordVersion()).willReturn("8");
        answer(request("/", null), page);
        assertThat(made).isEqualTo(3);
    }

    @Test
    void makesAPageOnceForAllWhoAskAtTheSameTime() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            begun.countDown();
            try {
                finish.await();
            } catch (InterruptedException e) {
                throw new ServletException(e);
            }
            page("made").doFilter(request, response);
        };
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> answers = new ArrayList<>();
            answers.add(readers.submit(() -> answer(request("/timeline", null), slow)));
            begun.await();
            CountDownLatch asking = new CountDownLatch(20);
            for (int reader = 0; reader < 20; reader++) {
                answers.add(readers.submit(() -> {
                    asking.countDown();
                    return answer(request("/timeline", null), slow);
                }));
            }
            asking.await();
            finish.countDown();
            for (var answer : answers) {
                assertThat(answer.get().getContentAsString()).isEqualTo("made");
            }
        }
        assertThat(made).isOne();
    }

    @Test
    void makesPagesAnewWhenSomebodyHasSentSomething() throws Exception {
        FilterChain page = page("Blast near Harir");
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            made = 0;
            answer(request("/reports/harir", null), page);
            answer(new MockHttpServletRequest(method, "/desk/reports/harir"), (request, response) -> {});
            answer(request("/reports/harir", null), page);
            assertThat(made).as(method).isEqualTo(2);
            answer(new MockHttpServletRequest("GET", "/desk/reports/harir"), (request, response) -> {});
            answer(request("/reports/harir", null), page);
            assertThat(made).as(method).isEqualTo(2);
            given(explorer.recordVersion()).willReturn(method);
        }
    }

    @Test
    void hasHadTheRecordForAsLongWhateverSomebodyHasSent() throws Exception {
        Clock clock = mock();
        given(clock.instant()).willReturn(NOW, NOW.plusSeconds(60));
        filter = new RevalidationFilter(explorer, release, clock);
        answer(request("/api/v1/map", null));
        answer(new MockHttpServletRequest("POST", "/login"), (request, response) -> {});

        assertThat(answer(request("/api/v1/map", null)).getDateHeader("Last-Modified"))
                .isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void keepsNoPageThatIsForOneReaderOrAnError() throws Exception {
        FilterChain ownCookie = (request, response) -> {
            ((HttpServletResponse) response).addHeader("Set-Cookie", "session=s");
            page("yours").doFilter(request, response);
        };
        FilterChain missing = (request, response) -> {
            ((HttpServletResponse) response).setStatus(404);
            page("There is no such group").doFilter(request, response);
        };

        for (FilterChain chain : List.of(ownCookie, missing)) {
            made = 0;
            for (int time = 1; time <= 2; time++) {
                answer(request("/groups/nobody", null), chain);
                assertThat(made).isEqualTo(time);
            }
        }
    }

    @Test
    void keepsNoLongAnswers() throws Exception {
        answer(request("/api/v1/incidents/1", null), written("\"3-abc\"", "x".repeat(33_000)));
        answer(request("/api/v1/incidents/1", null), written("\"3-abc\"", "x".repeat(33_000)));

        assertThat(made).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/login", "/account", "/about", "/api", "/api/v1/nothing", "/actuator/health"})
    void leavesAloneWhatDependsOnMoreThanTheRecord(String path) throws Exception {
        MockHttpServletResponse response = answer(request(path, null));

        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void leavesAloneThePagesOfWhoIsSignedIn() throws Exception {
        MockHttpServletRequest request = request("/incidents", tag(answer(request("/incidents", null))));
        request.setCookies(new Cookie("session", "s"));
        MockHttpServletResponse response = answer(request);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void givesErrorsNoTag() throws Exception {
        FilterChain missing = (request, response) -> ((HttpServletResponse) response).sendError(404);
        FilterChain refused = (request, response) -> {
            ((HttpServletResponse) response).setStatus(400);
            response.getOutputStream().write('!');
        };
        FilterChain broken = (request, response) -> {
            response.getWriter().write("half");
            ((HttpServletResponse) response).setStatus(500);
            throw new IllegalStateException("a template fails");
        };

        assertThat(tag(answer(request("/api/v1/groups/nobody", null), missing))).isNull();
        assertThat(tag(answer(request("/api/v1/map", null), refused))).isNull();
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThatIllegalStateException()
                .isThrownBy(() -> filter.doFilter(request("/timeline", null), response, broken));
        assertThat(tag(response)).isNull();
    }

    @Test
    void waitsForNoRecordThatIsStillBeingRead() throws Exception {
        given(explorer.ready()).willReturn(false);

        assertThat(tag(answer(request("/", null)))).isNull();
        assertThat(made).isOne();
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        return answer(request, (ignored, response) -> {
            made++;
            response.getWriter().write("answer");
        });
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, String ownTag)
            throws ServletException, IOException {
        return answer(request, (ignored, response) -> {
            made++;
            ((HttpServletResponse) response).setHeader("ETag", ownTag);
            response.getWriter().write("answer");
        });
    }

    private FilterChain written(String ownTag, String text) {
        return (ignored, response) -> {
            made++;
            ((HttpServletResponse) response).setHeader("ETag", ownTag);
            response.setContentType("application/json");
            response.getOutputStream().write(text.getBytes(UTF_8));
        };
    }

    private FilterChain page(String text) {
        return (ignored, response) -> {
            made++;
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", "default-src 'none'");
            response.setContentType("text/html;charset=UTF-8");
            response.setLocale(Locale.ENGLISH);
            response.getWriter().write(text);
        };
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain rest)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, rest);
        return response;
    }

    private static MockHttpServletRequest request(String path, String held) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (held != null) {
            request.addHeader("If-None-Match", held);
        }
        return request;
    }

    private static String tag(MockHttpServletResponse response) {
        return response.getHeader("ETag");
    }
}
