package org.strikelog.incident;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a row of a list, for tables that ask for more than a row holds.
 *
 * @param admin1 name of the first-level division in which its place lies, where the gazetteer has one
 * @param targets names of the groups that were attacked
 * @param sources reports that support it, in the order of its citations
 * @param speakers names of those who said how many were killed
 * @param killed over all parties; none where nothing was stated
 * @param civiliansKilled by the reader's rule of figures; none where no number is known
 */
public record Background(
        long id,
        String summary,
        @Nullable String admin1,
        List<String> targets,
        List<Source> sources,
        List<String> speakers,
        @Nullable Deaths killed,
        @Nullable Integer civiliansKilled) {

    /**
     * A report.
     *
     * @param publishedOn none where it is not known
     */
    public record Source(
            String publisher, String title, @Nullable LocalDate publishedOn) {}

    /**
     * People killed.
     *
     * @param low at least; none where no number is known
     * @param point by the reader's rule of figures, likewise
     * @param high at most; none is open
     */
    public record Deaths(
            @Nullable Integer low,
            @Nullable Integer point,
            @Nullable Integer high) {}
}
