package org.strikelog.ogc;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.NotAcceptableStatusException;
import org.strikelog.incident.InvalidParameters;

/** How an answer is written: for programs, or as a page for people. */
public enum Format {
    JSON,
    HTML;

    /**
     * {@return what a request asks for: {@code f} goes before {@code Accept}, and whoever asks for neither gets JSON}
     *
     * @throws InvalidParameters if there is no such {@code f}
     * @throws NotAcceptableStatusException if {@code Accept} leaves neither
     */
    public static Format of(@Nullable String f, @Nullable String accept) {
        if (f == null || f.isBlank()) {
            return accepted(accept)
                    .orElseThrow(() ->
                            new NotAcceptableStatusException(List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML)));
        }
        for (Format format : values()) {
            if (format.toString().equals(f)) {
                return format;
            }
        }
        throw new InvalidParameters("f", f, "json or html");
    }

    /** {@return whether why a request was refused is best told on a page} */
    public static boolean isForPeople(@Nullable String f, @Nullable String accept) {
        return HTML.toString().equals(f)
                || !JSON.toString().equals(f) && accepted(accept).orElse(JSON) == HTML;
    }

    private static Optional<Format> accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                    .flatMap(type -> of(type).stream())
                    .findFirst();
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Format> of(MediaType type) {
        if (type.includes(MediaType.APPLICATION_JSON) || type.getSubtype().matches("(.+\\+)?json")) {
            return Optional.of(JSON);
        }
        return type.includes(MediaType.TEXT_HTML) ? Optional.of(HTML) : Optional.empty();
    }

    /** {@return what a link to it says} */
    String label() {
        return this == JSON ? "This for programs" : "This as a page";
    }

    /** {@return the other one} */
    public Format other() {
        return this == JSON ? HTML : JSON;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
