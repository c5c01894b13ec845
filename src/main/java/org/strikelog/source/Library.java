package org.strikelog.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks reports up by key and by words of their title or publisher. */
@Repository
public class Library {

    private static final String SELECT = """
            select r.key, p.name as publisher, p.affiliation, r.title, r.url, r.published_on, r.language, r.kind,
                   r.archive_url, r.archive_sha256, r.note, r.retracted_on, r.retraction, r.retracted_by
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

    /** {@return the report at an address, however it was copied: see plain_address() in the database} */
    public Optional<ReportSummary> at(String url) {
        return jdbc.sql(SELECT + "where plain_address(r.url) = plain_address(:url)")
                .param("url", url)
                .query(Library::summary)
                .optional();
    }

    /** {@return by what two addresses are known to be of one document; none for what is no address} */
    public Optional<String> plainAddress(String url) {
        return jdbc.sql("select plain_address(:url) where plain_address(:url) is not null")
                .param("url", url)
                .query(String.class)
                .optional();
    }

    /** {@return the publisher and language that most reports at the site of this address have} */
    public Optional<House> houseOf(String url) {
        return jdbc.sql("""
                        select p.name, r.language
                        from report r
                        join publisher p on p.id = r.publisher_id
                        where site_of(r.url) = site_of(:url)
                        group by p.name, r.language
                        order by count(*) desc, p.name
                        limit 1
                        """)
                .param("url", url)
                .query((row, number) -> new House(row.getString("name"), row.getString("language")))
                .optional();
    }

    /** Who brings reports out at a site, and in which language (BCP 47). */
    public record House(String publisher, String language) {}

    /** {@return those of the reports that were taken back by a day, or until now, by key} */
    public Map<String, Retraction> retracted(Collection<String> keys, @Nullable LocalDate asOf) {
        Map<String, Retraction> retracted = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(SELECT + "where r.key in (:keys) and r.retracted_on <= coalesce(cast(:asOf as date), 'infinity')")
                    .param("keys", keys)
                    .param("asOf", asOf)
                    .query(Library::summary)
                    .list()
                    .forEach(report -> retracted.put(report.key(), Objects.requireNonNull(report.retraction())));
        }
        return retracted;
    }

    private static @Nullable Retraction retraction(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("retracted_on", LocalDate.class);
        return on == null ? null : new Retraction(on, row.getString("retraction"), row.getString("retracted_by"));
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
                row.getString("archive_sha256"),
                row.getString("note"),
                retraction(row));
    }
}
