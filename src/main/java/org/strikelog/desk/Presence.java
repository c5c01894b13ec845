package org.strikelog.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has the form of an incident open. */
@Repository
public class Presence {

    /** A form tells every fifteen seconds that it is still open. */
    private static final Duration LASTS = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@return user names of the others who have the form open too, now that this editor has} */
    public List<String> enter(long incident, String editor) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        jdbc.sql("""
                        insert into open_form values (:incident, :editor, :now)
                        on conflict (incident_id, editor) do update set seen_at = excluded.seen_at
                        """)
                .param("incident", incident)
                .param("editor", editor)
                .param("now", now)
                .update();
        return jdbc.sql("""
                        select editor from open_form
                        where incident_id = :incident and editor <> :editor and seen_at > :then
                        order by editor
                        """)
                .param("incident", incident)
                .param("editor", editor)
                .param("then", now.minus(LASTS))
                .query((row, number) -> row.getString("editor"))
                .list();
    }

    /** Takes the editor's form off the screen. */
    public void leave(long incident, String editor) {
        jdbc.sql("delete from open_form where incident_id = :incident and editor = :editor")
                .param("incident", incident)
                .param("editor", editor)
                .update();
    }
}
