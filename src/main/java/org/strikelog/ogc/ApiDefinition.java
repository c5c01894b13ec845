package org.strikelog.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What can be asked below {@code /ogc}, as an OpenAPI 3.0 document that refers to nothing outside itself.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3">OpenAPI 3.0.3</a>
 */
@Component
public class ApiDefinition {

    static final String TITLE = "Strikelog for maps";

    private static final Parameter AS_OF = parameter("asOf");
    private static final Parameter FIGURES = parameter("figures");

    private final List<FeatureCollection> collections;

    ApiDefinition(List<FeatureCollection> collections) {
        this.collections = collections;
    }

    /**
     * One address.
     *
     * @param path below the root; {@code /} is the root itself
     * @param type media type of its JSON
     * @param schema of its JSON, by name
     * @param refusals of HTTP, beside those that any address may answer
     */
    public record Operation(
            String path,
            String id,
            String summary,
            List<Parameter> parameters,
            String type,
            String schema,
            Set<Integer> refusals) {

        /** {@return whether a key or number stands in the path} */
        boolean isOfOne() {
            return path.endsWith("}");
        }
    }

    /** {@return every address, in the order in which one would go through them} */
    public List<Operation> operations() {
        List<Parameter> f = List.of(Parameter.F);
        List<Operation> operations = new ArrayList<>(List.of(
                new Operation("/", "getLandingPage", "Where everything is", f, Link.JSON, "LandingPage", Set.of()),
                new Operation(
                        "/conformance",
                        "getConformance",
                        "The parts of the standards that are kept",
                        f,
                        Link.JSON,
                        "Conformance",
                        Set.of()),
                new Operation("/api", "getApi", "This description", f, Link.OPENAPI, "Api", Set.of()),
                new Operation(
                        "/collections", "getCollections", "What there is", f, Link.JSON, "Collections", Set.of())));
        for (FeatureCollection collection : collections) {
            String path = "/collections/" + collection.id();
            String name = Character.toUpperCase(collection.id().charAt(0))
                    + collection.id().substring(1);
            boolean incidents = collection instanceof IncidentCollection;
            operations.addAll(List.of(
                    new Operation(path, "describe" + name, collection.title(), f, Link.JSON, "Collection", Set.of()),
                    new Operation(
                            path + "/queryables",
                            "get" + name + "Queryables",
                            collection.title() + ": properties to choose them by",
                            f,
                            Link.SCHEMA,
                            "Queryables",
                            Set.of()),
                    new Operation(
                            path + "/items",
                            "get" + name,
                            collection.title() + ": a list, in parts",
                            collection.parameters(),
                            Link.GEOJSON,
                            name + "Features",
                            Set.of()),
                    new Operation(
                            path + "/items/{featureId}",
                            "get" + name + "Feature",
                            collection.title() + ": one of them",
                            incidents
                                    ? List.of(Parameter.CRS, AS_OF, FIGURES, Parameter.F)
                                    : List.of(Parameter.CRS, Parameter.F),
                            Link.GEOJSON,
                            name + "Feature",
                            incidents ? Set.of(404, 410) : Set.of(404))));
        }
        return operations;
    }

    /** {@return the document} */
    public Map<String, Object> document(Root root) {
        Map<String, Object> paths = new LinkedHashMap<>();
        operations().forEach(operation -> paths.put(operation.path(), Map.of("get", definition(operation))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title",
                        TITLE,
                        "version",
                        "1",
                        "description",
                        "A ledger of attacks as OGC API - Features. Unknown is null, never zero; days are ISO 8601."));
        document.put("servers", List.of(Map.of("url", root.landing())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", new Schemas(collections).all()));
        return document;
    }

    private Map<String, Object> definition(Operation operation) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        if (operation.isOfOne()) {
            boolean number = operation.path().contains("/incidents/");
            parameters.add(Map.of(
                    "name",
                    "featureId",
                    "in",
                    "path",
                    "required",
                    true,
                    "description",
                    number ? "Number of the incident" : "Key of the place",
                    "schema",
                    Map.of("type", number ? "integer" : "string")));
        }
        operation.parameters().forEach(parameter -> parameters.add(parameter.definition()));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", answer(operation));
        responses.put("304", Map.of("description", "What was asked for is as it was, by its ETag"));
        refusals(operation)
                .forEach((status, meaning) -> responses.put(
                        status,
                        Map.of(
                                "description",
                                meaning,
                                "content",
                                Map.of(
                                        "application/problem+json",
                                        schema("Problem"),
                                        Link.HTML,
                                        Map.of("schema", Map.of("type", "string"))))));
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("operationId", operation.id());
        definition.put("summary", operation.summary());
        definition.put("parameters", parameters);
        definition.put("responses", responses);
        return definition;
    }

    private static Map<String, Object> answer(Operation operation) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(operation.type(), schema(operation.schema()));
        content.put(Link.HTML, Map.of("schema", Map.of("type", "string")));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("description", operation.summary());
        if (operation.type().equals(Link.GEOJSON)) {
            answer.put(
                    "headers",
                    Map.of(
                            "Content-Crs",
                            Map.of(
                                    "description",
                                    "Coordinate reference system of the positions, as <URI>",
                                    "schema",
                                    Map.of("type", "string"))));
        }
        answer.put("content", content);
        return answer;
    }

    private static Map<String, String> refusals(Operation operation) {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("400", "A parameter that nobody reads, or a value that cannot be meant");
        if (operation.refusals().contains(404)) {
            refusals.put("404", "Nothing public is there");
        }
        refusals.put("406", "Neither JSON nor HTML is accepted");
        if (operation.refusals().contains(410)) {
            refusals.put("410", "It was public and has been retracted");
        }
        refusals.put("500", "Something went wrong on our side");
        refusals.put("503", "The record cannot be reached right now");
        return refusals;
    }

    private static Map<String, Object> schema(String name) {
        return Map.of("schema", Schemas.reference(name));
    }

    private static Parameter parameter(String name) {
        return IncidentCollection.PARAMETERS.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
