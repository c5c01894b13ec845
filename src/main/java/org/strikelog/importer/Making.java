package org.strikelog.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Makes the documents and the searchable words of new incidents, which takes as long as most else of an import. It does so on
 * a connection of its own, and thereby on another processor, while the transaction of the import goes on with the next rows;
 * that takes them from a table when they are made.
 */
final class Making implements AutoCloseable {

    private static final String TEXTS = """
            copy (
                select c.incident_id, c.line, t.document, w.wording
                from import_chunk c
                join incident_texts(array(select incident_id from import_chunk)) t on t.incident_id = c.incident_id
                join incident_wordings(array(select incident_id from import_chunk)) w on w.incident_id = c.incident_id
            ) to stdout with (format binary)
            """;

    private final Connection writing;
    private final Connection making;
    private final Tables tables;
    private long first = Long.MAX_VALUE;
    private long last;
    private CompletableFuture<Void> made = CompletableFuture.allOf();

    /**
     * @param writing that of the import's transaction
     * @param making one of its own
     */
    Making(Connection writing, Connection making, Tables tables) {
        this.writing = writing;
        this.making = making;
        this.tables = tables;
    }

    /** Makes its tables, in place of what an import that was cut off has left. */
    void prepare() throws SQLException {
        making.setAutoCommit(true);
        run(tables.dropMade());
        run(tables.createMade());
        run("""
                create temporary table made_text (
                    incident_id bigint not null, line bigint not null, document text not null, wording text not null)
                with (toast_tuple_target = 8160)
                """);
    }

    /** {@return the least number of an incident that it has begun with last; greater than any before it has begun} */
    long first() {
        return first;
    }

    /** {@return the greatest number of an incident that it has begun with; 0 before any} */
    long last() {
        return last;
    }

    /** Begins with the new rows of the table {@code import_chunk}; those before must be done. */
    void begin() throws SQLException {
        try (Statement statement = writing.createStatement();
                ResultSet ends =
                        statement.executeQuery("select min(incident_id), max(incident_id) from import_chunk")) {
            ends.next();
            first = ends.getLong(1);
            last = ends.getLong(2);
        }
        FastByteArrayOutputStream texts = new FastByteArrayOutputStream(1 << 20);
        try {
            manager(writing).copyOut(TEXTS, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        made = CompletableFuture.runAsync(
                () -> make(texts.getInputStream()),
                task -> Thread.ofVirtual().name("import-making").start(task));
    }

    /** Returns when all that was begun with is made, and can be seen by everybody. */
    void await() throws SQLException {
        try {
            made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void make(InputStream texts) {
        try {
            manager(making).copyIn("copy made_text from stdin with (format binary)", texts);
            run("insert into %s select incident_id, line, document::jsonb, to_words(wording) from made_text"
                    .formatted(tables.made()));
            run("truncate made_text");
        } catch (SQLException | IOException e) {
            throw new CompletionException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = making.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Gives the connection back, after what is being made. */
    @Override
    public void close() throws SQLException {
        made.exceptionally(failure -> null).join();
        try (making) {
            run("drop table if exists made_text");
        }
    }
}
