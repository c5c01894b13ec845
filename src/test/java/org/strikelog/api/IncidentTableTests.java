package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikelog.casualty.CountRange;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Weapon;
import org.strikelog.location.Coordinates;

class IncidentTableTests {

    @Test
    void writesOneRowAnIncidentUnderItsHeader() {
        Map<String, String> row = row("Ambush, at \"River Town\"\nby night");

        assertThat(row.keySet())
                .containsExactlyElementsOf(IncidentTable.columns().stream()
                        .map(IncidentTable.Column::name)
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

    private static Map<String, String> row(String title) {
        StringWriter text = new StringWriter();
        try (IncidentTable table =
                new IncidentTable(text, new Addresses("https://strikelog.example", Standpoint.TODAY))) {
            table.add(incident(title));
        }
        return CsvReader.builder().ofNamedCsvRecord(text.toString()).stream()
                .findFirst()
                .orElseThrow()
                .getFieldsAsMap();
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
                Set.of());
    }
}
