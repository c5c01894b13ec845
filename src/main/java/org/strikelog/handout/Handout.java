package org.strikelog.handout;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentPage;
import org.strikelog.location.MapDrawing;
import org.strikelog.location.Tile;

/**
 * A part of the record, complete in itself wherever it is read: what was asked for, how much there is, whose work it is,
 * when it was read and where it can be read again.
 *
 * @param words the filter in words
 * @param day on which it was made, in UTC
 * @param recordVersion of the record that was read
 * @param total what matches the whole filter
 * @param anywhere what matches the filter without its box
 * @param unplaced how many of these have no place on a map
 * @param origins the data sets that hold what matches, with their terms
 * @param map of the size that was asked for
 * @param series the parts of the bars, in the order in which they are piled up
 * @param server where it can be read again: scheme, host and port, without a slash at the end
 * @param address of the same in the explorer, in full
 */
public record Handout(
        Excerpt excerpt,
        String title,
        String words,
        LocalDate day,
        String recordVersion,
        IncidentPage.Total total,
        long anywhere,
        long unplaced,
        List<Origin> origins,
        MapDrawing map,
        HistogramDrawing timeline,
        List<Series> series,
        String server,
        String address) {

    /** A data set, and under which terms its incidents may be passed on. */
    public record Origin(String name, String licence, long count) {}

    /**
     * A part of the bars.
     *
     * @param colour as {@code data-series} names it
     */
    public record Series(String colour, String label) {}

    /** {@return whether it is about a section of the map only} */
    public boolean section() {
        return excerpt.filter().bbox() != null;
    }

    /** {@return the address of exactly the incidents of a mark, in full; none where no squares of the map tell them apart} */
    public @Nullable String only(MapDrawing.Mark mark) {
        if (mark.tiles().isEmpty()) {
            return null;
        }
        IncidentFilter only = excerpt.filter().without("bbox").without("cell");
        for (Tile tile : mark.tiles()) {
            only = only.with("cell", tile.toString());
        }
        return server + "/incidents?" + only.query();
    }

    /** {@return a name for the file that holds it, without its ending: letters, digits and hyphens} */
    public String fileName() {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "strikelog-" + (slug.isEmpty() ? "" : slug + "-") + day;
    }
}
