package org.strikelog.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.State;

/** All that is not public yet, those saved last first. */
@Repository
public class Drafts {

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return the draft that an editor has of an incident} */
    public Optional<Draft> find(long incident, String owner) {
        return jdbc.sql("select * from draft where incident_id = :incident and owner = :owner")
                .param("incident", incident)
                .param("owner", owner)
                .query(Drafts::draft)
                .optional();
    }

    /** {@return the draft that a new incident is; none for one that is or was public} */
    public Optional<Draft> ofNew(long incident) {
        return jdbc.sql("select * from draft where incident_id = :incident and not beside")
                .param("incident", incident)
                .query(Drafts::draft)
                .optional();
    }

    /** {@return drafts of an incident, whosever they are} */
    public List<Draft> of(long incident) {
        return jdbc.sql("select * from draft where incident_id = :incident order by saved_at desc, owner")
                .param("incident", incident)
                .query(Drafts::draft)
                .list();
    }

    /** {@return drafts of one editor, in review or not} */
    public List<Draft> ownedBy(String editor) {
        return jdbc.sql("select * from draft where owner = :editor order by saved_at desc, incident_id desc")
                .param("editor", editor)
                .query(Drafts::draft)
                .list();
    }

    /** {@return what waits for a second pair of eyes, the longest wait first} */
    public List<Draft> inReview() {
        return jdbc.sql("select * from draft where state = 'in_review' order by saved_at, incident_id")
                .query(Drafts::draft)
                .list();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        OffsetDateTime saved = row.getObject("saved_at", OffsetDateTime.class);
        return new Draft(
                row.getLong("incident_id"),
                row.getString("owner"),
                row.getBoolean("beside"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("place"),
                row.getString("returned"),
                saved == null ? null : saved.toInstant(),
                row.getString("comment"),
                row.getLong("version"));
    }
}
