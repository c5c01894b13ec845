package org.strikelog.release;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.Toll;
import org.strikelog.release.Release.Changes;

/** The finished releases and their files. */
@Repository
public class Releases {

    /** Bytes in each part of a file but the last. */
    static final int CHUNK = 1 << 20;

    private static final String FINISHED = """
            select r.*, before.name as since
            from release r left join release before on before.id = r.previous_id
            where r.finished_at is not null
            """;

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return all, the newest first} */
    public List<Release> all() {
        return jdbc.sql(FINISHED + "order by r.finished_at desc, r.id desc")
                .query((row, number) -> release(row))
                .list();
    }

    public Optional<Release> find(String name) {
        return jdbc.sql(FINISHED + "and r.name = :name")
                .param("name", name)
                .query((row, number) -> release(row))
                .optional();
    }

    /**
     * Writes a part of a file, chunk by chunk, each read by itself.
     *
     * @param first byte, counted from 0
     * @param last byte, inclusive, and within the file
     */
    public void write(Release release, ReleaseFormat format, long first, long last, OutputStream out)
            throws IOException {
        for (long at = first; at <= last; ) {
            byte[] chunk = chunk(release, format, Math.toIntExact(at / CHUNK));
            int from = (int) (at % CHUNK);
            int some = (int) Math.min(chunk.length - from, last - at + 1);
            out.write(chunk, from, some);
            at += some;
        }
    }

    private byte[] chunk(Release release, ReleaseFormat format, int position) {
        return jdbc.sql("select content from release_chunk where release_id = ? and format = ? and position = ?")
                .params(release.id(), format.toString(), position)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private Release release(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String name = row.getString("name");
        return new Release(
                id,
                name,
                row.getString("note"),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                row.getLong("written"),
                changes(row),
                files(id, name),
                datasets(id),
                tolls(id));
    }

    private static @Nullable Changes changes(ResultSet row) throws SQLException {
        String since = row.getString("since");
        return since == null
                ? null
                : new Changes(
                        since,
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("merged"),
                        row.getLong("retracted"),
                        row.getLong("withdrawn"));
    }

    private List<Release.File> files(long id, String release) {
        return jdbc.sql("select format, bytes, sha256 from release_file where release_id = ? order by format")
                .param(id)
                .query((row, number) -> {
                    ReleaseFormat format = term(ReleaseFormat.class, row.getString("format"));
                    return new Release.File(
                            format, format.file(release), row.getLong("bytes"), row.getString("sha256"));
                })
                .list();
    }

    private List<Release.Origin> datasets(long id) {
        return jdbc.sql("select key, name, licence, incidents from release_dataset where release_id = ? order by name")
                .param(id)
                .query((row, number) -> new Release.Origin(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("licence"),
                        row.getLong("incidents")))
                .list();
    }

    private List<Toll> tolls(long id) {
        return jdbc
                .sql("select * from release_toll where release_id = ?")
                .param(id)
                .query((row, number) -> new Toll(
                        term(Party.class, row.getString("party")),
                        term(Effect.class, row.getString("effect")),
                        row.getObject("low", Long.class),
                        row.getObject("point", Long.class),
                        row.getObject("high", Long.class),
                        row.getInt("stated"),
                        row.getInt("unknown")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Toll::party).thenComparing(Toll::effect))
                .toList();
    }

    private static <E extends Enum<E>> E term(Class<E> vocabulary, String code) {
        return Enum.valueOf(vocabulary, code.toUpperCase(Locale.ROOT));
    }
}
