package org.strikelog.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what rests on a report already, published or not, so that its editor sees what was made of it before. */
@Repository
class Resting {

    private static final int NAMED = 5;

    private final JdbcClient jdbc;

    Resting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return incidents that cite the report, or of which a figure or an attribution was read in it, the latest first} */
    OnReport on(String report) {
        List<OnReport.Incident> incidents = jdbc.sql("""
                        with own as (select id from report where key = :report)
                        select i.id, i.title, i.state
                        from incident i
                        where i.id in (select incident_id from citation where report_id = (select id from own)
                                       union select incident_id from attribution where report_id = (select id from own)
                                       union select incident_id from figure where report_id = (select id from own))
                        order by i.starts_on desc, i.id desc
                        """)
                .param("report", report)
                .query((row, number) ->
                        new OnReport.Incident(row.getLong("id"), row.getString("title"), row.getString("state")))
                .list();
        return new OnReport(incidents.stream().limit(NAMED).toList(), incidents.size());
    }
}
