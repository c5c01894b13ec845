package org.strikelog.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTests {

    private static final byte[] SECRET = new byte[32];

    private final Courier careful = new Courier(new WebhookSettings(false), Clock.systemUTC());
    private final Courier trusting = new Courier(new WebhookSettings(true), Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "2130706433",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "224.0.0.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[fe80::1]",
                "[fd00::1]"
            })
    void leavesNetworksThatAreNotPublicAlone(String host) {
        String url = "http://" + host + ":1/hook";

        assertThat(careful.mistake(url))
                .hasValueSatisfying(expected -> assertThat(expected).contains("outside private networks"));
        assertThat(careful.deliver(url, SECRET, "1", "{}"))
                .hasValueSatisfying(why -> assertThat(why).doesNotContain("onnection refused", "Connect to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                "93.184.215.14/hook",
                "https://",
                "https:///hook",
                "https://somebody@93.184.215.14/",
                "https://93.184.215.14/#part",
                "https://93.184.215.14/a b",
                "http://127.1/hook",
                "javascript:alert(1)"
            })
    void sendsOnlyToAddressesOfTheWeb(String url) {
        assertThat(careful.mistake(url)).isPresent();
        assertThat(trusting.mistake(url)).isPresent();
        assertThat(careful.mistake("https://93.184.215.14:8443/hook?key=1")).isEmpty();
    }

    @Test
    void reachesNothingThatItMayNotAndFollowsNobody() throws IOException {
        try (Receiver receiver = new Receiver()) {
            assertThat(careful.deliver(receiver.url(), SECRET, "1", "{}")).isPresent();
            assertThat(receiver.got()).isEmpty();

            receiver.answer(302);
            assertThat(trusting.deliver(receiver.url(), SECRET, "1", "{}")).contains("It answered 302.");
            assertThat(receiver.got()).hasSize(1);

            receiver.answer(503);
            assertThat(trusting.deliver(receiver.url(), SECRET, "1", "{}")).contains("It answered 503.");
            assertThat(receiver.got()).hasSize(2);

            receiver.answer(200);
            assertThat(trusting.deliver(receiver.url(), SECRET, "1", "{}")).isEmpty();
        }
    }

    @Test
    void triesForThreeDaysOrSoAndThenGivesUp() {
        Duration all = IntStream.rangeClosed(1, 9)
                .mapToObj(attempt -> Patience.after(attempt).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(Patience.after(10)).isEmpty();
    }
}
