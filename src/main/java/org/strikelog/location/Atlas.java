package org.strikelog.location;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ground beneath small maps that stand still: land, water and borders as SVG paths, from the same files that the
 * explorer's map is drawn from, cut down to what a picture of some hundred pixels shows.
 */
@Component
public class Atlas {

    private static final List<String> LAYERS = List.of("land", "lakes", "rivers", "borders", "disputed");

    /** A small map has room for nine names. */
    private static final double PIXELS_TO_A_LABEL = MapFrame.WIDTH * MapFrame.HEIGHT / 9.0;

    private final Sheet region;
    private final Sheet world;
    private final List<Name> names;

    Atlas(JsonMapper json) {
        region = Sheet.read(json, "region");
        world = Sheet.read(json, "world");
        names = Stream.of("labels", "labels-fine")
                .flatMap(file -> read(json, file).valueStream())
                .map(Name::of)
                .sorted(Comparator.comparingDouble(Name::from))
                .toList();
    }

    /** {@return the paths of a view, by layer; a layer that it does not show is empty} */
    Map<String, String> ground(MapFrame frame) {
        Sheet sheet = region.holds(frame) ? region : world;
        Map<String, String> paths = new HashMap<>();
        for (String layer : LAYERS) {
            StringBuilder path = new StringBuilder();
            for (MapFrame world : worlds(frame)) {
                sheet.layers.getOrDefault(layer, List.of()).forEach(line -> world.trace(line, path));
            }
            paths.put(layer, path.toString());
        }
        return paths;
    }

    /** {@return the names that a view has room for, the weightiest first} */
    List<MapDrawing.Label> labels(MapFrame frame) {
        List<MapDrawing.Label> labels = new ArrayList<>();
        double zoom = frame.zoom();
        double most = frame.width() * frame.height() / PIXELS_TO_A_LABEL;
        for (Name name : names) {
            if (name.from <= zoom && name.to >= zoom && labels.size() < most) {
                MapDrawing.Label label = MapDrawing.Label.of(name.text, name.kind, frame.x(name.x), frame.y(name.y));
                if (label.fits(frame) && labels.stream().noneMatch(label::overlaps)) {
                    labels.add(label);
                }
            }
        }
        return labels;
    }

    /** {@return the copies of the world into which a view reaches} */
    private static List<MapFrame> worlds(MapFrame frame) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(frame::shifted)
                .filter(world -> world.east() > -180 && world.west() < 180)
                .toList();
    }

    private static JsonNode read(JsonMapper json, String name) {
        try (InputStream file = new ClassPathResource("static/basemap/" + name + ".json").getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The map file " + name + ".json cannot be read", e);
        }
    }

    /**
     * A name on the map.
     *
     * @param from least zoom at which it is shown
     * @param to greatest zoom at which it is shown
     */
    private record Name(String text, double x, double y, String kind, double from, double to) {

        static Name of(JsonNode label) {
            return new Name(
                    label.get(0).asString().replace('\n', ' '),
                    MapFrame.mercatorX(label.get(1).asDouble()),
                    Mercator.downWithin(label.get(2).asDouble()),
                    label.get(3).asString(),
                    label.get(4).asDouble(),
                    label.get(5).asDouble());
        }
    }

    /** Lines of points in Web Mercator, as x and y in turn on the unit square. */
    private record Sheet(double west, double south, double east, double north, Map<String, List<double[]>> layers) {

        /** TopoJSON whose every line is one arc. */
        static Sheet read(JsonMapper json, String name) {
            JsonNode topology = Atlas.read(json, name);
            double stepX = topology.at("/transform/scale/0").asDouble();
            double stepY = topology.at("/transform/scale/1").asDouble();
            JsonNode arcs = topology.get("arcs");
            Map<String, List<double[]>> layers = new HashMap<>();
            topology.get("objects").propertyStream().forEach(object -> {
                List<double[]> lines = new ArrayList<>();
                collect(object.getValue().get("arcs"), index -> lines.add(line(arcs.get(index), stepX, stepY)));
                layers.put(object.getKey(), lines);
            });
            JsonNode box = topology.get("bbox");
            return new Sheet(
                    box.get(0).asDouble(),
                    box.get(1).asDouble(),
                    box.get(2).asDouble(),
                    box.get(3).asDouble(),
                    layers);
        }

        boolean holds(MapFrame frame) {
            return frame.west() >= west && frame.east() <= east && frame.south() >= south && frame.north() <= north;
        }

        private static void collect(JsonNode arcs, IntConsumer each) {
            if (arcs.isArray()) {
                arcs.forEach(inner -> collect(inner, each));
            } else {
                each.accept(arcs.asInt());
            }
        }

        private static double[] line(JsonNode arc, double stepX, double stepY) {
            double[] points = new double[arc.size() * 2];
            long x = 0;
            long y = 0;
            for (int i = 0; i < arc.size(); i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[2 * i] = MapFrame.mercatorX(x * stepX);
                points[2 * i + 1] = Mercator.downWithin(y * stepY);
            }
            return points;
        }
    }
}
