package org.strikelog.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A collection of features, and all that is said about it. */
public interface FeatureCollection {

    /** {@return its name in addresses} */
    String id();

    String title();

    String description();

    /** {@return where and when its features are, now} */
    Extent extent();

    /** {@return the properties of each feature, in order} */
    List<? extends Property<?>> properties();

    /** {@return all that a list of its features can be asked, in order} */
    List<Parameter> parameters();

    /** {@return the names of the properties that features can be chosen by} */
    default Set<String> queryables() {
        Set<String> names = new LinkedHashSet<>();
        properties().forEach(property -> names.add(property.name()));
        names.retainAll(parameters().stream().map(Parameter::name).toList());
        return names;
    }

    /** {@return what it is, with links to itself and to all that belongs to it} */
    default Description describe(Root root, Format shown) {
        String path = root.collection(this);
        List<Link> links = new ArrayList<>(Link.both(path, shown, Link.JSON));
        links.add(Link.of(path + "/items", Format.JSON, Link.GEOJSON, "items", title() + " as GeoJSON"));
        links.add(Link.of(path + "/items", Format.HTML, Link.GEOJSON, "items", title() + " as a page"));
        links.add(Link.of(path + "/queryables", Format.JSON, Link.SCHEMA, Link.QUERYABLES, "What to choose them by"));
        links.add(new Link(root.server() + "/" + id(), "related", Link.HTML, title() + " on this site"));
        return new Description(
                id(), title(), description(), extent(), "feature", Crs.URIS, Crs.CRS84.uri(), List.copyOf(links));
    }

    /**
     * What a collection is.
     *
     * @param itemType always feature
     * @param crs systems in which positions can be had
     * @param storageCrs the one in which they are kept
     */
    record Description(
            String id,
            String title,
            String description,
            Extent extent,
            String itemType,
            List<String> crs,
            String storageCrs,
            List<Link> links) {}

    /**
     * {@return the properties that features can be chosen by, as JSON Schema}
     *
     * @see <a href="https://docs.ogc.org/is/19-079r2/19-079r2.html">OGC 19-079r2, Part 3: Filtering, "Queryables"</a>
     */
    default Map<String, Object> schema(Root root) {
        Map<String, Object> queryable = new LinkedHashMap<>();
        for (Property<?> property : properties()) {
            if (queryables().contains(property.name())) {
                Map<String, Object> schema = new LinkedHashMap<>();
                schema.put("title", property.title());
                schema.put("description", property.meaning());
                schema.putAll(property.shape().known().schema());
                queryable.put(property.name(), schema);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", root.collection(this) + "/queryables");
        schema.put("type", "object");
        schema.put("title", title());
        schema.put("properties", queryable);
        schema.put("additionalProperties", false);
        return schema;
    }
}
