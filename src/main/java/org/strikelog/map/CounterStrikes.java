package org.strikelog.map;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentPage;
import org.strikelog.incident.Paging;

/**
 * Incidents that a state force, a coalition or a government claims, or that are attributed to one: what the chronicle
 * calls counter-strikes.
 */
@Repository
public class CounterStrikes {

    /** So many can be told apart above a chart. */
    public static final int MOST = 200;

    private static final IncidentPage NONE = new IncidentPage(List.of(), new IncidentPage.Total(0, 0), null, null);

    private final IncidentList incidents;
    private final JdbcClient jdbc;

    CounterStrikes(IncidentList incidents, JdbcClient jdbc) {
        this.incidents = incidents;
        this.jdbc = jdbc;
    }

    /**
     * {@return the first {@value #MOST} among the incidents of a filter, in the order of their days, and how many there
     * are; where the filter names groups or roles, only those are looked at}
     */
    public IncidentPage among(IncidentFilter filter) {
        List<String> forces = jdbc
                .sql(
                        "select key from armed_group where kind in ('state_force', 'coalition', 'government') order by key")
                .query((row, number) -> Objects.requireNonNull(row.getString("key")))
                .list()
                .stream()
                .filter(key -> filter.groups().isEmpty() || filter.groups().contains(key))
                .toList();
        List<String> roles = List.of(AttributionRole.CLAIMED, AttributionRole.ATTRIBUTED).stream()
                .filter(role -> filter.roles().isEmpty() || filter.roles().contains(role))
                .map(AttributionRole::toString)
                .toList();
        if (forces.isEmpty() || roles.isEmpty()) {
            return NONE;
        }
        IncidentFilter theirs = filter.without("group").without("role");
        for (String force : forces) {
            theirs = theirs.with("group", force);
        }
        for (String role : roles) {
            theirs = theirs.with("role", role);
        }
        return incidents.page(
                theirs, Paging.of(Map.of("sort", Set.of("date"), "limit", Set.of(Integer.toString(MOST)))));
    }
}
