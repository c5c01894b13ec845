import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What incidents are about: places in real countries, and groups, speakers and reports of their own, all invented. It is
 * the same for any number of incidents.
 */
final class World {

    static final LocalDate FIRST_DAY = LocalDate.parse("2001-01-01");
    static final int DAYS = (int) (LocalDate.parse("2025-12-31").toEpochDay() - FIRST_DAY.toEpochDay()) + 1;

    static final int GROUPS = 1_500;
    static final int REPORTS = 4_000;
    static final int SPEAKERS = 60;

    private static final int PLACES = 40_000;
    private static final int UMBRELLAS = 30;
    private static final int FIRST_UMBRELLA = 7;
    private static final int KM_PER_DEGREE = 111;

    /** Code, name, middle, how far it reaches from there in degrees, and its part of all incidents. */
    private static final String COUNTRIES = """
        IQ Iraq 43.9 33.6 2.9 16; SY Syria 37.9 35.1 1.9 14; IL Israel 34.95 31.8 0.75 8; YE Yemen 45.2 15.2 2.6 10;
        AF Afghanistan 66.5 33.9 3.6 8; PK Pakistan 70 31 4 4.5; IN India 79 22.5 8 4; SO Somalia 45 4.5 3.5 3.5;
        NG Nigeria 8.2 9.8 4 4; UA Ukraine 34.5 48.6 4 5; MX Mexico -102 23.5 6 2.5; CO Colombia -74 4.8 4 1.8;
        SD Sudan 29.5 14.5 4.5 2.5; CD Congo 26.5 -1.5 4.5 2.5; ML Mali -2.5 15.5 3.8 1.5; TR Turkey 38.5 38.3 3.8 1.2;
        LB Lebanon 35.85 33.9 0.5 1; LY Libya 17 30.5 4 0.9; EG Egypt 31.5 29.5 2.8 0.8; MM Myanmar 96 21 3 2;
        PS Palestine 34.4 31.4 0.2 2; JO Jordan 36.5 31.2 1.2 .2; SA Saudi_Arabia 44.5 24 5 .4; IR Iran 53.5 32.5 5 .5;
        KW Kuwait 47.6 29.3 .6 .05; AE Emirates 54.3 24.2 1 .05; OM Oman 56.5 21 2 .05; QA Qatar 51.2 25.3 .4 .05;
        BH Bahrain 50.55 26 .2 .1; AZ Azerbaijan 47.8 40.4 1.5 .2; AM Armenia 45 40.2 .8 .2; GE Georgia 43.4 42.1 1.2 .2;
        RU Russia 47 48 8 .8; BY Belarus 28 53.6 2 .05; MD Moldova 28.5 47.2 .8 .05; RS Serbia 20.8 44 1.2 .05;
        GR Greece 22.5 39 1.6 .1; IT Italy 12.5 42.8 2.5 .1; FR France 2.5 46.7 3 .1; ES Spain -3.7 40.2 3 .1;
        GB United_Kingdom -2 53 2.5 .15; DE Germany 10.3 51 2.5 .1; DZ Algeria 3 33 4 .6; TN Tunisia 9.5 34.5 1.5 .2;
        MA Morocco -6.5 32 2.5 .1; MR Mauritania -10.5 19.5 3 .1; SN Senegal -14.7 14.4 1.5 .1; GN Guinea -10.5 10.5 1.6 .15;
        SL Sierra_Leone -11.8 8.5 .9 .2; LR Liberia -9.5 6.5 1 .15; CI Ivory_Coast -5.6 7.6 1.8 .3; GH Ghana -1.2 8 1.6 .15;
        BF Burkina_Faso -1.7 12.4 1.8 1.2; NE Niger 8 16 4 .8; TD Chad 18.6 15 4 .5; CM Cameroon 12.5 6 2.6 .8;
        CF Central_African_Republic 20.5 6.6 2.6 .7; SS South_Sudan 30.3 7.3 2.6 1; ET Ethiopia 39.5 9 3.5 1.3;
        ER Eritrea 38.8 15.5 1.5 .1; KE Kenya 37.9 .5 2.8 .8; UG Uganda 32.4 1.3 1.6 .5; RW Rwanda 29.9 -2 .6 .1;
        BI Burundi 29.9 -3.4 .6 .4; TZ Tanzania 34.8 -6.3 3 .1; MZ Mozambique 37 -15 4 .5; AO Angola 17.5 -12.3 3.5 .3;
        ZW Zimbabwe 29.9 -19 2 .3; ZA South_Africa 25 -29 4 .5; MG Madagascar 46.7 -19.4 2.5 .1; LK Sri_Lanka 80.7 7.7 1 .5;
        BD Bangladesh 90.2 24 1.6 .8; NP Nepal 84 28.2 1.8 .5; TH Thailand 101 13 2.8 .6; PH Philippines 123 11 4 1.6;
        ID Indonesia 113 -3 9 .6; CN China 104 34 9 .1; HT Haiti -72.7 18.9 .7 .5; VE Venezuela -66 8 3 .5;
        BR Brazil -49 -11 9 1.4\
        """;

    private final List<Place> countries = new ArrayList<>();
    private final List<List<Place>> provinces = new ArrayList<>();
    private final List<List<Place>> places = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<LocalDate> reportDays = new ArrayList<>();
    private final List<Weights> placeWeights = new ArrayList<>();
    private final Weights countryWeights;
    private final Weights groupWeights = Weights.zipf(GROUPS, 1, 1.02);
    private final Weights activity;
    private final Language language;
    private int lastPlace;

    World(RandomGenerator random) {
        language = new Language(random);
        String[] rows = COUNTRIES.split(";\\s+");
        double[] share = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String[] c = rows[i].split(" ");
            share[i] = Double.parseDouble(c[5]);
            double reach = Double.parseDouble(c[4]);
            countries.add(new Place(
                    ++lastPlace,
                    language.unique(new Language.Name(c[1].replace('_', ' '), null)),
                    "country",
                    c[0],
                    Double.parseDouble(c[2]),
                    Double.parseDouble(c[3]),
                    Math.round(reach * KM_PER_DEGREE),
                    null));
        }
        countryWeights = new Weights(share);
        double sum = Arrays.stream(share).sum();
        for (Place country : countries) {
            settle(country, share[country.id - 1] / sum, random);
        }
        for (int i = 0; i < GROUPS; i++) {
            groups.add(group(i, random));
        }
        activity = new Weights(DAYS, day -> {
            double year = day / 365.25;
            return 1 + 4 * bump(year, 5.8, 1.6) + 8 * bump(year, 14.2, 1.9) + 9 * bump(year, 22.5, 1.6);
        });
        for (int i = 0; i < REPORTS; i++) {
            reportDays.add(FIRST_DAY.plusDays(activity.at((i + 0.5) / REPORTS)));
        }
    }

    /** A place of the gazetteer; the id is its row. */
    record Place(
            int id,
            Language.Name name,
            String kind,
            String country,
            double longitude,
            double latitude,
            double radiusKm,
            Integer parent) {

        boolean isSite() {
            return kind.equals("base") || kind.equals("site");
        }
    }

    /** @param home number of its country; -1 where it has none */
    record Group(int id, Language.Name name, String kind, int home) {

        String key() {
            return Language.key(name.latin());
        }
    }

    Language language() {
        return language;
    }

    List<Place> allPlaces() {
        return Stream.of(List.of(countries), provinces, places)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    List<Group> allGroups() {
        return groups;
    }

    Group group(RandomGenerator random) {
        return groups.get(groupWeights.draw(random));
    }

    Group umbrella(RandomGenerator random) {
        return groups.get(random.nextInt(UMBRELLAS) * (GROUPS / UMBRELLAS) + FIRST_UMBRELLA);
    }

    /** {@return the number of a country, the likelier the more happens there} */
    int country(RandomGenerator random) {
        return countryWeights.draw(random);
    }

    Place whole(int country) {
        return countries.get(country);
    }

    Place province(int country, RandomGenerator random) {
        List<Place> all = provinces.get(country);
        return all.get(random.nextInt(all.size()));
    }

    Place place(int country, RandomGenerator random) {
        return places.get(country).get(placeWeights.get(country).draw(random));
    }

    /** {@return the day, counted from the first, before which this share of all incidents lies} */
    int day(double share) {
        return activity.at(share);
    }

    /** {@return the id of a report of this day or one of the days after} */
    int reportAfter(LocalDate day, RandomGenerator random) {
        int found = Collections.binarySearch(reportDays, day);
        return Math.min(REPORTS - 1, (found < 0 ? -found - 1 : found) + random.nextInt(4)) + 1;
    }

    LocalDate dayOfReport(int id) {
        return reportDays.get(id - 1);
    }

    private void settle(Place country, double share, RandomGenerator random) {
        int number = (int) Math.round(PLACES * (0.5 * share + 0.5 / 80));
        double reach = country.radiusKm / KM_PER_DEGREE;
        List<Place> regions = new ArrayList<>();
        for (int i = 0; i < Math.max(4, number / 60); i++) {
            regions.add(place("governorate", country, reach / 2, random.nextInt(40, 120), random));
        }
        provinces.add(regions);
        Weights crowded = Weights.zipf(regions.size(), 2, 0.7);
        List<Place> settled = new ArrayList<>();
        String[] kinds = {"town", "town", "city", "base", "site", "town", "camp", "border_crossing", "port", "site"};
        double[] spread = {0.02, 0.08, 0.3};
        for (int i = 0; i < number; i++) {
            Place region = regions.get(crowded.draw(random));
            String kind = kinds[random.nextInt(kinds.length)];
            double radius = kind.equals("city") ? 6 : kind.equals("site") ? 0.5 : 2;
            settled.add(place(kind, region, spread[random.nextInt(3)], radius, random));
        }
        places.add(settled);
        placeWeights.add(Weights.zipf(number, 2, 0.8));
    }

    private Place place(String kind, Place parent, double spread, double radiusKm, RandomGenerator random) {
        return new Place(
                ++lastPlace,
                language.unique(language.name(random, random.nextInt(2, 5))),
                kind,
                parent.country,
                round(Math.clamp(random.nextGaussian(parent.longitude, spread), -179.9, 179.9)),
                round(Math.clamp(random.nextGaussian(parent.latitude, spread), -84.9, 84.9)),
                radiusKm,
                parent.id);
    }

    private Group group(int rank, RandomGenerator random) {
        if (rank == 0) {
            return new Group(1, language.unique(new Language.Name("Unidentified armed group", null)), "militia", -1);
        }
        boolean umbrella = rank % (GROUPS / UMBRELLAS) == FIRST_UMBRELLA;
        String[] bodies = {"Front", "Brigade", "Movement", "Army", "Council", "Guard", "Battalion"};
        int body = random.nextInt(bodies.length);
        return new Group(
                rank + 1,
                language.unique(language.name(random, 3).with(umbrella ? "Resistance" : bodies[body])),
                umbrella ? "umbrella" : body == 2 ? "movement" : body == 3 ? "state_force" : "militia",
                country(random));
    }

    private static double bump(double year, double top, double width) {
        double off = (year - top) / width;
        return Math.exp(-off * off / 2);
    }

    private static double round(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }
}
