package org.strikelog.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** What editors typed and have not saved, so that neither a lost session nor a crash takes more than the last seconds. */
@Repository
public class Typing {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Typing(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Which form it is: that of an incident, or of a new one.
     *
     * @param incident its number; none for a new one
     * @param key of the form of a new one
     */
    public record Place(@Nullable Long incident, @Nullable UUID key) {

        public static Place of(long incident) {
            return new Place(incident, null);
        }

        public static Place ofNew(UUID key) {
            return new Place(null, key);
        }

        String text() {
            return String.valueOf(incident == null ? key : incident);
        }
    }

    /**
     * A form that was not saved.
     *
     * @param title as typed; may be blank
     */
    public record Unsaved(Place place, String title, Instant typedAt) {}

    /** A form as typed. */
    public record Typed(IncidentForm form, Instant typedAt) {}

    /**
     * {@return the moment at which the form was kept as it is typed now}
     *
     * @throws NotFound if there is no such incident
     */
    public Instant keep(String editor, Place place, IncidentForm form) {
        Instant now = clock.instant();
        int kept = jdbc.sql("""
                        insert into typed_form (editor, key, incident_id, form, typed_at)
                        select :editor, :key, cast(:incident as bigint), :form::jsonb, :now
                        where cast(:incident as bigint) is null or exists (select from incident where id = :incident)
                        on conflict (editor, key) do update set form = excluded.form, typed_at = excluded.typed_at
                        """)
                .param("editor", editor)
                .param("key", place.text())
                .param("incident", place.incident())
                .param("form", json.writeValueAsString(form))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            throw new NotFound("incident", place.text());
        }
        return now;
    }

    /** {@return the form as its editor left it, unless it was saved since} */
    public Optional<Typed> find(String editor, Place place) {
        return jdbc.sql("select form, typed_at from typed_form where editor = :editor and key = :key")
                .param("editor", editor)
                .param("key", place.text())
                .query(this::typed)
                .optional();
    }

    /** Lets go of what is saved, or given up. */
    public void forget(String editor, Place place) {
        jdbc.sql("delete from typed_form where editor = :editor and key = :key")
                .param("editor", editor)
                .param("key", place.text())
                .update();
    }

    /** {@return forms that an editor has not saved, the last typed first} */
    public List<Unsaved> of(String editor) {
        return jdbc.sql("""
                        select incident_id, key, form ->> 'title' as title, typed_at from typed_form
                        where editor = :editor order by typed_at desc, key
                        """).param("editor", editor).query(Typing::unsaved).list();
    }

    private Typed typed(ResultSet row, int number) throws SQLException {
        return new Typed(
                json.readValue(row.getString("form"), IncidentForm.class),
                row.getObject("typed_at", OffsetDateTime.class).toInstant());
    }

    private static Unsaved unsaved(ResultSet row, int number) throws SQLException {
        Long incident = row.getObject("incident_id", Long.class);
        return new Unsaved(
                incident == null ? Place.ofNew(UUID.fromString(row.getString("key"))) : Place.of(incident),
                row.getString("title"),
                row.getObject("typed_at", OffsetDateTime.class).toInstant());
    }
}
