package org.strikelog.importer;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole record as one archive: a CSV file a table, the copies of reports, and a manifest with the SHA-256 of each.
 * All of it is of one moment, and nothing is held but what is being written. The same record makes the same bytes.
 */
@Component
public class RecordExport {

    /** The earliest that a ZIP archive can say: when it was written makes no difference. */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final RecordTables tables;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final JsonMapper json;
    private final TransactionTemplate oneMoment;

    RecordExport(
            RecordTables tables,
            JdbcClient jdbc,
            DataSource database,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.database = database;
        this.json = json;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes it; the stream stays open.
     *
     * @return how many incidents are in it
     * @throws IllegalStateException if an import is being written or undone
     */
    public long write(OutputStream out) {
        Long incidents = oneMoment.execute(status -> {
            requireCalm();
            tables.writePlainly();
            try {
                return write(new ZipOutputStream(out));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return incidents == null ? 0 : incidents;
    }

    private void requireCalm() {
        boolean busy = jdbc.sql("select exists (select from import where state in ('importing', 'undoing'))")
                .query(Boolean.class)
                .single();
        if (busy) {
            throw new IllegalStateException("An import is being written or undone. Wait for it to end, or see to it.");
        }
    }

    private long write(ZipOutputStream zip) throws IOException, SQLException {
        CopyManager copies = DataSourceUtils.getConnection(database)
                .unwrap(PGConnection.class)
                .getCopyAPI();
        List<Manifest.Part> parts = new ArrayList<>();
        long incidents = 0;
        for (RecordTables.RecordTable table : tables.all()) {
            try (Entry entry = new Entry(zip, "tables/%s.csv".formatted(table.name()))) {
                long rows = copies.copyOut("copy (%s) to stdout (format csv, header)".formatted(table.select()), entry);
                parts.add(entry.end(table.name(), table.columns(), rows));
                incidents = table.name().equals("incident") ? rows : incidents;
            }
        }
        writeCopies(zip, parts);
        zip.putNextEntry(entry(Manifest.NAME));
        zip.write(json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Manifest(Manifest.FORMAT, tables.schema(), parts, tables.counters())));
        zip.closeEntry();
        zip.finish();
        return incidents;
    }

    private void writeCopies(ZipOutputStream zip, List<Manifest.Part> parts) {
        record Copy(long report, byte[] content) {}
        try (Stream<Copy> copies = jdbc
                .sql("select report_id, content from archive_copy order by report_id")
                .withFetchSize(1)
                .query((row, number) -> new Copy(row.getLong("report_id"), row.getBytes("content")))
                .stream()) {
            copies.forEach(copy -> {
                try (Entry entry = new Entry(zip, "copies/%d".formatted(copy.report()))) {
                    entry.write(copy.content());
                    parts.add(entry.end("", List.of(), 1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of the archive, which is digested as it is written. */
    private static final class Entry extends FilterOutputStream {

        private final ZipOutputStream zip;
        private final String name;
        private final MessageDigest digest;
        private long bytes;

        Entry(ZipOutputStream zip, String name) throws IOException {
            this(zip, name, sha256());
        }

        private Entry(ZipOutputStream zip, String name, MessageDigest digest) throws IOException {
            super(new DigestOutputStream(zip, digest));
            this.zip = zip;
            this.name = name;
            this.digest = digest;
            zip.putNextEntry(entry(name));
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            bytes += length;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        Manifest.Part end(String table, List<String> columns, long rows) {
            return new Manifest.Part(
                    name, table, columns, rows, bytes, HexFormat.of().formatHex(digest.digest()));
        }

        /** Ends the file, not the archive. */
        @Override
        public void close() throws IOException {
            zip.closeEntry();
        }
    }
}
