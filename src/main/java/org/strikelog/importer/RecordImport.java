package org.strikelog.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.importer.RecordTables.RecordTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes the archive of another server over into one that has no record yet: all of it, or nothing. */
@Component
public class RecordImport {

    private final RecordTables tables;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    RecordImport(
            RecordTables tables,
            JdbcClient jdbc,
            DataSource database,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.database = database;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads it.
     *
     * @return how many incidents were in it
     * @throws Unreadable if it is no archive, was changed, or is of another version, or if this server has a record
     */
    public long read(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Manifest manifest = manifest(zip);
            Long incidents = transaction.execute(status -> {
                try {
                    return read(zip, manifest);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (SQLException e) {
                    throw new Unreadable("The database refused the rows: " + e.getMessage(), e);
                }
            });
            jdbc.sql("analyze").update();
            return incidents == null ? 0 : incidents;
        } catch (IOException e) {
            throw new Unreadable("The archive cannot be read: " + e.getMessage(), e);
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = open(zip, Manifest.NAME)) {
            Manifest manifest = json.readValue(in, Manifest.class);
            if (!manifest.format().equals(Manifest.FORMAT)) {
                throw new Unreadable(
                        "The archive is of the kind “%s”, not “%s”.".formatted(manifest.format(), Manifest.FORMAT));
            }
            if (!manifest.schema().equals(tables.schema())) {
                throw new Unreadable(
                        "The archive is of version %s of the database, this server of version %s. Bring both to the same version of Strikelog."
                                .formatted(manifest.schema(), tables.schema()));
            }
            return manifest;
        } catch (JacksonException e) {
            throw new Unreadable("The manifest of the archive cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable("The archive has no file " + name + ".");
        }
        return zip.getInputStream(entry);
    }

    private long read(ZipFile zip, Manifest manifest) throws IOException, SQLException {
        requireEmpty();
        Map<String, RecordTable> known =
                tables.all().stream().collect(Collectors.toMap(RecordTable::name, Function.identity()));
        tables.writePlainly();
        leaveTriggersOut();
        CopyManager copies = DataSourceUtils.getConnection(database)
                .unwrap(PGConnection.class)
                .getCopyAPI();
        jdbc.sql("create temporary table copies (like archive_copy) on commit drop")
                .update();
        jdbc.sql("alter table copies drop column content").update();
        long incidents = 0;
        for (Manifest.Part part : manifest.parts()) {
            if (part.table().isEmpty()) {
                readCopy(zip, part);
            } else {
                RecordTable table = known.get(part.table());
                if (table == null || !table.columns().equals(part.columns())) {
                    throw new Unreadable("The table %s is not one that this server has.".formatted(part.table()));
                }
                long rows = readTable(zip, part, table, copies);
                incidents = part.table().equals("incident") ? rows : incidents;
            }
        }
        manifest.counters().forEach(this::count);
        jdbc.sql("insert into directory_change values (pg_current_xact_id()) on conflict do nothing")
                .update();
        jdbc.sql("select pg_notify('record', '')")
                .query((row, number) -> number)
                .single();
        return incidents;
    }

    private void requireEmpty() {
        boolean filled = jdbc.sql(
                        "select exists (select from incident) or exists (select from report) or exists (select from import)")
                .query(Boolean.class)
                .single();
        if (filled) {
            throw new Unreadable("This server has a record already. An archive goes into an empty one.");
        }
    }

    /** Rows come with all that triggers have made of them. */
    private void leaveTriggersOut() {
        boolean may = jdbc.sql("select has_parameter_privilege('session_replication_role', 'set')")
                .query(Boolean.class)
                .single();
        if (!may) {
            throw new Unreadable(
                    "The database does not let its user leave triggers out: grant set on parameter session_replication_role to that user.");
        }
        jdbc.sql("set local session_replication_role = 'replica'").update();
    }

    private long readTable(ZipFile zip, Manifest.Part part, RecordTable table, CopyManager copies)
            throws IOException, SQLException {
        boolean stamped = !table.stamp().isEmpty();
        String into = table.name().equals(RecordTables.COPIES) ? "copies" : "\"" + table.name() + "\"";
        jdbc.sql("delete from " + into).update();
        if (stamped) {
            jdbc.sql("alter table %s alter column \"%s\" set default pg_current_xact_id()"
                            .formatted(into, table.stamp()))
                    .update();
        }
        long rows;
        MessageDigest digest = RecordExport.sha256();
        try (InputStream in = new DigestInputStream(open(zip, part.name()), digest)) {
            rows = copies.copyIn(
                    "copy %s (%s) from stdin (format csv, header)".formatted(into, table.quotedColumns()), in);
        }
        require(part, digest);
        if (stamped) {
            jdbc.sql("alter table %s alter column \"%s\" drop default".formatted(into, table.stamp()))
                    .update();
        }
        return rows;
    }

    private void readCopy(ZipFile zip, Manifest.Part part) throws IOException {
        byte[] content;
        try (InputStream in = open(zip, part.name())) {
            content = in.readAllBytes();
        }
        MessageDigest digest = RecordExport.sha256();
        digest.update(content);
        require(part, digest);
        jdbc.sql("""
                        insert into archive_copy (report_id, media_type, content, kept_at, kept_by)
                        select report_id, media_type, :content, kept_at, kept_by from copies where report_id = :report
                        """)
                .param("content", content)
                .param("report", Long.parseLong(part.name().replaceFirst("copies/", "")))
                .update();
    }

    private static void require(Manifest.Part part, MessageDigest digest) {
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new Unreadable("The file %s of the archive is not the one that was written: its SHA-256 differs."
                    .formatted(part.name()));
        }
    }

    private void count(Manifest.Counter counter) {
        jdbc.sql("select setval(pg_get_serial_sequence(:table, :column), :last, :given)")
                .param("table", counter.table())
                .param("column", counter.column())
                .param("last", counter.last())
                .param("given", counter.given())
                .query((row, number) -> number)
                .single();
    }
}
