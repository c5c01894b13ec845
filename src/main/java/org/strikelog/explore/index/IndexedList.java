package org.strikelog.explore.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Toll;
import org.strikelog.explore.index.Ranking.Place;
import org.strikelog.explore.index.Snapshot.Position;
import org.strikelog.incident.Behind;
import org.strikelog.incident.Cursor;
import org.strikelog.incident.Harmed;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.IncidentQueries;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Sort;

/** Lists from the index. By title PostgreSQL sorts them, since the index holds no titles. */
@Component
class IndexedList implements IncidentList {

    private final Selections selections;
    private final Totals totals;
    private final Summaries summaries;
    private final IncidentQueries queries;
    private final IndexMetrics metrics;

    IndexedList(
            Selections selections, Totals totals, Summaries summaries, IncidentQueries queries, IndexMetrics metrics) {
        this.selections = selections;
        this.totals = totals;
        this.summaries = summaries;
        this.queries = queries;
        this.metrics = metrics;
    }

    @Override
    public IncidentPage page(IncidentFilter filter, Paging paging) {
        return metrics.view("list", () -> found(filter, paging));
    }

    private IncidentPage found(IncidentFilter filter, Paging paging) {
        if (paging.sort() == Sort.TITLE) {
            return queries.page(filter, paging, total(filter));
        }
        Cursor cursor = paging.cursor() == null ? null : Cursor.parse(paging.cursor(), filter, paging);
        boolean backwards = cursor != null && cursor.backwards();
        boolean falling = paging.descending() != backwards;
        Selection selection = selections.of(filter);
        Part part = Part.of(
                paging.sort() == Sort.DATE
                        ? byDay(selection, falling, cursor, paging.limit() + 1)
                        : byNumber(selection, paging.sort(), falling, cursor, paging.limit() + 1),
                paging.limit(),
                cursor);
        return new IncidentPage(
                summaries.of(selection, rows(selection, part.places)),
                totals.of(selection).total(),
                part.next ? cursor(selection, paging, part.places.getLast(), false) : null,
                part.prev ? cursor(selection, paging, part.places.getFirst(), true) : null);
    }

    @Override
    public Whole whole(IncidentFilter filter, Paging order) {
        Selection selection = selections.of(filter);
        Totals.Sums sums = totals.of(selection);
        WholeList rows = order.sort() == Sort.TITLE
                ? WholeList.of(selection, queries.ids(filter, order))
                : WholeList.of(selection, order);
        return new Whole(sums.total(), sums.tolls(), rows.incidents(summaries));
    }

    @Override
    public List<IncidentSummary> gravest(IncidentFilter filter, int limit) {
        Selection selection = selections.of(filter);
        // Where no number is known, nobody is known to have been harmed, as where the number is 0.
        Ranking.Key killed = Ranking.harmed(selection, Effect.KILLED);
        Ranking.Key injured = Ranking.harmed(selection, Effect.INJURED);
        Ranking ranking = new Ranking(
                (block, row) -> Math.max(0, killed.of(block, row)),
                (block, row) -> Math.max(0, injured.of(block, row)),
                true,
                null,
                limit);
        selection.run(List.of(ranking));
        List<Place> harmful = ranking.first().stream()
                .filter(place -> place.number() > 0 || place.second() > 0)
                .toList();
        return summaries.of(selection, rows(selection, harmful));
    }

    @Override
    public List<IncidentSummary> beginning(IncidentFilter filter, LocalDate first, LocalDate last, int limit) {
        Selection selection = selections.of(filter);
        Snapshot record = selection.record;
        int start = record.firstFrom(Math.toIntExact(first.toEpochDay()));
        int end = record.firstFrom(Math.toIntExact(last.toEpochDay()) + 1);
        int[] rows = selection.rows(start, true, limit);
        if (rows.length == limit && limit > 0) {
            // The hours of a day are not in the index: its last day is taken whole, and cut when it is sorted.
            int wholeDay = record.firstFrom(record.position(rows[limit - 1]).day() + 1);
            rows = selection.rows(start, true, limit + wholeDay - rows[limit - 1]);
        }
        List<Position> within = Arrays.stream(rows)
                .filter(row -> row < end)
                .mapToObj(record::position)
                .toList();
        return summaries.of(selection, within).stream()
                .sorted(Comparator.comparing(
                                (IncidentSummary i) -> i.occurrence().startsOn())
                        .thenComparing(i -> i.occurrence().localTime(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(IncidentSummary::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Behind behind(IncidentFilter filter, Harmed harmed, boolean silent, @Nullable String cursor) {
        Paging order = Behind.ORDER;
        Cursor at = cursor == null ? null : Cursor.parse(cursor, filter, order);
        boolean backwards = at != null && at.backwards();
        Selection selection = selections.of(filter);
        Adding adding = new Adding(
                selection,
                harmed,
                Objects.requireNonNull(harmed.effect()),
                silent,
                !backwards,
                place(at),
                order.limit() + 1);
        selection.run(List.of(adding));
        Part part = Part.of(adding.first(), order.limit(), at);
        return new Behind(
                adding.sum(),
                summaries.of(selection, rows(selection, part.places)).stream()
                        .map(incident -> new Behind.Adding(incident, adding.of(selection.record, incident)))
                        .toList(),
                adding.listed(),
                part.next ? cursor(selection, order, part.places.getLast(), false) : null,
                part.prev ? cursor(selection, order, part.places.getFirst(), true) : null);
    }

    @Override
    public IncidentPage.Total total(IncidentFilter filter) {
        return totals.of(selections.of(filter)).total();
    }

    @Override
    public List<Toll> tolls(IncidentFilter filter) {
        return totals.of(selections.of(filter)).tolls();
    }

    private static List<Place> byDay(Selection selection, boolean falling, @Nullable Cursor cursor, int most) {
        Snapshot record = selection.record;
        int start = falling ? record.size() - 1 : 0;
        if (cursor != null) {
            int day = Math.toIntExact(LocalDate.parse(cursor.value()).toEpochDay());
            start = falling ? record.firstFrom(day, cursor.id()) - 1 : record.firstFrom(day, cursor.id() + 1);
        }
        return Arrays.stream(selection.rows(start, !falling, most))
                .mapToObj(record::position)
                .map(row -> new Place(0, 0, row.id(), row.day()))
                .toList();
    }

    private static List<Place> byNumber(
            Selection selection, Sort sort, boolean falling, @Nullable Cursor cursor, int most) {
        Ranking.Key key = switch (sort) {
            case KILLED -> Ranking.harmed(selection, Effect.KILLED);
            case INJURED -> Ranking.harmed(selection, Effect.INJURED);
            case UPDATED -> Ranking.updated();
            case DATE, TITLE -> throw new IllegalArgumentException("No number orders by " + sort);
        };
        Place after = cursor == null ? null : new Place(number(sort, cursor), 0, cursor.id(), 0);
        Ranking ranking = new Ranking(key, null, falling, after, most);
        selection.run(List.of(ranking));
        return ranking.first();
    }

    private static int number(Sort sort, Cursor cursor) {
        return sort == Sort.UPDATED
                ? Facts.seconds(Instant.ofEpochSecond(Long.parseLong(cursor.value())))
                : Integer.parseInt(cursor.value());
    }

    private static List<Position> rows(Selection selection, List<Place> places) {
        Snapshot record = selection.record;
        return places.stream()
                .map(place -> record.position(record.firstFrom(place.day(), place.id())))
                .toList();
    }

    private static String cursor(Selection selection, Paging paging, Place place, boolean backwards) {
        String value = switch (paging.sort()) {
            case DATE -> LocalDate.ofEpochDay(place.day()).toString();
            case UPDATED -> Long.toString(Facts.EPOCH.getEpochSecond() + place.number());
            default -> Integer.toString(place.number());
        };
        return new Cursor(Cursor.listOf(selection.filter, paging), backwards, value, place.id()).toString();
    }

    private static @Nullable Place place(@Nullable Cursor cursor) {
        return cursor == null ? null : new Place(Integer.parseInt(cursor.value()), 0, cursor.id(), 0);
    }

    /**
     * Some rows of a list, in its order.
     *
     * @param next whether there are more after them
     * @param prev whether there are more before them
     */
    private record Part(List<Place> places, boolean next, boolean prev) {

        /** @param found one more than asked for, where there are more; the nearest first */
        static Part of(List<Place> found, int limit, @Nullable Cursor cursor) {
            boolean backwards = cursor != null && cursor.backwards();
            boolean more = found.size() > limit;
            List<Place> places = new ArrayList<>(more ? found.subList(0, limit) : found);
            if (backwards) {
                Collections.reverse(places);
            }
            return new Part(
                    places,
                    !places.isEmpty() && (backwards || more),
                    !places.isEmpty() && (backwards ? more : cursor != null));
        }
    }
}
