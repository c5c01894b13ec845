package org.strikelog.ogc;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One property of the features of a collection.
 *
 * @param title what it is called by people
 * @param meaning what it means, as a sentence
 * @param value reads it, on a server; null where it is unknown
 */
public record Property<T>(
        String name, String title, String meaning, Shape shape, BiFunction<T, Root, @Nullable Object> value) {

    static <T> Property<T> of(
            String name, String title, String meaning, Shape shape, Function<T, @Nullable Object> value) {
        return new Property<>(name, title, meaning, shape, (thing, root) -> value.apply(thing));
    }

    /** {@return the address of the thing's own page} */
    static <T> Property<T> page(String kind, Function<T, Object> key) {
        return new Property<>(
                "url",
                "Page",
                "Its page, to cite it by.",
                Shape.ADDRESS,
                (thing, root) -> root.server() + "/" + kind + "/" + key.apply(thing));
    }
}
