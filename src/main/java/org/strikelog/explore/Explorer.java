package org.strikelog.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentFilter;

/** Counts the published record for a filter: on the map, over time, and by what else one could filter. */
public interface Explorer {

    /** {@return whether the record has been read, so that nobody waits for it} */
    boolean ready();

    /** {@return whether the database does not answer just now, so that what it has learnt since is not in the record} */
    default boolean cutOff() {
        return false;
    }

    /**
     * {@return up to where in the log of the database the record is read, in bytes from its beginning: whoever has replayed
     * as much holds all that is in the record; more than there can be until it has been read}
     */
    default long readUpTo() {
        return Long.MAX_VALUE;
    }

    /** {@return what changes whenever the published record does, and is the same on every instance that holds the same} */
    String recordVersion();

    /**
     * {@return all that the explorer shows of a filter but the rows of its list: the timeline over all days, so that
     * the chosen ones are seen among the others, and the map without the box}
     *
     * @param screen what of the map is wanted
     * @param bucket how wide the bars are; none leaves it to what fits
     * @param values of each facet at most, the most frequent, beside those chosen
     */
    View view(IncidentFilter filter, Screen screen, @Nullable Bucket bucket, Stack stack, int values);

    /** {@return where the incidents of a filter are, its box left aside} */
    MapView map(IncidentFilter filter, Screen screen);

    /** {@return the same for the whole world} */
    default MapView map(IncidentFilter filter, int zoom) {
        return map(filter, new Screen(zoom, null));
    }

    /**
     * {@return the incidents of a filter over time}
     *
     * @param bucket how wide the bars are; none leaves it to what fits
     */
    Histogram histogram(IncidentFilter filter, @Nullable Bucket bucket, Stack stack);

    /** {@return what else one could filter by, in the order in which a reader would} */
    List<Facet> facets(IncidentFilter filter);

    /** {@return the first and last day on which an incident of a filter can have happened; none where nothing matches} */
    Optional<Days> days(IncidentFilter filter);

    /**
     * {@return the first day on which any incident was known, and the last on which anything of one became known; none
     * where there is no incident}
     */
    Optional<Days> knowledge();

    /** {@return what the incidents of a filter come to at each place, those inside it included, by key} */
    Map<String, Extent> byLocation(IncidentFilter filter);

    /** {@return what the incidents of a filter come to that each group is tied to, those of its members included, by key} */
    Map<String, Extent> byGroup(IncidentFilter filter);

    /** The days between which something happened or became known, both inclusive. */
    record Days(LocalDate first, LocalDate last) {}
}
