package org.strikelog.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pages that lead to the features. */
@Component
public class Landing {

    private static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables");

    private final List<FeatureCollection> collections;

    Landing(List<FeatureCollection> collections) {
        this.collections = collections;
    }

    /** Where everything is. */
    public record Page(String title, String description, List<Link> links) {}

    /** @param conformsTo URIs of conformance classes */
    public record Conformance(List<String> conformsTo, List<Link> links) {}

    /** What there is. */
    public record Collections(List<Link> links, List<String> crs, List<FeatureCollection.Description> collections) {}

    public Page page(Root root, Format shown) {
        List<Link> links = new ArrayList<>(Link.both(root.landing(), shown, Link.JSON));
        links.add(
                Link.of(root.at("api"), Format.JSON, Link.OPENAPI, "service-desc", "What can be asked, for programs"));
        links.add(Link.of(root.at("api"), Format.HTML, Link.OPENAPI, "service-doc", "What can be asked, for people"));
        links.add(Link.of(root.at("conformance"), shown, Link.JSON, "conformance", "Parts of the standards kept"));
        links.add(Link.of(root.at("collections"), shown, Link.JSON, "data", "Incidents and places"));
        return new Page(
                ApiDefinition.TITLE,
                "The record of attacks for desktop maps and other clients of OGC API - Features.",
                links);
    }

    public Conformance conformance(Root root, Format shown) {
        return new Conformance(CONFORMS_TO, Link.both(root.at("conformance"), shown, Link.JSON));
    }

    public Collections collections(Root root, Format shown) {
        return new Collections(
                Link.both(root.at("collections"), shown, Link.JSON),
                Crs.URIS,
                collections.stream().map(c -> c.describe(root, shown)).toList());
    }

    /** {@return a collection by its name; none where there is none} */
    public Optional<FeatureCollection> find(String id) {
        return collections.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
