package org.strikelog.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Toll;

/** The published incidents as lists, and what they come to. */
public interface IncidentList {

    /**
     * {@return one page of the incidents that match}
     *
     * @throws InvalidParameters if the cursor is not one of this list
     */
    IncidentPage page(IncidentFilter filter, Paging paging);

    /** {@return the whole list, and what it comes to, as the record stands when it is asked for; the cursor is left aside} */
    Whole whole(IncidentFilter filter, Paging order);

    /** {@return one published incident as a row of the list; none if it does not match} */
    default Optional<IncidentSummary> find(IncidentDocument incident, IncidentFilter filter) {
        // It is the first of the list that begins just before it.
        Paging order = new Paging(Sort.DATE, false, 1, null);
        Cursor before = new Cursor(
                Cursor.listOf(filter, order),
                false,
                incident.occurrence().startsOn().toString(),
                incident.id() - 1);
        return page(filter, order.at(before.toString())).items().stream()
                .filter(row -> row.id() == incident.id())
                .findFirst();
    }

    /**
     * {@return the incidents that match and in which most people were killed, and among equals most injured, by the
     * reader's rule of figures; those in which that rule knows of nobody are left out}
     */
    List<IncidentSummary> gravest(IncidentFilter filter, int limit);

    /**
     * {@return the incidents that match and whose first day lies between two days, both inclusive, in the order of
     * their days and hours}
     */
    List<IncidentSummary> beginning(IncidentFilter filter, LocalDate first, LocalDate last, int limit);

    /**
     * {@return what people harmed come to in all incidents that match, and a part of those on which anything was stated
     * of it, the most first}
     *
     * @param harmed with an effect
     * @param silent those on which nothing was stated of it, instead
     * @param cursor where to go on, as an earlier part gave it; none is the start
     * @throws InvalidParameters if the cursor is not one of this list
     */
    Behind behind(IncidentFilter filter, Harmed harmed, boolean silent, @Nullable String cursor);

    /** {@return how many incidents match} */
    IncidentPage.Total total(IncidentFilter filter);

    /** {@return people harmed in all incidents that match, by party and effect, for those on which anything was stated} */
    List<Toll> tolls(IncidentFilter filter);

    /** {@return what each of several filters comes to, in their order; asked together they may cost less} */
    default List<IncidentPage.Sums> sums(List<IncidentFilter> filters) {
        return filters.stream()
                .map(filter -> new IncidentPage.Sums(total(filter), tolls(filter)))
                .toList();
    }

    /**
     * All incidents that match, however many.
     *
     * @param incidents read as they are taken, and to be closed; one that is taken back meanwhile is left out
     */
    record Whole(IncidentPage.Total total, List<Toll> tolls, Stream<IncidentSummary> incidents) {}
}
