package org.strikelog.ogc;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.Parameters;
import org.strikelog.location.LocationKind;
import org.strikelog.location.PlaceFilter;

/** Which features of the gazetteer are asked for. A place has no time, so that any {@code datetime} finds it. */
public record PlacesQuery(PlaceFilter filter, Window window) {

    /** Names of all its parameters but the format. */
    public static final List<String> NAMES = PlaceCollection.PARAMETERS.stream()
            .map(Parameter::name)
            .filter(name -> !name.equals("f"))
            .toList();

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Reads a query string.
     *
     * @throws InvalidParameters if values cannot be meant
     */
    public static PlacesQuery of(Map<String, ? extends Collection<String>> query) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        query.forEach((name, values) -> lists.put(
                name,
                PlaceCollection.LISTS.contains(name)
                        ? values.stream()
                                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                                .toList()
                        : List.copyOf(values)));
        Parameters parameters = new Parameters(lists);
        Window window = Window.read(parameters, query);
        PlaceFilter filter = new PlaceFilter(
                window.bbox(),
                parameters.terms("kind", LocationKind.class),
                parameters.all("country", COUNTRY, "an ISO 3166-1 alpha-2 code such as IQ"),
                parameters.all("parent", KEY, "a key such as iraq"));
        parameters.check();
        return new PlacesQuery(filter, window);
    }

    /** {@return the system in which positions are asked for} */
    public Crs crs() {
        return window.crs();
    }
}
