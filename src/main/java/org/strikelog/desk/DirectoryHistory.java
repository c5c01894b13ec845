package org.strikelog.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.Comparison;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What places and groups said of themselves, save by save. */
@Repository
public class DirectoryHistory {

    /** What can be mended so. */
    enum Kind {
        LOCATION,
        GROUP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DirectoryHistory(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A save.
     *
     * @param madeBy user name
     * @param changes what it changed
     */
    public record Save(int number, Instant madeAt, String madeBy, String comment, List<Change> changes) {}

    /**
     * A field that says something else than before.
     *
     * @param field its name, as in the messages {@code directory.<field>}
     * @param before its lines; none where it said nothing
     */
    public record Change(String field, List<String> before, List<String> after) {

        /** {@return both side by side, with the words that differ} */
        public List<Comparison.Row> rows() {
            return Comparison.rows(before, after);
        }
    }

    /**
     * Keeps what something says now.
     *
     * @param before what it said; kept too where nobody has touched it yet
     * @param editor user name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(
            Kind kind,
            String key,
            Map<String, List<String>> before,
            Map<String, List<String>> now,
            String editor,
            String comment) {
        if (last(kind, key) == 0) {
            insert(kind, key, before, null, "As first entered");
        }
        insert(kind, key, now, editor, comment);
    }

    /** {@return its saves, the newest first} */
    @Transactional(readOnly = true)
    public List<Save> of(Kind kind, String key) {
        List<Kept> kept = jdbc.sql("""
                        select number, document, made_at, made_by, comment from directory_revision
                        where kind = :kind and key = :key order by number
                        """)
                .param("kind", kind.toString())
                .param("key", key)
                .query((row, number) -> new Kept(
                        row.getInt("number"),
                        json.readValue(row.getString("document"), FIELDS),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        row.getString("comment")))
                .list();
        List<Save> saves = new ArrayList<>();
        for (int i = 1; i < kept.size(); i++) {
            saves.addFirst(kept.get(i).after(kept.get(i - 1)));
        }
        return saves;
    }

    private int last(Kind kind, String key) {
        return jdbc.sql("select coalesce(max(number), 0) from directory_revision where kind = :kind and key = :key")
                .param("kind", kind.toString())
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private void insert(
            Kind kind, String key, Map<String, List<String>> document, @Nullable String editor, String comment) {
        jdbc.sql("""
                        insert into directory_revision (kind, key, number, document, made_at, made_by, comment)
                        select :kind, :key, coalesce(max(number), 0) + 1, :document::jsonb, :now, :editor, :comment
                        from directory_revision where kind = :kind and key = :key
                        """)
                .param("kind", kind.toString())
                .param("key", key)
                .param("document", json.writeValueAsString(document))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("editor", editor)
                .param("comment", comment)
                .update();
    }

    private record Kept(
            int number,
            Map<String, List<String>> document,
            Instant madeAt,
            @Nullable String madeBy,
            String comment) {

        Save after(Kept before) {
            Set<String> fields = new LinkedHashSet<>(before.document.keySet());
            fields.addAll(document.keySet());
            List<Change> changes = fields.stream()
                    .map(field -> new Change(
                            field,
                            before.document.getOrDefault(field, List.of()),
                            document.getOrDefault(field, List.of())))
                    .filter(change -> !change.before().equals(change.after()))
                    .toList();
            return new Save(number, madeAt, String.valueOf(madeBy), comment, changes);
        }
    }
}
