package org.strikelog.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.strikelog.backup.BackupContents.Counter;
import org.strikelog.backup.BackupContents.Part;
import org.strikelog.stream.Checksum;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all of a database as it is at one moment, whatever is saved meanwhile: one transaction that only reads, and that
 * no save waits for. Only where sequences are is told as of the end, so that no number is ever given twice.
 */
class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final JdbcClient jdbc;

    Snapshot(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        // The same bytes for the same rows, whatever the settings of the server are.
        jdbc.sql("""
                        select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
                               set_config('intervalstyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
                               set_config('extra_float_digits', '1', true), set_config('synchronize_seqscans', 'off', true)
                        """).query((row, number) -> number).single();
    }

    /**
     * Writes all of it.
     *
     * @param schema version of its last migration
     */
    BackupContents write(ZipOutputStream zip, String schema, Progress progress) throws IOException, SQLException {
        List<BackupTable> tables = BackupTable.all(jdbc);
        Instant takenAt =
                jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
        Checksum checksum = checksum();
        List<Part> parts = new ArrayList<>();
        for (BackupTable table : tables) {
            progress.at(table.name(), parts.size(), tables.size());
            zip.putNextEntry(new ZipEntry(table.entry()));
            parts.add(part(table, zip));
            zip.closeEntry();
        }
        BackupContents contents = new BackupContents(
                BackupContents.FORMAT, schema, takenAt, checksum.count(), checksum.sum(), parts, counters());
        zip.putNextEntry(new ZipEntry(BackupContents.NAME));
        zip.write(JsonMapper.shared().writeValueAsBytes(contents));
        zip.closeEntry();
        return contents;
    }

    /** {@return what a table holds, when it has been written} */
    Part part(BackupTable table, OutputStream out) throws IOException, SQLException {
        MessageDigest digest = sha256();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(table.copyOut(), new DigestOutputStream(out, digest));
        return new Part(table, rows, HexFormat.of().formatHex(digest.digest()));
    }

    Checksum checksum() {
        return Checksum.ofAll(jdbc);
    }

    private List<Counter> counters() {
        return jdbc.sql("""
                        select oid::regclass::text from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1
                        """).query((row, number) -> row.getString(1)).list().stream()
                .map(sequence -> jdbc.sql("select last_value, is_called from " + sequence)
                        .query((row, number) ->
                                new Counter(sequence, row.getLong("last_value"), row.getBoolean("is_called")))
                        .single())
                .toList();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
