package org.strikelog.site.limiting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;

class LimitFilterTests {

    private final List<Exception> refused = new ArrayList<>();
    private final LimitFilter filter =
            new LimitFilter(new LimitSettings(true, 2, 1), (request, response, handler, e) -> {
                refused.add(e);
                return new ModelAndView();
            });

    @ParameterizedTest
    @CsvSource({
        "/api/v1/incidents, requests",
        "/api/openapi.json, requests",
        "/ogc/collections, requests",
        "/incidents.atom, requests",
        "/api/v1/incidents.csv, exports",
        "/brief.pdf, exports",
        "/picture.png, exports"
    })
    void countsWhatProgramsAskFor(String path, String quota) throws ServletException, IOException {
        assertThat(ask(path, "192.0.2.1").getHeader("RateLimit")).startsWith("\"" + quota + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents", "/actuator/health", "/css/site.css", "/api"})
    void countsNoPageAndNoSignOfHealth(String path) throws ServletException, IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(path, "192.0.2.1").containsHeader("RateLimit")).isFalse();
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void countsAnAddressAndTheNetworkOfAHousehold() throws ServletException, IOException {
        for (String address : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.1")) {
            ask("/api/v1/incidents", address);
        }
        assertThat(refused).hasSize(1).allSatisfy(e -> assertThat(e).isInstanceOf(ErrorResponseException.class));

        for (String address : List.of("2001:db8:0:1:0:0:0:1", "2001:db8:0:1:5:6:7:8", "2001:db8:0:1:0:0:0:2")) {
            ask("/api/v1/incidents", address);
        }
        assertThat(refused).hasSize(2);
    }

    private MockHttpServletResponse ask(String path, String address) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (FilterChain) (in, out) -> {});
        return response;
    }
}
