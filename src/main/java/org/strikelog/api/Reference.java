package org.strikelog.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The OpenAPI document as people read it: what can be asked, by subject, and what things are made of. It holds nothing that
 * the document does not, and leaves nothing out.
 *
 * @param subjects in the order in which the document first names them
 * @param things by name
 */
public record Reference(List<Subject> subjects, List<Thing> things) {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Some requests on the same. */
    public record Subject(String name, List<Operation> operations) {

        /** {@return what its place on the page is called in addresses} */
        public String id() {
            return "on-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        }
    }

    /**
     * One request.
     *
     * @param description further words; none if the summary says all
     * @param byToken whether only a token may ask
     * @param filtered whether it takes the whole filter, whose parameters are then not among its own
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            @Nullable String description,
            boolean deprecated,
            boolean byToken,
            boolean filtered,
            List<Parameter> parameters,
            @Nullable Body body,
            List<Answer> answers) {}

    /**
     * What can be said along with a request.
     *
     * @param in where: path, query or header
     */
    public record Parameter(String name, String in, boolean required, Type type, String meaning, String example) {}

    /** What is sent. */
    public record Body(String mediaType, Type type, String meaning) {}

    /**
     * What can come back.
     *
     * @param mediaType none where nothing but the status is said
     */
    public record Answer(
            String status,
            String meaning,
            @Nullable String mediaType,
            @Nullable Type type) {}

    /**
     * Something with fields, or a list of words.
     *
     * @param values the words; empty if it has fields
     */
    public record Thing(String name, List<Field> fields, List<String> values) {}

    /** @param required whether it is always there */
    public record Field(String name, boolean required, Type type) {}

    /**
     * What a value can be.
     *
     * @param list whether there are any number of them
     * @param kinds one, or those of which it is one
     * @param values the only ones there are; empty if any will do
     * @param nullable whether it may be null
     */
    public record Type(boolean list, List<Kind> kinds, List<String> values, boolean nullable) {}

    /**
     * @param name a kind of value that JSON has, with its format, or the name of a thing
     * @param isThing which of the two
     */
    public record Kind(String name, boolean isThing) {}

    /** @param document an OpenAPI 3.1 document whose schemas have names */
    public static Reference of(JsonNode document) {
        Map<String, List<Operation>> subjects = new LinkedHashMap<>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> subjects.computeIfAbsent(
                                        method.getValue().at("/tags/0").asString(), tag -> new ArrayList<>())
                                .add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return new Reference(
                subjects.entrySet().stream()
                        .map(subject -> new Subject(subject.getKey(), subject.getValue()))
                        .toList(),
                document.at("/components/schemas")
                        .propertyStream()
                        .map(schema -> thing(schema.getKey(), schema.getValue()))
                        .toList());
    }

    private static Operation operation(String path, String method, JsonNode said) {
        List<Parameter> parameters =
                said.path("parameters").valueStream().map(Reference::parameter).toList();
        List<String> filter =
                QueryGuide.FILTER.stream().map(QueryGuide.Parameter::name).toList();
        boolean filtered = parameters.stream().map(Parameter::name).toList().containsAll(filter);
        return new Operation(
                said.get("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                said.path("summary").asString(),
                text(said, "description"),
                said.path("deprecated").asBoolean(),
                !said.path("security").isEmpty(),
                filtered,
                parameters.stream()
                        .filter(parameter -> !filtered || !filter.contains(parameter.name()))
                        .toList(),
                said.has("requestBody") ? body(said.get("requestBody")) : null,
                said.get("responses")
                        .propertyStream()
                        .map(answer -> answer(answer.getKey(), answer.getValue()))
                        .toList());
    }

    private static Parameter parameter(JsonNode said) {
        JsonNode example = said.path("example");
        return new Parameter(
                said.get("name").asString(),
                said.get("in").asString(),
                said.path("required").asBoolean(),
                type(said.get("schema")),
                said.path("description").asString(),
                example.isMissingNode()
                        ? ""
                        : example.isArray() ? example.get(0).asString() : example.asString());
    }

    private static Body body(JsonNode said) {
        Map.Entry<String, JsonNode> content =
                said.get("content").propertyStream().findFirst().orElseThrow();
        return new Body(
                content.getKey(),
                type(content.getValue().path("schema")),
                said.path("description").asString());
    }

    private static Answer answer(String status, JsonNode said) {
        return said.path("content")
                .propertyStream()
                .findFirst()
                .map(content -> new Answer(
                        status,
                        said.path("description").asString(),
                        content.getKey(),
                        type(content.getValue().path("schema"))))
                .orElseGet(() -> new Answer(status, said.path("description").asString(), null, null));
    }

    private static Thing thing(String name, JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return new Thing(
                name,
                schema.path("properties")
                        .propertyStream()
                        .map(field ->
                                new Field(field.getKey(), required.contains(field.getKey()), type(field.getValue())))
                        .toList(),
                values(schema));
    }

    private static Type type(JsonNode schema) {
        boolean list = types(schema).anyMatch("array"::equals);
        JsonNode each = list ? schema.path("items") : schema;
        return new Type(
                list,
                alternatives(each).flatMap(Reference::kinds).distinct().toList(),
                values(each),
                Stream.concat(types(schema), alternatives(schema).flatMap(Reference::types))
                        .anyMatch("null"::equals));
    }

    private static Stream<JsonNode> alternatives(JsonNode schema) {
        return schema.has("anyOf") ? schema.get("anyOf").valueStream() : Stream.of(schema);
    }

    private static Stream<Kind> kinds(JsonNode schema) {
        if (schema.has("$ref")) {
            return Stream.of(new Kind(schema.get("$ref").asString().substring(SCHEMAS.length()), true));
        }
        String format = schema.has("format") ? " (" + schema.get("format").asString() + ")" : "";
        return types(schema).filter(type -> !type.equals("null")).map(type -> new Kind(type + format, false));
    }

    /** {@return its types, since OpenAPI 3.1 lets there be several} */
    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString)
                : Stream.of(type.asString()).filter(name -> !name.isEmpty());
    }

    private static List<String> values(JsonNode schema) {
        return schema.path("enum")
                .valueStream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    private static @Nullable String text(JsonNode said, String field) {
        return said.has(field) ? said.get(field).asString() : null;
    }
}
