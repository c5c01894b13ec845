package org.strikelog.site.limiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class LargeUploadsTests {

    private static final long USUAL = 40L << 20;

    @Test
    void aFormOfUsualLengthIsAnybodys() throws Exception {
        assertThat(status(form("/desk/reports", USUAL))).isEqualTo(200);
        assertThat(status(form("/desk/reports", USUAL + 1))).isEqualTo(413);
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsIsTakenForALargeOne() throws Exception {
        MockHttpServletRequest chunked = form("/desk/reports", -1);
        chunked.addHeader("Transfer-Encoding", "chunked");

        assertThat(status(chunked)).isEqualTo(413);
    }

    @Test
    void onlyReviewersSendLargeFilesAndOnlyToBeImported() throws Exception {
        assertThat(status(as("ROLE_REVIEWER", form("/desk/imports", USUAL + 1))))
                .isEqualTo(200);
        assertThat(status(as("ROLE_REVIEWER", form("/desk/reports", USUAL + 1))))
                .isEqualTo(413);
        assertThat(status(as("ROLE_EDITOR", form("/desk/imports", USUAL + 1)))).isEqualTo(413);
        assertThat(status(form("/desk/imports", USUAL + 1))).isEqualTo(413);
    }

    private static MockHttpServletRequest form(String address, long length) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }

    private static MockHttpServletRequest as(String role, MockHttpServletRequest request) {
        request.getSession(true)
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(new TestingAuthenticationToken("lina", "", List.of(() -> role))));
        return request;
    }

    private static int status(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LargeUploads().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
