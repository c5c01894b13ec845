package org.strikelog.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;

/**
 * Hands messages over. It connects only to the addresses that a name was found to have when it looked, leaves out those
 * of networks that are not public, and follows nobody elsewhere: whoever sets a webhook up must not reach through this
 * server what they cannot reach themselves.
 */
@Component
class Courier implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_FAILURE = 300;

    private final InetAddressFilter reachable;
    private final CloseableHttpClient http;
    private final Clock clock;

    Courier(WebhookSettings settings, Clock clock) {
        this.clock = clock;
        reachable = settings.allowPrivate() ? InetAddressFilter.all() : InetAddressFilter.externalAddresses();
        http = new HttpComponentsHttpClientBuilder()
                .withCustomizer(HttpClientBuilder::disableAutomaticRetries)
                .withCustomizer(HttpClientBuilder::disableCookieManagement)
                .withCustomizer(HttpClientBuilder::disableAuthCaching)
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withTimeouts(PATIENCE, PATIENCE)
                        .withInetAddressFilter(reachable));
    }

    /** {@return what would do in place of an address to which nothing can be sent; none if something can} */
    Optional<String> mistake(String url) {
        try {
            URI address = new URI(url);
            boolean fits = Set.of("http", "https").contains(Objects.requireNonNullElse(address.getScheme(), ""))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && url.length() <= LONGEST_URL;
            if (!fits) {
                return Optional.of("an address such as https://example.org/hook");
            }
            return Arrays.stream(InetAddress.getAllByName(address.getHost())).anyMatch(reachable::matches)
                    ? Optional.empty()
                    : Optional.of(
                            "an address outside private networks, unless strikelog.webhooks.allow-private is set");
        } catch (URISyntaxException e) {
            return Optional.of("an address such as https://example.org/hook");
        } catch (UnknownHostException e) {
            return Optional.of("an address with a name that can be found");
        }
    }

    /** {@return why it was not accepted; none if it was} */
    Optional<String> deliver(String url, byte[] secret, String id, String body) {
        Instant now = clock.instant();
        var request = new HttpPost(url);
        request.setHeader("User-Agent", "Strikelog");
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader("webhook-signature", Signature.of(secret, id, now, body));
        request.setEntity(new StringEntity(body, ContentType.create("application/json", StandardCharsets.UTF_8)));
        // What it says beyond that is not read, however long it is.
        try (var response = http.executeOpen(null, request, null)) {
            int status = response.getCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("It answered " + status + ".");
        } catch (IOException | RuntimeException e) {
            String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
            return Optional.of(reason.length() > LONGEST_FAILURE ? reason.substring(0, LONGEST_FAILURE) + "…" : reason);
        }
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
