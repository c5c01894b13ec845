package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikelog.incident.EventType;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Weapon;

class OtherFormatsTests {

    private static final Format ACLED = new AcledFormat();
    private static final Format GTD = new GtdFormat();

    private final List<RowProblem> problems = new ArrayList<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2023-11-08,       1, 2023-11-08, 2023-11-08, day",
        "08 November 2023, 1, 2023-11-08, 2023-11-08, day",
        "8-Nov-2023,       1, 2023-11-08, 2023-11-08, day",
        "2023-11-08,       2, 2023-11-05, 2023-11-11, week",
        "2023-11-15,       3, 2023-11-01, 2023-11-30, month"
    })
    void readsTheDaysOfAcled(String date, String precision, LocalDate first, LocalDate last, String known) {
        var when = read(ACLED, acled(Map.of("event_date", date, "time_precision", precision)))
                .occurrence();
        assertThat(when.startsOn()).isEqualTo(first);
        assertThat(when.endsOn()).isEqualTo(last);
        assertThat(when.datePrecision()).hasToString(known);
    }

    @Test
    void takesFatalitiesOfAcledAsAtLeastAndNoneAsUnknown() {
        assertThat(read(ACLED, acled(Map.of("fatalities", "3"))).figures())
                .extracting(Object::toString)
                .containsExactly("all/killed/3//acled");
        assertThat(read(ACLED, acled(Map.of("fatalities", "0"))).figures()).isEmpty();
    }

    @Test
    void tellsAttackersFromTargetsOnlyWhereAcledDoes() {
        assertThat(read(ACLED, acled(Map.of())).actors())
                .extracting(Object::toString)
                .containsExactly(
                        "attributed|Islamic Resistance in Iraq",
                        "attributed|Kataib Hezbollah",
                        "target|Military Forces of the United States (2021-2025)");
        assertThat(read(ACLED, acled(Map.of("event_type", "Battles", "sub_event_type", "Armed clash")))
                        .actors())
                .extracting(Object::toString)
                .contains("attributed|Military Forces of the United States (2021-2025)");
        assertThat(read(
                                ACLED,
                                acled(Map.of(
                                        "actor1", "Unidentified Armed Group (Iraq)",
                                        "actor2", "Civilians (Iraq)",
                                        "assoc_actor_2", "Labor Group (Iraq)")))
                        .actors())
                .extracting(Object::toString)
                .isEmpty();
    }

    @Test
    void readsTermsAndPlacesOfAcled() {
        StagedIncident read =
                read(ACLED, acled(Map.of("geo_precision", "3", "country", "Democratic Republic of Congo")));
        assertThat(read.eventType()).isEqualTo(EventType.AIR_DRONE_STRIKE);
        assertThat(read.spot().placePrecision()).isEqualTo(PlacePrecision.PROVINCE);
        assertThat(read.spot().country()).isEqualTo("CD");
        read(ACLED, acled(Map.of("sub_event_type", "Picnic", "country", "Atlantis")));
        assertThat(problems)
                .containsExactly(
                        new RowProblem(
                                2, "sub_event_type", "Picnic", "a sub-event type of ACLED, as in Air/drone strike"),
                        new RowProblem(2, "country", "Atlantis", "a country, as in IQ, IRQ or Iraq"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bosnia-Herzegovina",
                "Bosnia and Herzegovina",
                "Brunei",
                "Burkina Faso",
                "Cape Verde",
                "Czech Republic",
                "Czechoslovakia",
                "Democratic Republic of Congo",
                "Democratic Republic of the Congo",
                "East Germany (GDR)",
                "East Timor",
                "eSwatini",
                "Falkland Islands",
                "Gambia",
                "Guinea-Bissau",
                "Hong Kong",
                "Ivory Coast",
                "Kosovo",
                "Kyrgyzstan",
                "Laos",
                "Macau",
                "Macedonia",
                "Micronesia",
                "Moldova",
                "Myanmar",
                "New Hebrides",
                "North Korea",
                "North Macedonia",
                "North Yemen",
                "Palestine",
                "People's Republic of the Congo",
                "Republic of Congo",
                "Republic of the Congo",
                "Rhodesia",
                "Russia",
                "Sao Tome and Principe",
                "Saint Lucia",
                "St. Lucia",
                "Serbia-Montenegro",
                "Slovak Republic",
                "South Korea",
                "South Vietnam",
                "South Yemen",
                "Soviet Union",
                "St. Kitts and Nevis",
                "Swaziland",
                "Syria",
                "Taiwan",
                "Tanzania",
                "Trinidad and Tobago",
                "Turkey",
                "Türkiye",
                "United States",
                "Vatican City",
                "Venezuela",
                "Vietnam",
                "Wallis and Futuna",
                "West Bank and Gaza Strip",
                "West Germany (FRG)",
                "Western Sahara",
                "Yugoslavia",
                "Zaire",
                "The Bahamas",
                "Bahamas",
                "Bailiwick of Guernsey",
                "Caribbean Netherlands",
                "Antigua and Barbuda",
                "Cabo Verde",
                "Iran",
                "Reunion",
                "Curacao",
                "French Southern and Antarctic Lands",
                "Saint Vincent and the Grenadines"
            })
    void knowsCountriesAsDataSetsNameThem(String name) {
        assertThat(Countries.code(name)).isPresent();
    }

    @Test
    void readsOlderExportsOfAcled() throws IOException {
        Map<String, String> row = acled(Map.of("event_date", "08 November 2023"));
        List.of("disorder_type", "civilian_targeting", "tags", "timestamp").forEach(row::remove);
        row.put("data_id", "1");
        row.put("iso3", "IRQ");
        Path file = Files.writeString(
                folder.resolve("old.csv"),
                "\uFEFF" + String.join(";", row.keySet()) + "\n\"" + String.join("\";\"", row.values()) + "\"\n");
        assertThat(each(file, ACLED))
                .singleElement()
                .satisfies(read -> assertThat(read.externalId()).isEqualTo("IRQ1"));
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 3, 5, '',              0, '',         2014-03-05, 2014-03-05, day",
        "2014, 3, 5, early March 2014, 0, '',        2014-03-02, 2014-03-08, week",
        "2014, 3, 0, '',              0, '',         2014-03-01, 2014-03-31, month",
        "2014, 0, 0, '',              0, '',         2014-01-01, 2014-12-31, year",
        "2014, 3, 5, '',              1, 3/9/2014,   2014-03-05, 2014-03-09, span",
        "2014, 3, 5, '',              1, 2014-03-09, 2014-03-05, 2014-03-09, span"
    })
    void readsTheDaysOfGtd(
            String year,
            String month,
            String day,
            String approximate,
            String extended,
            String resolution,
            LocalDate first,
            LocalDate last,
            String known) {
        var when = read(
                        GTD,
                        gtd(Map.of(
                                "iyear",
                                year,
                                "imonth",
                                month,
                                "iday",
                                day,
                                "approxdate",
                                approximate,
                                "extended",
                                extended,
                                "resolution",
                                resolution)))
                .occurrence();
        assertThat(problems).isEmpty();
        assertThat(when.startsOn()).isEqualTo(first);
        assertThat(when.endsOn()).isEqualTo(last);
        assertThat(when.datePrecision()).hasToString(known);
    }

    @Test
    void takesAnEmptyCountOfGtdAsUnknownAndAFractionAsARange() {
        assertThat(read(GTD, gtd(Map.of("nkill", "", "nwound", "0"))).figures())
                .extracting(Object::toString)
                .containsExactly("all/injured/0/0/gtd");
        assertThat(read(GTD, gtd(Map.of("nkill", "2.5", "nkillter", "1", "nwound", "-99")))
                        .figures())
                .extracting(Object::toString)
                .containsExactly("militant/killed/1/1/gtd", "all/killed/2/3/gtd");
    }

    @Test
    void readsWhoAndWithWhatInGtd() {
        StagedIncident read = read(GTD, gtd(Map.of("guncertain1", "1", "claimed", "1", "gname2", "Unknown")));
        assertThat(read.actors())
                .extracting(Object::toString)
                .containsExactly("suspected|Asa'ib Ahl al-Haqq", "claimed|Asa'ib Ahl al-Haqq");
        assertThat(read.weapons()).containsExactly(Weapon.IED);
        assertThat(read.eventType()).isEqualTo(EventType.IED);
        assertThat(read.spot().coordinates()).isNull();
        assertThat(read.spot().radiusKm()).isNull();
    }

    @Test
    void readsAWorkbookAsItReadsText() throws IOException {
        Path file = folder.resolve("gtd.xlsx");
        Map<String, String> row = gtd(Map.of("city", "Kirkuk – كركوك"));
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new org.dhatim.fastexcel.Workbook(out, "Tests", null)) {
            Worksheet sheet = workbook.newWorksheet("Data");
            int column = 0;
            for (String name : GTD.columns()) {
                sheet.value(0, column, name.toUpperCase(Locale.ROOT));
                String value = row.get(name);
                if (name.equals("resolution")) {
                    sheet.value(1, column, LocalDate.of(2014, 3, 9));
                    sheet.style(1, column).format("yyyy-mm-dd").set();
                } else if (value.matches("\\d{1,4}")) {
                    sheet.value(1, column, Integer.valueOf(value));
                } else if (!value.isEmpty()) {
                    sheet.value(1, column, value);
                }
                column++;
            }
            sheet.value(1, GTD.columns().indexOf("latitude"), 35.4681);
            sheet.value(1, GTD.columns().indexOf("longitude"), 44.3922);
            sheet.value(1, GTD.columns().indexOf("extended"), 1);
        }
        assertThat(each(file, GTD)).singleElement().satisfies(read -> {
            assertThat(read.title()).isEqualTo("Bombing/Explosion, Kirkuk – كركوك");
            assertThat(read.occurrence().endsOn()).isEqualTo("2014-03-09");
            assertThat(read.spot().coordinates()).hasToString("35.4681° N, 44.3922° E");
        });
    }

    @Test
    void refusesWorkbooksThatAreNone() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(nothing);
            }
        }
        assertThatThrownBy(() -> Table.detect(bomb, GTD))
                .hasMessageContaining("unpacks to more than a hundred times its size");

        Path archive = folder.resolve("archive.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("gtd.csv"));
        }
        assertThatThrownBy(() -> Table.detect(archive, GTD)).hasMessageStartingWith("The file is compressed");
        Path half = Files.write(folder.resolve("half.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThatThrownBy(() -> Table.detect(half, GTD)).hasMessageStartingWith("The file is no whole workbook");
    }

    private StagedIncident read(Format format, Map<String, String> values) {
        Row row = new Row(2, List.copyOf(values.values()), Table.positions(List.copyOf(values.keySet())));
        StagedIncident read = format.read(row);
        problems.addAll(row.problems());
        return read;
    }

    private List<StagedIncident> each(Path file, Format format) {
        List<StagedIncident> read = new ArrayList<>();
        Table.detect(file, format)
                .each(
                        row -> {
                            read.add(format.read(row));
                            assertThat(row.problems()).isEmpty();
                        },
                        bytes -> {});
        return read;
    }

    private static Map<String, String> acled(Map<String, String> changes) {
        Map<String, String> row = new HashMap<>();
        ACLED.columns().forEach(name -> row.put(name, ""));
        row.putAll(Map.of(
                "event_id_cnty",
                "IRQ1",
                "event_date",
                "2023-11-08",
                "time_precision",
                "1",
                "event_type",
                "Explosions/Remote violence",
                "sub_event_type",
                "Air/drone strike",
                "actor1",
                "Islamic Resistance in Iraq",
                "assoc_actor_1",
                "Kataib Hezbollah; Unidentified Armed Group (Iraq)",
                "actor2",
                "Military Forces of the United States (2021-2025)",
                "country",
                "Iraq",
                "location",
                "Erbil"));
        row.putAll(Map.of(
                "latitude",
                "36.1911",
                "longitude",
                "44.0092",
                "geo_precision",
                "1",
                "source",
                "Rudaw; Shafaq News",
                "notes",
                "A drone fell near the airport.",
                "fatalities",
                "0"));
        row.putAll(changes);
        return row;
    }

    private static Map<String, String> gtd(Map<String, String> changes) {
        Map<String, String> row = new HashMap<>();
        GTD.columns().forEach(name -> row.put(name, ""));
        row.putAll(Map.of(
                "eventid",
                "201403050001",
                "iyear",
                "2014",
                "imonth",
                "3",
                "iday",
                "5",
                "country_txt",
                "Iraq",
                "city",
                "Kirkuk",
                "specificity",
                "1",
                "attacktype1",
                "3",
                "attacktype1_txt",
                "Bombing/Explosion"));
        row.putAll(Map.of(
                "attacktype1",
                "5",
                "targtype1",
                "4",
                "gname",
                "Asa'ib Ahl al-Haqq",
                "weaptype1",
                "6",
                "weapsubtype1_txt",
                "Remote Trigger",
                "nkill",
                "2",
                "nwound",
                "4"));
        row.putAll(changes);
        return row;
    }
}
