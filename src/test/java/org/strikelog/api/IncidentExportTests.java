package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Background;
import org.strikelog.incident.Background.Deaths;
import org.strikelog.incident.Background.Source;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;
import tools.jackson.databind.json.JsonMapper;

class IncidentExportTests {

    private static final BiFunction<OutputStream, Addresses, IncidentExport> WORKBOOK =
            (out, addresses) -> new IncidentWorkbook(
                    out, addresses, List.of(new Toll(Party.US_MILITARY, Effect.INJURED, 46L, 48L, null, 15, 29)));

    @Test
    void writesOneRowAnIncidentUnderItsHeader() {
        Map<String, String> row = row("Ambush, at \"River Town\"\nby night");

        assertThat(row.keySet())
                .containsExactlyElementsOf(Arrays.stream(IncidentColumn.values())
                        .map(IncidentColumn::toString)
                        .toList());
        assertThat(row)
                .containsEntry("id", "7")
                .containsEntry("url", "https://strikelog.example/incidents/7")
                .containsEntry("title", "Ambush, at \"River Town\"\nby night")
                .containsEntry("weapons", "mortar")
                .containsEntry("starts_on", "2024-02-03")
                .containsEntry("latitude", "-33.5")
                .containsEntry("claimed_by", "river-guard")
                .containsEntry("certain", "true");
    }

    @Test
    void leavesUnknownEmptyAndZeroZero() {
        assertThat(row("Ambush"))
                .containsEntry("killed_low", "0")
                .containsEntry("killed_high", "0")
                .containsEntry("injured_low", "3")
                .containsEntry("injured_high", "")
                .containsEntry("status", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx"})
    void keepsASpreadsheetFromRunningATitle(String title) {
        assertThat(row(title)).containsEntry("title", "'" + title);
    }

    @Test
    void givesASpreadsheetDaysNumbersAndTruthsAsSuch() throws IOException {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(written(WORKBOOK, "=HYPERLINK(\"evil\")")));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> table = rows.toList();
            Row row = table.getLast();

            assertThat(table).hasSize(2);
            assertThat(table.getFirst().getCellAsString(IncidentColumn.STARTS_ON.ordinal()))
                    .hasValue("starts_on");
            assertThat(row.getCell(IncidentColumn.TITLE.ordinal()).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(IncidentColumn.TITLE.ordinal())).isEqualTo("=HYPERLINK(\"evil\")");
            assertThat(row.getCellAsDate(IncidentColumn.STARTS_ON.ordinal()).map(LocalDateTime::toLocalDate))
                    .hasValue(LocalDate.of(2024, 2, 3));
            assertThat(row.getCellAsNumber(IncidentColumn.LATITUDE.ordinal())).hasValue(new BigDecimal("-33.5"));
            assertThat(row.getCellAsBoolean(IncidentColumn.CERTAIN.ordinal())).hasValue(true);
            assertThat(row.getCellText(IncidentColumn.INJURED_HIGH.ordinal())).isEmpty();
        }
    }

    @Test
    void endsAWorkbookWithWhatItsIncidentsComeToTogether() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(written(WORKBOOK, "Ambush")));
                Stream<Row> rows = workbook.findSheet("Totals").orElseThrow().openStream()) {
            Row toll = rows.toList().getLast();

            assertThat(toll.getCellText(0)).isEqualTo("us_military");
            assertThat(toll.getCellText(1)).isEqualTo("injured");
            assertThat(toll.getCellAsNumber(2)).hasValue(new BigDecimal("46"));
            assertThat(toll.getCellText(4)).as("open").isEmpty();
            assertThat(toll.getCellAsNumber(6)).hasValue(new BigDecimal("29"));
        }
    }

    @Test
    void writesALineOfJsonForEach() {
        JsonMapper json = JsonMapper.shared();
        String text = new String(
                written((out, addresses) -> new IncidentLines(out, addresses, json), "Ambush\nby night"),
                StandardCharsets.UTF_8);

        assertThat(text.lines())
                .hasSize(1)
                .first()
                .satisfies(line ->
                        assertThat(json.readTree(line).get("title").asString()).isEqualTo("Ambush\nby night"));
    }

    @Test
    void leavesEmptyWhatAnotherDataSetAsksForAndNobodyKnows() {
        Map<String, String> acled = coded(Profile.ACLED, null);

        assertThat(acled)
                .containsEntry("event_date", "2024-02-03")
                .containsEntry("time_precision", "1")
                .containsEntry("event_type", "Explosions/Remote violence")
                .containsEntry("sub_event_type", "Shelling/artillery/missile attack")
                .containsEntry("actor1", "River Guard")
                .containsEntry("actor2", "Harbour Police")
                .containsEntry("assoc_actor_2", "Coast Guard")
                .containsEntry("country", "Iraq")
                .containsEntry("admin1", "Basra")
                .containsEntry("geo_precision", "1")
                .containsEntry("source", "The Daily; Radio, One")
                .containsEntry("notes", "Ambush. At dawn.")
                .containsEntry("inter1", "")
                .containsEntry("fatalities", "");
        assertThat(coded(Profile.UCDP, null))
                .containsEntry("side_a", "")
                .containsEntry("best", "")
                .containsEntry("deaths_civilians", "");
    }

    @Test
    void givesPeopleKilledAsAnotherDataSetCountsThem() {
        Deaths killed = new Deaths(2, 4, null);

        assertThat(coded(Profile.ACLED, killed)).containsEntry("fatalities", "2");
        assertThat(coded(Profile.UCDP, killed))
                .containsEntry("low", "2")
                .containsEntry("best", "4")
                .containsEntry("high", "")
                .containsEntry("number_of_sources", "2")
                .containsEntry("source_article", "The Daily, 2024-02-04, Ambush at dawn; Radio, One, News")
                .containsEntry("source_date", "2024-02-04")
                .containsEntry("date_start", "2024-02-03 00:00:00.000")
                .containsEntry("date_prec", "1")
                .containsEntry("where_prec", "1")
                .containsEntry("geom_wkt", "POINT (42.0 -33.5)")
                // Row 113 from the south, column 444 from the west, both from 0.
                .containsEntry("priogrid_gid", Integer.toString(113 * 720 + 444 + 1));
    }

    private static Map<String, String> coded(Profile profile, @Nullable Deaths killed) {
        Background more = new Background(
                7,
                "At dawn.",
                "Basra",
                List.of("Harbour Police", "Coast Guard"),
                List.of(
                        new Source("The Daily", "Ambush at dawn", LocalDate.of(2024, 2, 4)),
                        new Source("Radio; One", "News", null)),
                List.of(),
                killed,
                null);
        return row(written((out, addresses) -> new CodedTable(out, profile, ids -> Map.of(7L, more)), "Ambush"));
    }

    private static Map<String, String> row(byte[] table) {
        return CsvReader.builder().ofNamedCsvRecord(new String(table, StandardCharsets.UTF_8)).stream()
                .findFirst()
                .orElseThrow()
                .getFieldsAsMap();
    }

    private static Map<String, String> row(String title) {
        return row(written(IncidentTable::new, title));
    }

    private static byte[] written(BiFunction<OutputStream, Addresses, IncidentExport> form, String title) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (IncidentExport export = form.apply(out, new Addresses("https://strikelog.example", Standpoint.TODAY))) {
            export.add(incident(title));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static IncidentSummary incident(String title) {
        return new IncidentSummary(
                7,
                0,
                title,
                EventType.SHELLING_MISSILE,
                Set.of(Weapon.MORTAR),
                Outcome.HIT,
                null,
                Occurrence.on(LocalDate.of(2024, 2, 3)),
                new IncidentDocument.Place(
                        "river-town", "River Town", new Coordinates(-33.5, 42), 5.0, "IQ", PlacePrecision.SETTLEMENT),
                null,
                List.of(new IncidentSummary.Role("river-guard", "River Guard", AttributionRole.CLAIMED)),
                CountRange.exactly(0),
                CountRange.atLeast(3),
                null,
                1,
                "desk",
                true,
                Set.of(),
                Instant.parse("2026-11-21T12:00:00Z"));
    }
}
