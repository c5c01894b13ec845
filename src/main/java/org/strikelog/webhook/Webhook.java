package org.strikelog.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;

/**
 * An address to which changes are sent.
 *
 * @param filter what an incident must match to be told of
 * @param madeBy user name of the administrator
 * @param deliveredAt when a message was accepted last; null if none was yet
 */
public record Webhook(
        long id,
        String url,
        IncidentFilter filter,
        String madeBy,
        Instant madeAt,
        @Nullable Instant deliveredAt) {

    /**
     * {@return the filter of a query string}
     *
     * @param query with or without what comes before its question mark
     * @throws InvalidParameters if it has other parameters, or values that cannot be meant
     */
    public static IncidentFilter filterOf(String query) {
        var given = UriComponentsBuilder.newInstance()
                .query(query.substring(query.indexOf('?') + 1).replace('+', ' '))
                .build()
                .getQueryParams();
        var parameters = given.entrySet().stream()
                .collect(Collectors.toMap(
                        parameter -> UriUtils.decode(parameter.getKey(), "UTF-8"),
                        parameter -> parameter.getValue().stream()
                                .map(value -> value == null ? "" : UriUtils.decode(value, "UTF-8"))
                                .toList()));
        List<InvalidParameters.Problem> others = parameters.entrySet().stream()
                .filter(parameter -> !IncidentFilter.NAMES.contains(parameter.getKey()))
                .map(parameter -> new InvalidParameters.Problem(
                        parameter.getKey(),
                        String.join(" & ", parameter.getValue()),
                        "one of these names: " + String.join(", ", IncidentFilter.NAMES)))
                .toList();
        if (!others.isEmpty()) {
            throw new InvalidParameters(others);
        }
        return IncidentFilter.of(parameters);
    }

    /**
     * What is to be delivered.
     *
     * @param changes how many it tells of
     * @param attempts how often it was tried
     * @param nextAttemptAt not before; null once it was given up
     * @param failure what became of the last attempt; null before the first
     */
    public record Message(
            String id,
            long webhook,
            int changes,
            Instant writtenAt,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String failure) {}

    /** A webhook with what is to be delivered to it. */
    public record Listed(Webhook webhook, @Nullable Message underWay, List<Message> givenUp) {

        static Listed of(Webhook webhook, Message... messages) {
            return new Listed(
                    webhook,
                    Arrays.stream(messages)
                            .filter(message -> message.nextAttemptAt() != null)
                            .findFirst()
                            .orElse(null),
                    Arrays.stream(messages)
                            .filter(message -> message.nextAttemptAt() == null)
                            .toList());
        }
    }
}
