package org.strikelog.incident;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How an argument of controller methods is read from the query string. A module that asks its queries in words of its
 * own declares one as a bean; methods with such an argument then take these parameters, and no others.
 *
 * @param type of the argument
 * @param names of all parameters that it knows
 * @param read reads them; throws {@link InvalidParameters} if values cannot be meant
 */
public record QueryReader(
        Class<?> type, List<String> names, Function<Map<String, ? extends Collection<String>>, Object> read) {}
