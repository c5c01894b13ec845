package org.strikelog.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Parameters;
import org.strikelog.stream.Position;

/**
 * From where the stream of changes is read, and with how much: {@code since=...&include=document}.
 *
 * @param since none is the beginning of time
 * @param documents whether each change comes with the whole incident
 */
public record Following(@Nullable Position since, boolean documents) {

    /** Names of its parameters. */
    public static final List<String> NAMES = List.of("since", "include");

    private static final String DOCUMENT = "document";
    private static final String CURSOR = "a cursor that an answer of this address has given";

    /**
     * Reads a query string; other names are left to others.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static Following of(Map<String, ? extends Collection<String>> query) {
        Parameters parameters = new Parameters(query);
        Following following = of(parameters);
        parameters.check();
        return following;
    }

    static Following of(Parameters parameters) {
        return new Following(
                parameters.one("since", CURSOR, Position::parse).orElse(null),
                parameters
                        .one("include", DOCUMENT, text -> {
                            if (!text.equals(DOCUMENT)) {
                                throw new IllegalArgumentException(text);
                            }
                            return true;
                        })
                        .orElse(false));
    }

    /**
     * {@return the same after what a client that was cut off has seen last}
     *
     * @param lastEvent its {@code Last-Event-ID}; none leaves it as it is
     * @throws InvalidParameters if that is no position
     */
    public Following after(@Nullable String lastEvent) {
        if (lastEvent == null || lastEvent.isBlank()) {
            return this;
        }
        try {
            return new Following(Position.parse(lastEvent), documents);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameters("Last-Event-ID", lastEvent, CURSOR);
        }
    }

    /** {@return its query string from another position, without a question mark} */
    String query(@Nullable Position from) {
        return (from == null ? "" : "&since=" + from) + (documents ? "&include=" + DOCUMENT : "");
    }
}
