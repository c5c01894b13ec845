package org.strikelog.handout;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which reports incidents rest.
 *
 * @param reports how many there are
 * @param publishers by how many reports, most first; a few
 * @param morePublishers how many others there are
 * @param mostCited the reports on which most incidents rest; a few
 * @param read of how many incidents, the gravest first, the reports were counted
 */
public record Sources(
        int reports, List<Publisher> publishers, int morePublishers, List<Cited> mostCited, int read) {

    /** A publisher, with how many of its reports the incidents rest on. */
    public record Publisher(String name, long reports) {}

    /** A report, with how many of the incidents rest on it. */
    public record Cited(
            String key,
            String publisher,
            String title,
            @Nullable String url,
            @Nullable LocalDate publishedOn,
            long incidents) {}
}
