package org.strikelog.handout;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which reports incidents rest.
 *
 * @param publishers all of them, by how many reports, most first
 * @param mostCited the reports on which most incidents rest; a few
 */
public record Sources(List<Publisher> publishers, List<Cited> mostCited) {

    /** {@return how many reports there are} */
    public long reports() {
        return publishers.stream().mapToLong(Publisher::reports).sum();
    }

    /** A publisher, with how many of its reports the incidents rest on. */
    public record Publisher(String name, long reports) {}

    /** A report, with how many of the incidents rest on it. */
    public record Cited(
            String key,
            String publisher,
            String title,
            @Nullable LocalDate publishedOn,
            long incidents) {}
}
