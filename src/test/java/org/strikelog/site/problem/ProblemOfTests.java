package org.strikelog.site.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;

class ProblemOfTests {

    @Test
    void tellsADatabaseThatIsGoneFromOneThatIsFull() {
        Problem gone = failure("08006");
        Problem full = failure("53100");

        assertThat(gone.status()).isEqualTo(503);
        assertThat(gone.detail()).contains("does not answer");
        assertThat(full.status()).isEqualTo(503);
        assertThat(full.detail()).contains("no room", "nothing was saved");
        assertThat(full.headers().containsHeader(HttpHeaders.RETRY_AFTER)).isTrue();
    }

    private static Problem failure(String state) {
        return ProblemOf.failure(
                new DataAccessResourceFailureException("It failed", new SQLException("It failed", state)), true);
    }
}
