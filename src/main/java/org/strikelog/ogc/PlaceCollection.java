package org.strikelog.ogc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.strikelog.incident.NotFound;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationKind;
import org.strikelog.location.LocationName;
import org.strikelog.location.LocationSummary;

/** The places of the gazetteer, by key. */
@Component
@Order(2)
public class PlaceCollection implements FeatureCollection {

    /** Names of the parameters that take several values. */
    static final Set<String> LISTS = Set.of("kind", "country", "parent");

    static final List<Parameter> PARAMETERS = Stream.concat(
                    Parameter.ITEMS.stream(),
                    Stream.of(
                            Parameter.several("kind", "What it is.", Shape.oneOf(LocationKind.values()), "base"),
                            Parameter.several("country", "Country, by ISO 3166-1 alpha-2.", Shape.TEXT, "IQ"),
                            Parameter.several(
                                    "parent", "Place in which it lies directly, by key.", Shape.TEXT, "iraq")))
            .toList();

    private static final List<Property<LocationSummary>> PROPERTIES = List.of(
            Property.page("locations", LocationSummary::key),
            Property.of("name", "Name", "Its preferred name.", Shape.TEXT, LocationSummary::name),
            Property.of(
                    "names",
                    "Also",
                    "Its other names, in any script.",
                    Shape.TEXT.list(),
                    l -> l.names().stream().map(LocationName::name).toList()),
            Property.of(
                    "kind",
                    "Kind",
                    "What it is.",
                    Shape.oneOf(LocationKind.values()),
                    l -> l.kind().toString()),
            Property.of("country", "Country", "ISO 3166-1 alpha-2.", Shape.TEXT.orUnknown(), LocationSummary::country),
            Property.of(
                    "admin1",
                    "Division",
                    "First-level division, as a name.",
                    Shape.TEXT.orUnknown(),
                    LocationSummary::admin1),
            Property.of(
                    "radiusKm",
                    "Radius",
                    "How far from its point it reaches, in kilometres.",
                    Shape.NUMBER.orUnknown(),
                    LocationSummary::radiusKm),
            Property.of(
                    "parent",
                    "Lies in",
                    "Key of the place in which it lies.",
                    Shape.TEXT.orUnknown(),
                    LocationSummary::parentKey));

    private final Gazetteer gazetteer;
    private final Clock clock;

    PlaceCollection(Gazetteer gazetteer, Clock clock) {
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "locations";
    }

    @Override
    public String title() {
        return "Places";
    }

    @Override
    public String description() {
        return "The gazetteer: countries, towns, bases and other places, each with its names in other scripts. A place "
                + "reaches as far from its point as its radius says; a ship has no point.";
    }

    @Override
    public List<Property<LocationSummary>> properties() {
        return PROPERTIES;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Extent extent() {
        return Extent.of(gazetteer.extent().orElse(null), null);
    }

    /** {@return one part of the list} */
    public Features page(PlacesQuery query, Root root, Format shown) {
        Window window = query.window();
        String after = window.cursor() == null
                ? ""
                : PlaceCursor.parse(window.cursor(), query.filter()).key();
        List<LocationSummary> places = gazetteer.page(query.filter(), after, window.limit() + 1);
        boolean more = places.size() > window.limit();
        List<LocationSummary> shownNow = more ? places.subList(0, window.limit()) : places;
        return Features.of(
                shownNow.stream()
                        .map(place -> feature(place, window.crs(), root))
                        .toList(),
                gazetteer.count(query.filter()),
                null,
                Features.links(
                        root.collection(this) + "/items",
                        window,
                        shown,
                        more
                                ? PlaceCursor.after(shownNow.getLast().key(), query.filter())
                                        .toString()
                                : null,
                        null),
                clock.instant());
    }

    /**
     * {@return one place}
     *
     * @throws NotFound if there is none
     */
    public Feature find(String key, Crs crs, Root root, Format shown) {
        LocationSummary place = gazetteer.find(key).orElseThrow(() -> new NotFound("location", key));
        String query = Features.query("", crs);
        List<Link> links =
                new ArrayList<>(Link.both(root.collection(this) + "/items/" + key + query, shown, Link.GEOJSON));
        links.add(Link.of(root.collection(this), shown, Link.JSON, "collection", title()));
        links.add(new Link(root.server() + "/locations/" + key, "canonical", Link.HTML, "The place on this site"));
        links.add(new Link(root.server() + "/api/v1/locations/" + key, "related", Link.JSON, "The same for programs"));
        return feature(place, crs, root).with(links);
    }

    private static Feature feature(LocationSummary place, Crs crs, Root root) {
        return Feature.of(place.key(), place.coordinates(), place, PROPERTIES, crs, root);
    }
}
