package org.strikelog.site.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names what a parameter of some type looks like, in words. */
final class Expectation {

    private Expectation() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        } else if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        } else if (type == LocalDate.class) {
            return "a day as 2023-10-17";
        } else if (type == Instant.class) {
            return "an instant as 2023-10-17T12:00:00Z";
        } else if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return "a whole number";
        } else if (Number.class.isAssignableFrom(type) || type == double.class) {
            return "a number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else {
            return "another value";
        }
    }
}
