package org.strikelog.site.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CutOffTests {

    private final ProblemAdvice advice = new ProblemAdvice(mock(ProblemAnswer.class));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/incidents.csv");
    private final MockHttpServletResponse begun = new MockHttpServletResponse();

    CutOffTests() {
        begun.setCommitted(true);
    }

    @Test
    void leavesAnAnswerThatFailsHalfWayToBeCutOff() {
        assertThatIllegalStateException()
                .isThrownBy(() -> advice.failed(new IllegalStateException("no database"), request, begun));
    }

    @Test
    void saysNothingOfAClientThatHungUp() throws Exception {
        ClientAbortException gone = new ClientAbortException(new IOException("Broken pipe"));

        assertThat(advice.failed(gone, request, begun)).isNull();
    }
}
