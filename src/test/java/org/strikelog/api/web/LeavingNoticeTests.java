package org.strikelog.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class LeavingNoticeTests {

    @Test
    void saysOfAnOperationThatWillGoUntilWhenItStays() throws Exception {
        MockHttpServletResponse answer = answer("old");

        assertThat(answer.getHeader("Deprecation")).isEqualTo("@1788220800");
        assertThat(answer.getHeader("Sunset")).isEqualTo("Wed, 01 Sep 2027 00:00:00 GMT");
        assertThat(answer.getHeader("Link")).isEqualTo("</api/v2/incidents>; rel=\"successor-version\"");
    }

    @Test
    void saysNothingOfOthers() throws Exception {
        assertThat(answer("stays").getHeaderNames()).isEmpty();
    }

    private static MockHttpServletResponse answer(String operation) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LeavingNotice()
                .preHandle(new MockHttpServletRequest(), response, new HandlerMethod(new Operations(), operation));
        return response;
    }

    static class Operations {

        @Leaving(since = "2026-09-01", until = "2027-09-01", instead = "/api/v2/incidents")
        public void old() {}

        public void stays() {}
    }
}
