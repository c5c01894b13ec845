package org.strikelog.ogc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.strikelog.casualty.FigureRule;
import org.strikelog.casualty.Party;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.MapView;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Match;
import org.strikelog.incident.NotFound;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;
import org.strikelog.location.BoundingBox;

/** The published incidents, the newest first. */
@Component
@Order(1)
public class IncidentCollection implements FeatureCollection {

    static final List<Parameter> PARAMETERS = Stream.concat(
                    Parameter.ITEMS.stream(),
                    Stream.of(
                            Parameter.of(
                                    "q",
                                    "Words in titles, summaries and names, in any script, accents aside; in web-search syntax.",
                                    Shape.TEXT,
                                    "tower"),
                            Parameter.several("country", "Country, by ISO 3166-1 alpha-2.", Shape.TEXT, "IQ"),
                            Parameter.several(
                                    "location",
                                    "Place, by key; what lies inside it is included.",
                                    Shape.TEXT,
                                    "al-asad"),
                            Parameter.several(
                                    "group",
                                    "Group, by key; members are included for the days on which they were members.",
                                    Shape.TEXT,
                                    "kataib-hezbollah"),
                            Parameter.several(
                                    "role",
                                    "How the group, or any group, is tied to it.",
                                    Shape.oneOf(AttributionRole.values()),
                                    "claimed"),
                            Parameter.several(
                                    "type", "What happened.", Shape.oneOf(EventType.values()), "air_drone_strike"),
                            Parameter.several("weapon", "Weapon used.", Shape.oneOf(Weapon.values()), "one_way_drone"),
                            Parameter.several(
                                    "outcome", "What became of the attack.", Shape.oneOf(Outcome.values()), "hit"),
                            Parameter.several(
                                    "status",
                                    "The newest verdict on whether it happened as told.",
                                    Shape.oneOf(Verdict.values()),
                                    "confirmed"),
                            Parameter.several("dataset", "Data set it comes from, by key.", Shape.TEXT, "desk"),
                            Parameter.several(
                                    "party",
                                    "For whom casualties were stated.",
                                    Shape.oneOf(Party.values()),
                                    "us_military"),
                            Parameter.several(
                                    "report",
                                    "Report that it, or a statement on it, rests on, by key.",
                                    Shape.TEXT,
                                    "ap-weau-2023-10-19"),
                            Parameter.of(
                                    "killed.min",
                                    "At least so many killed, at the high end of what was said.",
                                    Shape.COUNT,
                                    "1"),
                            Parameter.of("injured.min", "At least so many injured, likewise.", Shape.COUNT, "20"),
                            Parameter.several(
                                    "conflict",
                                    "On what its sources cannot all be right.",
                                    Shape.oneOf(Conflict.values()),
                                    "figure"),
                            Parameter.of(
                                    "match",
                                    "What it takes to match bbox and datetime. By geometry, unless you say otherwise: its days "
                                            + "overlap, and its point lies inside or it has none. Possibly: its days and the "
                                            + "circle around its point overlap. Certainly: they lie inside.",
                                    Shape.oneOf(Match.values()),
                                    "certain"),
                            Parameter.of(
                                    "asOf",
                                    "The record as known at the end of this day (UTC).",
                                    Shape.DAY,
                                    "2023-11-06"),
                            Parameter.of(
                                    "figures",
                                    "By which of the standing statements one number stands for a figure.",
                                    Shape.oneOf(FigureRule.values()),
                                    "official")))
            .toList();

    private final IncidentList list;
    private final Ledger ledger;
    private final Explorer explorer;
    private final Clock clock;

    IncidentCollection(IncidentList list, Ledger ledger, Explorer explorer, Clock clock) {
        this.list = list;
        this.ledger = ledger;
        this.explorer = explorer;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "incidents";
    }

    @Override
    public String title() {
        return "Incidents";
    }

    @Override
    public String description() {
        return "Attacks as reported: what happened, when, where, by whom, and with what losses. A vague place is the "
                + "middle of a circle whose radius stands among the properties; a place that nobody knows is no point.";
    }

    @Override
    public List<Property<IncidentSummary>> properties() {
        return IncidentProperties.ALL;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Extent extent() {
        MapView map = explorer.map(IncidentFilter.ALL, 0);
        return Extent.of(box(map), explorer.days(IncidentFilter.ALL).orElse(null));
    }

    /** {@return one part of the list} */
    public Features page(IncidentsQuery query, Root root, Format shown) {
        IncidentPage page = list.page(query.filter(), query.paging());
        return Features.of(
                page.items().stream()
                        .map(i -> feature(i, query.window().crs(), root))
                        .toList(),
                page.total().possible(),
                page.total().certain(),
                Features.links(root.collection(this) + "/items", query.window(), shown, page.next(), page.prev()),
                clock.instant());
    }

    /**
     * {@return one incident as it reads from somewhere}
     *
     * @throws NotFound if there is none that is public, or it was not known then
     * @throws org.strikelog.incident.Gone if it was retracted
     */
    public Feature find(long id, Standpoint from, Crs crs, Root root, Format shown) {
        IncidentSummary incident = list.find(ledger.published(id, null).document(), from.filter())
                .orElseThrow(() -> new NotFound("incident", Long.toString(id)));
        String query = Features.query(from.query(), crs);
        List<Link> links =
                new ArrayList<>(Link.both(root.collection(this) + "/items/" + id + query, shown, Link.GEOJSON));
        links.add(Link.of(root.collection(this), shown, Link.JSON, "collection", title()));
        links.add(new Link(
                root.server() + "/incidents/" + id + from.query(), "canonical", Link.HTML, "All that was said of it"));
        links.add(new Link(
                root.server() + "/api/v1/incidents/" + id + from.query(),
                "related",
                Link.JSON,
                "The same for programs"));
        return feature(incident, crs, root).with(links);
    }

    private Feature feature(IncidentSummary incident, Crs crs, Root root) {
        return Feature.of(incident.id(), incident.coordinates(), incident, IncidentProperties.ALL, crs, root);
    }

    private static @Nullable BoundingBox box(MapView map) {
        List<List<Double>> parts = Stream.concat(
                        map.cells().stream().map(MapView.Cell::bounds),
                        map.areas().stream().map(a -> List.of(a.lon(), a.lat(), a.lon(), a.lat())))
                .toList();
        return parts.isEmpty()
                ? null
                : new BoundingBox(
                        parts.stream().mapToDouble(p -> p.get(0)).min().orElseThrow(),
                        parts.stream().mapToDouble(p -> p.get(1)).min().orElseThrow(),
                        parts.stream().mapToDouble(p -> p.get(2)).max().orElseThrow(),
                        parts.stream().mapToDouble(p -> p.get(3)).max().orElseThrow());
    }
}
