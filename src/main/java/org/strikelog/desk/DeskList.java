package org.strikelog.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.State;

/** The incidents as editors find them, the one changed last first. */
@Repository
public class DeskList {

    private final JdbcClient jdbc;

    DeskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return incidents that the public reads, or has read} */
    public List<DeskIncident> lastChanged(int limit) {
        return jdbc.sql("""
                        select i.id, i.title, i.state, i.starts_on, l.name as place, r.made_at, r.made_by, r.comment
                        from revision r
                        join incident i on i.id = r.incident_id and i.state in ('published', 'retracted')
                        left join location l on l.id = i.location_id
                        where not exists (
                            select from revision later
                            where later.incident_id = r.incident_id and later.number > r.number)
                        order by r.made_at desc, i.id desc
                        limit :limit
                        """).param("limit", limit).query(DeskList::incident).list();
    }

    private static DeskIncident incident(ResultSet row, int number) throws SQLException {
        OffsetDateTime changed = row.getObject("made_at", OffsetDateTime.class);
        return new DeskIncident(
                row.getLong("id"),
                row.getString("title"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("starts_on", LocalDate.class),
                row.getString("place"),
                changed == null ? null : changed.toInstant(),
                row.getString("made_by"),
                row.getString("comment"));
    }
}
