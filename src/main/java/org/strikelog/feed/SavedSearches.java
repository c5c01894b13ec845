package org.strikelog.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.feed.SavedSearch.Letters;
import org.strikelog.incident.IncidentFilter;

/** The filters that people keep. */
@Repository
@Transactional
public class SavedSearches {

    /** Searches that one account can keep. */
    public static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a search that somebody wanted to keep. */
    public enum Kept {
        KEPT,
        /** Another one of theirs has the name. */
        TAKEN,
        /** They have as many as there may be. */
        TOO_MANY
    }

    /** {@return those of an account, by name} */
    @Transactional(readOnly = true)
    public List<SavedSearch> of(String username) {
        return jdbc.sql("""
                        select s.* from saved_search s join account a on a.id = s.account_id
                        where a.username = :username order by lower(s.name), s.id
                        """)
                .param("username", username)
                .query((row, number) -> search(row))
                .list();
    }

    /** Keeps a filter under a name of 1 to 100 characters. */
    public Kept keep(String username, String name, IncidentFilter filter) {
        // One at a time of each account, so that nobody gets past the limit by asking at once.
        Long account = jdbc.sql("select id from account where username = ? for update")
                .param(username)
                .query(Long.class)
                .single();
        if (of(username).size() >= MOST) {
            return Kept.TOO_MANY;
        }
        int added = jdbc.sql("""
                        insert into saved_search (account_id, name, query, made_at, told_until)
                        values (:account, :name, :query, :now, :now)
                        on conflict (account_id, name) do nothing
                        """)
                .param("account", account)
                .param("name", name)
                .param("query", filter.query())
                .param("now", now())
                .update();
        return added == 1 ? Kept.KEPT : Kept.TAKEN;
    }

    /** Begins, changes or stops letters about a search of this account. What was changed until now is not told. */
    public void write(String username, long id, Letters letters) {
        jdbc.sql("""
                        update saved_search set letters = :letters,
                               told_until = case when letters = 'never' then :now else told_until end
                        where id = :id and account_id = (select id from account where username = :username)
                        """)
                .param("letters", letters.toString())
                .param("now", now())
                .param("id", id)
                .param("username", username)
                .update();
    }

    public void remove(String username, long id) {
        jdbc.sql(
                        "delete from saved_search where id = :id and account_id = (select id from account where username = :username)")
                .param("id", id)
                .param("username", username)
                .update();
    }

    /** {@return the search whose letters a link stops} */
    @Transactional(readOnly = true)
    public Optional<SavedSearch> byStopToken(UUID token) {
        return jdbc.sql("select * from saved_search where stop_token = ?")
                .param(token)
                .query((row, number) -> search(row))
                .optional();
    }

    public void stopLetters(UUID token) {
        jdbc.sql("update saved_search set letters = 'never' where stop_token = ?")
                .param(token)
                .update();
    }

    static SavedSearch search(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getLong("id"),
                row.getString("name"),
                row.getString("query"),
                Letters.valueOf(row.getString("letters").toUpperCase(Locale.ROOT)),
                row.getObject("told_until", OffsetDateTime.class).toInstant(),
                row.getString("stop_token"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
