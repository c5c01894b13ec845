package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Revision;
import org.strikelog.incident.State;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.json.JsonMapper;

@EditingTest
class ImportTests {

    private static final Path EXTRACT = Path.of("src/test/resources/import/ucdp-ged.csv");

    @Autowired
    private ImportRun run;

    @Autowired
    private Imports imports;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @TempDir
    private Path folder;

    @Test
    void writesDocumentsAsASaveDoes() {
        Map<Long, IncidentDocument> written = new TreeMap<>();
        jdbc.sql("select incident_id, document from incident_documents(array(select id from incident))")
                .query((ResultSet row) -> {
                    written.put(
                            row.getLong("incident_id"),
                            json.readValue(row.getString("document"), IncidentDocument.class));
                });
        assertThat(written).hasSizeGreaterThanOrEqualTo(225);
        assertThat(written)
                .allSatisfy((id, document) ->
                        assertThat(document).isEqualTo(ledger.find(id).orElseThrow()));
    }

    @Test
    void losesNoRowAndNoDeath() {
        Import done = take(EXTRACT, "ucdp-whole", "2023-06-30");
        List<NamedCsvRecord> file = rows();
        assertThat(done.counts().fresh()).isEqualTo(file.size());

        assertThat(counts("""
                        select coalesce(country, '') || extract(year from starts_on) as what, count(*) as many
                        from published_incident where dataset = 'ucdp-whole' group by 1
                        """))
                .isEqualTo(file.stream()
                        .collect(Collectors.groupingBy(
                                row -> GleditschWard.country(Integer.parseInt(row.getField("country_id")))
                                                .orElseThrow()
                                        + row.getField("date_start").substring(0, 4),
                                TreeMap::new,
                                Collectors.counting())));
        assertThat(counts("""
                        select 'best' as what, sum(t.latest) as many
                        from published_incident i join incident_toll_as_of('infinity') t on t.incident_id = i.id
                        where i.dataset = 'ucdp-whole' group by 1
                        """)).containsEntry("best", sum(file, "best"));
        assertThat(counts("""
                        select end_of as what, sum(number) as many
                        from (select i.id,
                                     coalesce(max(f.low) filter (where s.key = 'ucdp-range'), max(f.low)) as low,
                                     coalesce(max(f.high) filter (where s.key = 'ucdp-range'), max(f.high)) as high
                              from published_incident i
                              join figure f on f.incident_id = i.id and f.party = 'all'
                              join speaker s on s.id = f.speaker_id
                              where i.dataset = 'ucdp-whole' group by i.id) said
                        cross join lateral (values ('low', low), ('high', high)) ends (end_of, number)
                        group by 1
                        """)).isEqualTo(Map.of("low", sum(file, "low"), "high", sum(file, "high")));
    }

    @Test
    void keepsAHistoryThatReadsLikeTheIncident() {
        take(EXTRACT, "ucdp-history", "2023-06-30");
        for (long id : ids("ucdp-history")) {
            IncidentDocument now = ledger.find(id).orElseThrow();
            assertThat(ledger.revisions(id)).extracting(Revision::document).containsExactly(now);
            assertThat(ledger.published(id, null).document()).isEqualTo(now);
        }
        assertThat(jdbc.sql("""
                        select count(*) from incident_words w join incident i on i.id = w.incident_id
                        join incident_search s on s.incident_id = i.id
                        join dataset d on d.id = i.dataset_id and d.key = 'ucdp-history'
                        where words_of(i.id) @@ words_query('government')
                        """).query(Long.class).single()).isPositive();
    }

    @Test
    void makesTheHistoryAndTheWordsOfEveryPartOfALongFile() {
        Path file = write(
                "long.csv",
                text -> text.lines()
                        .filter(line -> line.matches("(id|\\d+),.*")
                                && line.chars().filter(c -> c == '"').count() % 2 == 0)
                        .limit(4)
                        .collect(Collectors.joining("\n".repeat(Writing.AT_A_TIME))));
        assertThat(take(file, "ucdp-long", "2023-06-30").counts().fresh()).isEqualTo(3);
        for (long id : ids("ucdp-long")) {
            assertThat(ledger.revisions(id))
                    .extracting(Revision::document)
                    .containsExactly(ledger.find(id).orElseThrow());
        }
        assertThat(jdbc.sql("""
                        select w.words = to_words(t.wording)
                        from incident i
                        join dataset d on d.id = i.dataset_id and d.key = 'ucdp-long'
                        join incident_words w on w.incident_id = i.id
                        join incident_search s on s.incident_id = i.id
                        cross join lateral incident_wordings(array[i.id]) t
                        """).query(Boolean.class).list()).containsExactly(true, true, true);
    }

    @Test
    void changesNothingTheSecondTime() {
        take(EXTRACT, "ucdp-twice", "2023-06-30");
        Import again = prepare(EXTRACT, "ucdp-twice", "2024-06-30");
        assertThat(again.counts().unchanged()).isEqualTo(rows().size());
        assertThat(again.counts().toDo()).isZero();
        run.discard(again);
    }

    @Test
    void followsANewerFileButNotAgainstAnEditor() {
        take(EXTRACT, "ucdp-newer", "2023-06-30");
        NamedCsvRecord first = rows().getFirst();
        NamedCsvRecord second = rows().get(1);
        long one = id("ucdp-newer", first.getField("id"));
        long other = id("ucdp-newer", second.getField("id"));
        jdbc.sql("update incident set title = 'As our editor has it' where id = :id")
                .param("id", other)
                .update();
        Path newer = write(
                "newer.csv",
                text -> text.replace(first.getField("where_coordinates"), "Elsewhere")
                        .replace(second.getField("dyad_name"), "Others - they"));
        Import changed = take(newer, "ucdp-newer", "2024-06-30");

        assertThat(changed.counts().conflicting()).isPositive();
        assertThat(ledger.find(one).orElseThrow().title()).endsWith(", Elsewhere");
        assertThat(ledger.find(other).orElseThrow().title()).isEqualTo("As our editor has it");
        assertThat(ledger.revisions(one)).hasSize(2);

        begunUndoing(changed);
        assertThat(ledger.find(one).orElseThrow().title()).endsWith(first.getField("where_coordinates"));
        assertThat(ledger.revisions(one)).hasSize(3);
    }

    @Test
    void isUndoneAsOneAndTakenOverAgain() {
        Import done = take(EXTRACT, "ucdp-undone", "2023-06-30");
        long id = ids("ucdp-undone").getFirst();
        begunUndoing(done);
        assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(State.RETRACTED);
        assertThat(imports.find(done.id()).orElseThrow().counts().undone()).isEqualTo(rows().size());

        Import again = take(EXTRACT, "ucdp-undone", "2023-06-30");
        assertThat(again.counts().fresh()).isEqualTo(rows().size());
        assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(State.PUBLISHED);
        assertThat(ids("ucdp-undone")).hasSize(rows().size());
    }

    @Test
    void refusesRowsWithReasonsAndWritesNothingBeforeItIsStarted() {
        long before = count();
        Path broken = write(
                "broken.csv",
                text -> text.replaceFirst("POINT", "POINT")
                        .replaceFirst("2013-01-03T00:00:00,2013-01-03", "tomorrow,2013-01-03"));
        Import ready = prepare(broken, "ucdp-broken", "2023-06-30");
        assertThat(ready.counts().refused()).isEqualTo(1);
        assertThat(imports.problems(ready.id(), 10, 0))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .extracting(RowProblem::field, RowProblem::value, RowProblem::expected)
                        .containsExactly("date_start", "tomorrow", "a day from 1900 to 2199, as in 2024-01-28"));
        assertThat(count()).isEqualTo(before);
        run.discard(ready);
    }

    @Test
    void keepsWhatIsRestrictedFromThePublic() throws IOException {
        Path file = Files.writeString(folder.resolve("acled.csv"), """
                event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,fatalities,source,notes
                IRQ1,2023-11-08,1,Battles,Armed clash,Islamic State,Military Forces of Iraq (2022-),Iraq,Kirkuk,35.4681,44.3922,1,3,Rudaw,Some words.
                """);
        long id = run.begin(
                new Delivery(
                        "acled",
                        "ACLED, autumn",
                        LocalDate.parse("2024-01-01"),
                        "acled-closed",
                        "acled-closed",
                        "closed",
                        null,
                        false,
                        "acled.csv",
                        1),
                "lina");
        run.read(imports.find(id).orElseThrow(), file);
        Import ready = imports.find(id).orElseThrow();
        assertThat(ready.state()).as(ready.failure()).isEqualTo(Import.State.READY);
        run.begin(ready, "lina");
        run.write(ready, "lina");
        assertThat(imports.find(id).orElseThrow().failure()).isNull();
        assertThat(ids("acled-closed")).hasSize(1);
        assertThat(counts("select dataset as what, count(*) as many from published_incident group by 1"))
                .doesNotContainKey("acled-closed");
    }

    private Import take(Path file, String dataset, String released) {
        Import ready = prepare(file, dataset, released);
        assertThat(ready.state()).as(ready.failure()).isEqualTo(Import.State.READY);
        assertThat(run.begin(ready, "lina")).isTrue();
        run.write(ready, "lina");
        Import done = imports.find(ready.id()).orElseThrow();
        assertThat(done.state()).as(done.failure()).isEqualTo(Import.State.DONE);
        return done;
    }

    private Import prepare(Path file, String dataset, String released) {
        long id = run.begin(
                new Delivery(
                        "ucdp",
                        "UCDP GED of " + released,
                        LocalDate.parse(released),
                        dataset,
                        dataset,
                        "CC-BY-4.0",
                        null,
                        true,
                        file.getFileName().toString(),
                        1),
                "lina");
        run.read(imports.find(id).orElseThrow(), file);
        return imports.find(id).orElseThrow();
    }

    private void begunUndoing(Import done) {
        assertThat(run.beginUndoing(done, "lina")).isTrue();
        run.undo(done, "lina");
        Import undone = imports.find(done.id()).orElseThrow();
        assertThat(undone.state()).as(undone.failure()).isEqualTo(Import.State.UNDONE);
    }

    private Path write(String name, UnaryOperator<String> change) {
        try {
            return Files.writeString(folder.resolve(name), change.apply(Files.readString(EXTRACT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(EXTRACT)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sum(List<NamedCsvRecord> rows, String column) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .sum();
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString("what"), row.getLong("many"));
        });
        return counts;
    }

    private List<Long> ids(String dataset) {
        return jdbc.sql("""
                        select i.id from incident i join dataset d on d.id = i.dataset_id
                        where d.key = :key order by i.id
                        """).param("key", dataset).query(Long.class).list();
    }

    private long id(String dataset, String externalId) {
        return jdbc.sql("""
                        select i.id from incident i join dataset d on d.id = i.dataset_id
                        where d.key = :key and i.external_id = :id
                        """)
                .param("key", dataset)
                .param("id", externalId)
                .query(Long.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from incident").query(Long.class).single();
    }
}
