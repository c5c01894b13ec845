package org.strikelog.authoring.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes what programs write, from what they read of a draft: the same fields, none of which must be there, and any of
 * which may be null.
 */
@Component
class WritingDocumentation implements OpenApiCustomizer {

    private static final String PREFIX = "#/components/schemas/";
    private static final String WHOLE = "Draft";

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        Schema<?> draft = components.getSchemas().get(WHOLE);
        if (draft == null) {
            return;
        }
        Map<String, Schema<?>> written = new LinkedHashMap<>();
        loosen(WHOLE, components, written);
        Schema<?> incident = Objects.requireNonNull(written.get(written(WHOLE)));
        incident.setDescription("An incident as it is written: whole, or, as a merge patch, what changes of it. What"
                + " follows from the rest may stand there as it was read.");
        incident.getProperties()
                .put(
                        "occurrence",
                        new Schema<>()
                                .anyOf(List.of(
                                        reference(written("Occurrence")),
                                        text("Days as people write them, such as night of 17 to 18 October 2023"),
                                        nothing())));
        Objects.requireNonNull(written.get(written("DraftFigure")))
                .getProperties()
                .put("count", text("In place of low and high, as people write it, such as at least 3"));
        written.forEach(components::addSchemas);
        components.addSchemas("Comment", only("comment", "Why, for those who read the history"));
        components.addSchemas("Reason", only("reason", "Why, as the public reads it in its place"));
    }

    private static void loosen(String name, Components components, Map<String, Schema<?>> written) {
        Schema<?> read = components.getSchemas().get(name);
        if (read == null || read.getProperties() == null || written.containsKey(written(name))) {
            return;
        }
        Schema<?> loose = new Schema<>();
        loose.setTypes(Set.of("object"));
        loose.setDescription(read.getDescription());
        written.put(written(name), loose);
        read.getProperties().forEach((property, schema) -> {
            loose.addProperty(property, orNull(loosened((Schema<?>) schema, components, written)));
        });
    }

    private static Schema<?> loosened(Schema<?> read, Components components, Map<String, Schema<?>> written) {
        Schema<?> loose = new Schema<>();
        loose.setTypes(read.getTypes());
        loose.setFormat(read.getFormat());
        loose.setDescription(read.getDescription());
        String type = named(read);
        if (type != null) {
            loosen(type, components, written);
            loose.set$ref(written.containsKey(written(type)) ? PREFIX + written(type) : read.get$ref());
        }
        if (read.getItems() != null) {
            loose.setItems(loosened(read.getItems(), components, written));
        }
        if (read.getAnyOf() != null) {
            return loosened((Schema<?>) read.getAnyOf().getFirst(), components, written);
        }
        return loose;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() == null) {
            return new Schema<>().anyOf(List.of(schema, nothing()));
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }

    private static String written(String name) {
        return name.equals(WHOLE) ? "WrittenIncident" : "Written" + name.replaceFirst("^Draft", "");
    }

    private static @Nullable String named(Schema<?> schema) {
        return schema.get$ref() == null ? null : schema.get$ref().replace(PREFIX, "");
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(PREFIX + name);
    }

    private static Schema<?> text(String meaning) {
        Schema<?> text = new Schema<>();
        text.setTypes(Set.of("string"));
        text.setDescription(meaning);
        return text;
    }

    private static Schema<?> nothing() {
        return new Schema<>().types(Set.of("null"));
    }

    private static Schema<?> only(String property, String meaning) {
        Schema<?> object = new Schema<>();
        object.setTypes(Set.of("object"));
        object.addProperty(property, text(meaning));
        return object;
    }
}
