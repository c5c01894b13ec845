package org.strikelog.site.limiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;

class QuotaTests {

    private final AtomicLong nanos = new AtomicLong();
    private final Quota quota = new Quota("exports", 3, Duration.ofMinutes(1), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void tellsWhatIsLeft() {
        assertThat(ask("reuters").getHeader("RateLimit-Policy")).isEqualTo("\"exports\";q=3;w=60");
        assertThat(ask("reuters").getHeader("RateLimit")).isEqualTo("\"exports\";r=1;t=40");
    }

    @Test
    void refusesOneMoreThanAllowedUntilSomeTimeHasPassed() {
        for (int i = 0; i < 3; i++) {
            ask("reuters");
        }
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> ask("reuters"))
                .satisfies(refusal -> {
                    assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
                    assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("20");
                    assertThat(refusal.getBody().getDetail()).contains("3 exports in 60 seconds", "in 20 seconds");
                });

        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(ask("reuters").getHeader("RateLimit")).startsWith("\"exports\";r=0;");
    }

    @Test
    void countsEachClientByItself() {
        for (int i = 0; i < 3; i++) {
            ask("reuters");
        }
        assertThat(ask("afp").getHeader("RateLimit")).startsWith("\"exports\";r=2;");
    }

    private MockHttpServletResponse ask(String client) {
        var response = new MockHttpServletResponse();
        quota.take(client, response);
        return response;
    }
}
