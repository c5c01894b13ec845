package org.strikelog.explore.index;

import java.io.ByteArrayOutputStream;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Numbers of incidents, each kept as its distance from the one before: in a byte, where one in a hundred is among them. */
final class Ids {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] distances;

    private Ids(byte[] distances) {
        this.distances = distances;
    }

    /** @param ids in any order, above 0; one may come several times */
    static Ids of(IntStream ids) {
        ByteArrayOutputStream distances = new ByteArrayOutputStream();
        int last = 0;
        for (int id : ids.sorted().distinct().toArray()) {
            int distance = id - last;
            while (distance >= MORE) {
                distances.write(distance & MORE - 1 | MORE);
                distance >>>= BITS;
            }
            distances.write(distance);
            last = id;
        }
        return new Ids(distances.toByteArray());
    }

    void forEach(IntConsumer each) {
        int id = 0;
        for (int at = 0; at < distances.length; at++) {
            int distance = distances[at] & MORE - 1;
            for (int shift = BITS; distances[at] < 0; shift += BITS) {
                distance |= (distances[++at] & MORE - 1) << shift;
            }
            id += distance;
            each.accept(id);
        }
    }

    /** {@return how much room they take} */
    int bytes() {
        return distances.length;
    }
}
