package org.strikelog.timeline;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.AsOf;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Markdown;
import org.strikelog.tally.Tallies;
import org.strikelog.tally.TallySummary;

/**
 * The record told day by day. An incident stands under its first day; where its day is not known, that is the first on
 * which it can have happened, and it says so.
 *
 * <p>A counter-strike is an incident that a state force, a coalition or a government claims, or to which one is
 * attributed, with nobody having taken that back. Who began is not asked: that an incident answers another is told
 * beside it, whoever did it.
 */
@Repository
public class Chronicle {

    /** So many incidents of a month are told; the rest is in the table. */
    public static final int MOST_ENTRIES = 300;

    private final IncidentList incidents;
    private final Tallies tallies;
    private final JdbcClient jdbc;

    Chronicle(IncidentList incidents, Tallies tallies, JdbcClient jdbc) {
        this.incidents = incidents;
        this.tallies = tallies;
        this.jdbc = jdbc;
    }

    /**
     * {@return the days of a month on which something happened or was counted, in their order}
     *
     * <p>Official counts are told whatever the filter, within its days and as far as they had been stated: they count
     * by rules of their own.
     */
    @Transactional(readOnly = true)
    public List<Day> month(IncidentFilter filter, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Map<LocalDate, Day> days = new TreeMap<>();
        List<IncidentSummary> summaries = incidents.beginning(filter, first, last, MOST_ENTRIES);
        Map<Long, Telling> tellings = tellings(summaries, AsOf.of(filter));
        for (IncidentSummary incident : summaries) {
            Telling telling = tellings.get(incident.id());
            if (telling != null) {
                Day day = days.computeIfAbsent(incident.occurrence().startsOn(), Day::empty);
                Entry entry = new Entry(incident, telling.text, telling.answers);
                (telling.counterStrike ? day.counterStrikes : day.attacks).add(entry);
            }
        }
        LocalDate from = filter.from() == null || filter.from().isBefore(first) ? first : filter.from();
        LocalDate to = filter.to() == null || filter.to().isAfter(last) ? last : filter.to();
        LocalDate known = filter.asOf() == null || filter.asOf().isAfter(to) ? to : filter.asOf();
        tallies.statedBetween(from, known)
                .forEach(tally -> days.computeIfAbsent(tally.statedOn(), Day::empty)
                        .tallies
                        .add(tally));
        return List.copyOf(days.values());
    }

    /** What is told of one day: attacks, and beside them counter-strikes and the official counts stated on it. */
    public record Day(LocalDate day, List<Entry> attacks, List<Entry> counterStrikes, List<TallySummary> tallies) {

        private static Day empty(LocalDate day) {
            return new Day(day, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * An incident as it is told.
     *
     * @param text its summary in plain words
     * @param answers the attack to which it is the reply
     */
    public record Entry(
            IncidentSummary incident, String text, @Nullable Answered answers) {}

    /** An attack that was answered. */
    public record Answered(long id, String title) {}

    private record Telling(
            String text, boolean counterStrike, @Nullable Answered answers) {}

    private Map<Long, Telling> tellings(List<IncidentSummary> summaries, AsOf asOf) {
        Map<Long, Telling> tellings = new HashMap<>();
        if (!summaries.isEmpty()) {
            jdbc.sql("""
                            select i.id, i.summary, attack.id as attack_id, attack.title as attack_title,
                                   exists (select from attribution a join armed_group g on g.id = a.group_id
                                           where a.incident_id = i.id and %2$s
                                             and a.role in ('claimed', 'attributed')
                                             and g.kind in ('state_force', 'coalition', 'government')) as by_state
                            from published_incident i
                            left join %1$s attack on attack.id = i.response_to_id
                            where i.id in (:ids)
                            """.formatted(asOf.incidents(), asOf.stands()))
                    .param("asOf", asOf.day())
                    .param("ids", summaries.stream().map(IncidentSummary::id).toList())
                    .query((ResultSet row) -> {
                        Long attack = row.getObject("attack_id", Long.class);
                        tellings.put(
                                row.getLong("id"),
                                new Telling(
                                        Markdown.plain(row.getString("summary")),
                                        row.getBoolean("by_state"),
                                        attack == null ? null : new Answered(attack, row.getString("attack_title"))));
                    });
        }
        return tellings;
    }
}
