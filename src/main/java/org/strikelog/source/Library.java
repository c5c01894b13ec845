package org.strikelog.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks reports up by key and by words of their title or publisher. */
@Repository
public class Library {

    private static final String SELECT = """
            select r.key, p.name as publisher, p.affiliation, r.title, r.url, r.published_on, r.language, r.kind,
                   r.archive_url, r.note
            from report r
            join publisher p on p.id = r.publisher_id
            """;

    private final JdbcClient jdbc;

    Library(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return every report, the newest first, those without a day last} */
    public List<ReportSummary> all() {
        return jdbc.sql(SELECT + "order by r.published_on desc nulls last, r.key")
                .query(Library::summary)
                .list();
    }

    public Optional<ReportSummary> find(String key) {
        return jdbc.sql(SELECT + "where r.key = :key")
                .param("key", key)
                .query(Library::summary)
                .optional();
    }

    /**
     * {@return reports whose title, publisher or address holds every word, the newest first}
     *
     * @param words with or without accents; part of an address does too
     */
    public List<ReportSummary> search(String words, int limit) {
        List<String> each = Stream.of(words.strip().split("\\s+")).distinct().toList();
        // One condition for each word, since an index answers no other kind of "all of them".
        String holdsAll = IntStream.range(0, each.size())
                .mapToObj("r.words like within_name(:word%d)"::formatted)
                .collect(Collectors.joining(
                        " and ", "where ", "\norder by r.published_on desc nulls last, r.key limit :limit"));
        var query = jdbc.sql(SELECT + holdsAll).param("limit", limit);
        for (int i = 0; i < each.size(); i++) {
            query = query.param("word" + i, each.get(i));
        }
        return query.query(Library::summary).list();
    }

    /** {@return reports whose title, publisher or address comes near the words, typing mistakes allowed, the nearest first} */
    public List<ReportSummary> near(String words, int limit) {
        return jdbc.sql(SELECT + """
                        where spell(:words) <% r.words
                        order by word_similarity(spell(:words), r.words) desc, r.published_on desc nulls last, r.key
                        limit :limit
                        """)
                .param("words", words.strip())
                .param("limit", limit)
                .query(Library::summary)
                .list();
    }

    private static ReportSummary summary(ResultSet row, int number) throws SQLException {
        return new ReportSummary(
                row.getString("key"),
                row.getString("publisher"),
                row.getString("affiliation"),
                row.getString("title"),
                row.getString("url"),
                row.getObject("published_on", LocalDate.class),
                row.getString("language"),
                ReportKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("archive_url"),
                row.getString("note"));
    }
}
