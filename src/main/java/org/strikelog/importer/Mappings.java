package org.strikelog.importer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the columns of tables mean, kept for the next file of a data set, and what stands in tables that wait for it. */
@Repository
public class Mappings {

    /** More different words than this are no vocabulary. */
    public static final int MOST_WORDS = 100;

    /**
     * A word in a column.
     *
     * @param rows in how many rows it stands
     */
    public record Word(String text, long rows) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Mappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** {@return what was said last of the columns of a data set} */
    public Optional<Mapping> find(Import of) {
        return jdbc.sql("select mapping from import_mapping where dataset_id = :dataset")
                .param("dataset", of.dataset().id())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Mapping.class));
    }

    /** {@return what its columns mean, going by what was said of the data set, or else by their names} */
    public Mapping suggestion(Import of) {
        List<String> columns = columns(of);
        return find(of).filter(mapping -> mapping.fits(columns)).orElseGet(() -> Mapping.guess(columns));
    }

    void keep(Import of, Mapping mapping, String editor) {
        jdbc.sql("""
                        insert into import_mapping (dataset_id, mapping, decided_by, decided_at)
                        values (:dataset, cast(:mapping as jsonb), :editor, :now)
                        on conflict (dataset_id) do update
                        set mapping = excluded.mapping, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("dataset", of.dataset().id())
                .param("mapping", json.writeValueAsString(mapping))
                .param("editor", editor)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /** {@return the first rows of a table that waits} */
    public List<List<String>> first(Import of, int limit) {
        return jdbc.sql("select cells from %s order by line limit :limit"
                        .formatted(of.tables().raw()))
                .param("limit", limit)
                .query((row, number) ->
                        Arrays.asList((String[]) row.getArray("cells").getArray()))
                .list();
    }

    /**
     * {@return the words in a column, the most frequent first; one more than {@link #MOST_WORDS} if there are more}
     *
     * @param several whether a cell may have several, with bars, semicolons, commas or slashes between
     */
    public List<Word> words(Import of, String column, boolean several) {
        return jdbc.sql("""
                        select lower(btrim(word)) as text, count(*) as rows
                        from %s, regexp_split_to_table(cells[:position], cast(:between as text)) as word
                        where btrim(word) <> '' group by 1 order by 2 desc, 1 limit :most
                        """.formatted(of.tables().raw()))
                .param("position", columns(of).indexOf(column) + 1)
                .param("between", several ? "[|;,/]" : "$^")
                .param("most", MOST_WORDS + 1)
                .query((row, number) -> new Word(row.getString("text"), row.getLong("rows")))
                .list();
    }

    /** {@return values of a column that are written as numbers with the year at their end, or shortened} */
    public List<String> daysInNumbers(Import of, String column) {
        return jdbc.sql("""
                        select distinct btrim(cells[:position]) as text from %s
                        where cells[:position] ~ '^\\s*\\d{1,2}[-./ ]\\d{1,2}[-./ ]\\d{2,4}\\s*$' order by 1
                        """.formatted(of.tables().raw()))
                .param("position", columns(of).indexOf(column) + 1)
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private static List<String> columns(Import of) {
        Import.Written written = of.written();
        return written == null ? List.of() : written.columns();
    }
}
