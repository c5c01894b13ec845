package org.strikelog.incident;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What any controller method may ask for as one argument, read from the query string. A module that has one of its own
 * declares it as a bean.
 *
 * @param type of the argument
 * @param names of the parameters that it is read from
 * @param read reads a query string, in which there may be others
 */
public record QueryPart<T>(Class<T> type, List<String> names, Function<Map<String, List<String>>, T> read) {}
