import java.util.random.RandomGenerator;

/** The place of an incident, as well as it is known. */
record Where(
        Integer location,
        String name,
        Double latitude,
        Double longitude,
        Double radiusKm,
        String country,
        String precision) {

    private static final Weights PRECISIONS = new Weights(790, 60, 60, 30, 30, 12, 8, 10);

    static Where somewhere(World world, int country, RandomGenerator random) {
        World.Place place = world.place(country, random);
        return switch (PRECISIONS.draw(random)) {
            case 0 -> at(place, place.radiusKm(), place.isSite() ? "exact_site" : "settlement");
            case 1 -> bare(place, random);
            case 2 -> at(place, place.radiusKm() + 10, "near");
            case 3 -> at(place, 25, "district");
            case 4 -> {
                World.Place province = world.province(country, random);
                yield at(province, province.radiusKm(), "province");
            }
            case 5 -> at(world.whole(country), world.whole(country).radiusKm(), "country");
            case 6 -> at(place, 50, "sea_or_air");
            default ->
                new Where(null, world.whole(country).name().latin(), null, null, null, place.country(), "country");
        };
    }

    private static Where at(World.Place place, double radiusKm, String precision) {
        return new Where(
                place.id(),
                place.name().latin(),
                place.latitude(),
                place.longitude(),
                radiusKm,
                place.country(),
                precision);
    }

    /** A point that the gazetteer does not know, as imports bring it. */
    private static Where bare(World.Place near, RandomGenerator random) {
        return new Where(
                null,
                near.name().latin(),
                moved(near.latitude(), random),
                moved(near.longitude(), random),
                1.0,
                near.country(),
                "settlement");
    }

    private static double moved(double degrees, RandomGenerator random) {
        return Math.round((degrees + random.nextDouble(-0.05, 0.05)) * 1_000) / 1_000.0;
    }
}
