package org.strikelog.site.limiting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * So many requests in a period for each client, refilled evenly. It is told in the header fields {@code RateLimit-Policy}
 * and {@code RateLimit} of the IETF draft on rate limit header fields for HTTP.
 */
class Quota {

    private static final int MOST_CLIENTS = 100_000;

    private final String name;
    private final int requests;
    private final Duration period;
    private final LoadingCache<String, Bucket> buckets;

    Quota(String name, int requests, Duration period, TimeMeter clock) {
        this.name = name;
        this.requests = requests;
        this.period = period;
        // A bucket that nobody used for a whole period is full, as a new one is.
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(period)
                .build(client -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                        .build());
    }

    /**
     * Takes one request off what a client has left, and tells it how much that is.
     *
     * @throws ErrorResponseException 429 if nothing is left, with the seconds to wait
     */
    void take(String client, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, requests, period.toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(name, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            throw exhausted(Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }
    }

    private ErrorResponseException exhausted(long wait) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS,
                String.format(
                        Locale.ROOT,
                        "One client may ask for %,d %s in %d seconds. Ask again in %d seconds.",
                        requests,
                        name,
                        period.toSeconds(),
                        wait));
        var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return refusal;
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
