package org.strikelog.explore.index;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Tile;

/**
 * Where incidents are: each place, point or circle once, however many incidents are there. Numbers are given out in
 * order and never change, so a newer list begins with the older one and shares its arrays.
 */
final class Spots {

    /** At zoom 0, where the world is 256 pixels wide. */
    private static final double PIXELS_PER_DEGREE = 256.0 / 360;

    private static final int LETTERS = 26;

    /** A number above that of every country. */
    static final int COUNTRIES = LETTERS * LETTERS + 1;

    private static final PlacePrecision[] PRECISIONS = PlacePrecision.values();

    final int size;
    /** Degrees; not a number where there is no point. */
    final double[] latitudes;

    final double[] longitudes;
    final double[] radii;
    /** How far the circle reaches north and south, in degrees. */
    final double[] tall;
    /** How far it reaches east and west, in degrees. */
    final double[] wide;
    /** Number of the gazetteer's entry; 0 is none. */
    final int[] locations;
    /** As {@link #countryNumber} has them. */
    final short[] countries;

    private final byte[] precisions;
    private final int[] columns;
    private final int[] rows;
    private final Map<Integer, Grid> grids = new ConcurrentHashMap<>();
    private volatile @Nullable Graticule graticule;

    private Spots(Growing from) {
        size = from.size;
        latitudes = from.latitudes;
        longitudes = from.longitudes;
        radii = from.radii;
        tall = from.tall;
        wide = from.wide;
        locations = from.locations;
        countries = from.countries;
        precisions = from.precisions;
        columns = from.columns;
        rows = from.rows;
    }

    boolean placed(int spot) {
        return !Double.isNaN(latitudes[spot]);
    }

    PlacePrecision precision(int spot) {
        return PRECISIONS[precisions[spot]];
    }

    /** {@return whether it is a mark on the map: a known point, not an area of doubt} */
    boolean exact(int spot) {
        return placed(spot) && !precision(spot).vague();
    }

    @Nullable
    String country(int spot) {
        return countries[spot] == 0 ? null : code(countries[spot]);
    }

    /** {@return the letters of a country} */
    static String code(int country) {
        return new String(new char[] {(char) ('A' + (country - 1) / LETTERS), (char) ('A' + (country - 1) % LETTERS)});
    }

    /** {@return a number for two capital letters; 0 where the country is not known, -1 for what is none} */
    static int countryNumber(@Nullable String country) {
        if (country == null) {
            return 0;
        }
        boolean letters = country.length() == 2 && capital(country.charAt(0)) && capital(country.charAt(1));
        return letters ? (country.charAt(0) - 'A') * LETTERS + country.charAt(1) - 'A' + 1 : -1;
    }

    private static boolean capital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /** {@return whether two spots are drawn as one mark: they differ in how precisely they are known, at most} */
    boolean alike(int a, int b) {
        return latitudes[a] == latitudes[b]
                && longitudes[a] == longitudes[b]
                && locations[a] == locations[b]
                && (radii[a] == radii[b] || exact(a) && exact(b));
    }

    boolean within(Tile tile, int spot) {
        int shift = Tile.DEEPEST - tile.zoom();
        return exact(spot) && columns[spot] >> shift == tile.x() && rows[spot] >> shift == tile.y();
    }

    /** {@return the tile of a spot that has a point} */
    Tile tile(int spot, int zoom) {
        int shift = Tile.DEEPEST - zoom;
        return new Tile(zoom, columns[spot] >> shift, rows[spot] >> shift);
    }

    /** {@return a number for that tile among those of its zoom} */
    long tileKey(int spot, int zoom) {
        int shift = Tile.DEEPEST - zoom;
        return (long) (columns[spot] >> shift) << Tile.DEEPEST | rows[spot] >> shift;
    }

    /** {@return column of the tile of the deepest zoom} */
    int column(int spot) {
        return columns[spot];
    }

    /** {@return row of the tile of the deepest zoom} */
    int row(int spot) {
        return rows[spot];
    }

    /** {@return what is drawn as one on a map of some zoom} */
    Grid grid(int zoom) {
        return grids.computeIfAbsent(zoom, z -> new Grid(this, z));
    }

    /** {@return where they are, roughly} */
    Graticule graticule() {
        Graticule known = graticule;
        if (known == null) {
            // Two that make it at once make the same.
            known = Graticule.of(this);
            graticule = known;
        }
        return known;
    }

    /** {@return the order of magnitude of a circle, in powers of two of a kilometre} */
    int magnitude(int spot) {
        return Math.getExponent(Math.max(radii[spot], 1));
    }

    /** {@return how wide half a circle is drawn on a map, in pixels} */
    double pixels(int spot, int zoom) {
        return wide[spot] * PIXELS_PER_DEGREE * (1 << zoom);
    }

    /** The list while it grows; only the one who reads the record has it. */
    static final class Growing {

        private int size;
        private double[] latitudes = new double[256];
        private double[] longitudes = new double[256];
        private double[] radii = new double[256];
        private double[] tall = new double[256];
        private double[] wide = new double[256];
        private int[] locations = new int[256];
        private short[] countries = new short[256];
        private byte[] precisions = new byte[256];
        private int[] columns = new int[256];
        private int[] rows = new int[256];
        private int[] table = new int[1024];
        private @Nullable Spots latest;

        /** {@return the list as it is now} */
        Spots list() {
            if (latest == null || latest.size < size) {
                latest = new Spots(this);
            }
            return latest;
        }

        /**
         * {@return the number of a spot, new or not}
         *
         * @param lat degrees; like longitude and radius not a number where there is no point
         * @param precision by its place in the vocabulary
         */
        int number(double lat, double lon, double km, int location, @Nullable String country, int precision) {
            double longitude = Double.isNaN(lon) ? 0 : lon;
            double radius = Double.isNaN(km) ? 0 : km;
            int land = countryNumber(country);
            int slot = slot(hash(lat, longitude, radius, location, land, precision));
            while (table[slot] != 0) {
                int spot = table[slot] - 1;
                if (Double.compare(latitudes[spot], lat) == 0
                        && longitudes[spot] == longitude
                        && radii[spot] == radius
                        && locations[spot] == location
                        && countries[spot] == land
                        && precisions[spot] == precision) {
                    return spot;
                }
                slot = slot + 1 & table.length - 1;
            }
            if (size == latitudes.length) {
                grow();
            }
            latitudes[size] = lat;
            longitudes[size] = longitude;
            radii[size] = radius;
            tall[size] = radius / Coordinates.KM_PER_DEGREE;
            wide[size] = Math.min(180, tall[size] / Math.max(Math.cos(Math.toRadians(lat)), 0.001));
            locations[size] = location;
            countries[size] = (short) land;
            precisions[size] = (byte) precision;
            if (!Double.isNaN(lat)) {
                Tile tile = Tile.at(lat, longitude, Tile.DEEPEST);
                columns[size] = tile.x();
                rows[size] = tile.y();
            }
            table[slot] = ++size;
            if (size * 2 > table.length) {
                rehash();
            }
            return size - 1;
        }

        private void grow() {
            int room = size * 2;
            latitudes = Arrays.copyOf(latitudes, room);
            longitudes = Arrays.copyOf(longitudes, room);
            radii = Arrays.copyOf(radii, room);
            tall = Arrays.copyOf(tall, room);
            wide = Arrays.copyOf(wide, room);
            locations = Arrays.copyOf(locations, room);
            countries = Arrays.copyOf(countries, room);
            precisions = Arrays.copyOf(precisions, room);
            columns = Arrays.copyOf(columns, room);
            rows = Arrays.copyOf(rows, room);
        }

        private void rehash() {
            table = new int[table.length * 2];
            for (int spot = 0; spot < size; spot++) {
                int slot = slot(hash(
                        latitudes[spot],
                        longitudes[spot],
                        radii[spot],
                        locations[spot],
                        countries[spot],
                        precisions[spot]));
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = spot + 1;
            }
        }

        private int slot(int hash) {
            return hash & table.length - 1;
        }

        private static int hash(double lat, double lon, double radius, int location, int country, int precision) {
            long mixed = Double.doubleToLongBits(lat) * 31 + Double.doubleToLongBits(lon);
            mixed = mixed * 31 + Double.doubleToLongBits(radius);
            mixed = (mixed * 31 + location) * 31 + country * 31L + precision;
            mixed *= 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32);
        }
    }
}
