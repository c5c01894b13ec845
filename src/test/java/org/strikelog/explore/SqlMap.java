package org.strikelog.explore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.explore.MapView.Area;
import org.strikelog.explore.MapView.Cell;
import org.strikelog.explore.MapView.Harm;
import org.strikelog.explore.MapView.Spot;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Matching;
import org.strikelog.location.Tile;

/** Reads where the incidents of a filter are, one by one. Its cells are the squares of the deepest grid. */
class SqlMap {

    private final JdbcClient jdbc;

    SqlMap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MapView of(IncidentFilter filter) {
        List<Mark> marks = marks(filter);
        Map<Tile, List<Mark>> cells = new LinkedHashMap<>();
        Map<Area, Long> areas = new LinkedHashMap<>();
        long unplaced = 0;
        for (Mark mark : marks) {
            if (mark.lat == null || mark.lon == null) {
                unplaced++;
            } else if (mark.radiusKm != null) {
                areas.merge(new Area(mark.lon, mark.lat, mark.radiusKm, 0, mark.location), 1L, Long::sum);
            } else {
                cells.computeIfAbsent(Tile.at(mark.lat, mark.lon, Tile.DEEPEST), t -> new ArrayList<>())
                        .add(mark);
            }
        }
        return new MapView(
                marks.size(),
                cells.entrySet().stream()
                        .map(e -> cell(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparingLong(Cell::count).reversed())
                        .toList(),
                areas.entrySet().stream()
                        .map(e -> new Area(
                                e.getKey().lon(),
                                e.getKey().lat(),
                                e.getKey().radiusKm(),
                                e.getValue(),
                                e.getKey().location()))
                        .sorted(Comparator.comparingLong(Area::count).reversed())
                        .toList(),
                unplaced);
    }

    private List<Mark> marks(IncidentFilter filter) {
        Matching matching = new Matching(filter.without("bbox"));
        return jdbc.sql("with matching as materialized (" + matching.sql()
                        + """
                        )
                        select i.id, i.latitude, i.longitude, case when i.vague then i.radius_km end as radius_km,
                               l.key, l.name,
                               killed.incident_id as killed, killed.low as killed_low, killed.high as killed_high,
                               killed.%1$s as killed_point,
                               injured.incident_id as injured, injured.low as injured_low,
                               injured.high as injured_high, injured.%1$s as injured_point
                        from matching x
                        join published_incident i on i.id = x.id
                        left join location l on l.id = i.location_id
                        left join %2$s killed on killed.incident_id = i.id and killed.effect = 'killed'
                        left join %2$s injured on injured.incident_id = i.id and injured.effect = 'injured'
                        order by l.key, i.latitude, i.longitude, i.id
                        """.formatted(filter.figures(), AsOf.of(filter).incidentTolls()))
                .params(matching.parameters())
                .query((row, number) -> new Mark(
                        row.getLong("id"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getObject("radius_km", Double.class),
                        row.getString("key") == null ? null : new Spot(row.getString("key"), row.getString("name")),
                        hurt(row, "killed"),
                        hurt(row, "injured")))
                .list();
    }

    private static Cell cell(Tile tile, List<Mark> marks) {
        double west = marks.stream().mapToDouble(Mark::east).min().orElseThrow();
        double east = marks.stream().mapToDouble(Mark::east).max().orElseThrow();
        double south = marks.stream().mapToDouble(Mark::north).min().orElseThrow();
        double north = marks.stream().mapToDouble(Mark::north).max().orElseThrow();
        Mark first = marks.getFirst();
        return new Cell(
                west + (east - west) / 2,
                south + (north - south) / 2,
                marks.size(),
                List.of(west, south, east, north),
                List.of(tile),
                marks.stream().allMatch(m -> Objects.equals(m.location, first.location)) ? first.location : null,
                marks.size() == 1 ? first.id : null,
                harm(marks, Mark::killed),
                harm(marks, Mark::injured));
    }

    private static @Nullable Harm harm(List<Mark> marks, Function<Mark, @Nullable Hurt> effect) {
        List<Hurt> stated = marks.stream().map(effect).filter(Objects::nonNull).toList();
        if (stated.isEmpty()) {
            return null;
        }
        List<Hurt> numbers = stated.stream().filter(h -> h.low != null).toList();
        List<Integer> points =
                stated.stream().map(Hurt::point).filter(Objects::nonNull).toList();
        boolean open = numbers.isEmpty() || numbers.stream().anyMatch(h -> h.high == null);
        return new Harm(
                numbers.isEmpty()
                        ? null
                        : (Long) numbers.stream().mapToLong(Hurt::low).sum(),
                points.isEmpty() ? null : points.stream().mapToLong(p -> p).sum(),
                open ? null : numbers.stream().mapToLong(Hurt::high).sum(),
                marks.size() - points.size());
    }

    private static @Nullable Hurt hurt(ResultSet row, String effect) throws SQLException {
        return row.getObject(effect) == null
                ? null
                : new Hurt(
                        row.getObject(effect + "_low", Integer.class),
                        row.getObject(effect + "_point", Integer.class),
                        row.getObject(effect + "_high", Integer.class));
    }

    /**
     * One incident.
     *
     * @param radiusKm where it is an area
     */
    private record Mark(
            long id,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double radiusKm,
            @Nullable Spot location,
            @Nullable Hurt killed,
            @Nullable Hurt injured) {

        double east() {
            return Objects.requireNonNull(lon);
        }

        double north() {
            return Objects.requireNonNull(lat);
        }
    }

    /** People harmed in one incident; no low is no number. */
    private record Hurt(
            @Nullable Integer low,
            @Nullable Integer point,
            @Nullable Integer high) {}
}
