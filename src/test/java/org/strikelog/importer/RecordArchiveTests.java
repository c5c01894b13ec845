package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.strikelog.support.EditingTest;
import tools.jackson.databind.json.JsonMapper;

@EditingTest
class RecordArchiveTests {

    private static final String OTHER = "other_server";

    @Autowired
    private RecordExport recordExport;

    @Autowired
    private RecordImport recordImport;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void isTheSameToTheByteOutOfTheServerThatItWentInto() throws IOException {
        long report = jdbc.sql(
                        "select min(r.id) from report r left join archive_copy a on a.report_id = r.id where a.report_id is null")
                .query(Long.class)
                .single();
        jdbc.sql("insert into archive_copy values (:report, 'text/html', '<p>kept</p>', now(), 'lina')")
                .param("report", report)
                .update();
        Path archive = export(recordExport, "one.zip");

        DataSource other = emptyServer();
        RecordImport into = new RecordImport(
                new RecordTables(JdbcClient.create(other)),
                JdbcClient.create(other),
                other,
                json,
                new JdbcTransactionManager(other));
        Path changed = changed(archive);
        assertThatThrownBy(() -> into.read(changed))
                .hasMessage(
                        "The file tables/incident.csv of the archive is not the one that was written: its SHA-256 differs.");
        assertThat(JdbcClient.create(other)
                        .sql("select count(*) from publisher")
                        .query(Long.class)
                        .single())
                .isZero();

        long incidents =
                jdbc.sql("select count(*) from incident").query(Long.class).single();
        assertThat(into.read(archive)).isEqualTo(incidents).isPositive();
        RecordExport again = new RecordExport(
                new RecordTables(JdbcClient.create(other)),
                JdbcClient.create(other),
                other,
                json,
                new JdbcTransactionManager(other));
        assertThat(export(again, "two.zip")).hasSameBinaryContentAs(archive);
        // Those that are no more are among the changes too.
        String changes = "select count(*) from incident_change";
        assertThat(JdbcClient.create(other).sql(changes).query(Long.class).single())
                .isEqualTo(jdbc.sql(changes).query(Long.class).single())
                .isGreaterThanOrEqualTo(incidents);
        assertThatThrownBy(() -> into.read(archive)).hasMessageStartingWith("This server has a record already");
        jdbc.sql("delete from archive_copy where report_id = :report")
                .param("report", report)
                .update();
    }

    @Test
    void holdsTheRecordAndNothingOfAccounts() throws IOException {
        try (ZipFile zip = new ZipFile(export(recordExport, "one.zip").toFile())) {
            // Whoever adds a table says here that it is part of the record, or in RecordTables that it is not.
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> !name.startsWith("copies/")))
                    .map(name -> name.replaceAll("tables/|\\.csv", ""))
                    .containsExactlyInAnyOrder(
                            ("archive_copy armed_group armed_group_name assessment attribution bulk bulk_item citation dataset"
                                            + " directory_revision distinction figure import import_actor import_change import_mapping import_problem"
                                            + " imported_row incident incident_change incident_dispute incident_merge incident_search"
                                            + " incident_weapon incident_words location location_name manifest.json membership"
                                            + " possible_duplicate proposal public_change publisher release release_chunk"
                                            + " release_dataset release_file release_incident release_toll report revision speaker"
                                            + " sponsorship tally work_count work_item")
                                    .split(" "));
        }
    }

    @Test
    void saysWhatIsNoArchive() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no archive");
        assertThatThrownBy(() -> recordImport.read(text)).hasMessageStartingWith("The archive cannot be read: ");
        Path empty = folder.resolve("empty.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(empty))) {
            zip.putNextEntry(new ZipEntry("tables/incident.csv"));
        }
        assertThatThrownBy(() -> recordImport.read(empty)).hasMessage("The archive has no file manifest.json.");
    }

    private Path export(RecordExport from, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        from.write(out);
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    /** The same with one letter changed in one title. */
    private Path changed(Path archive) throws IOException {
        Path changed = folder.resolve("changed.zip");
        try (ZipFile zip = new ZipFile(archive.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    out.write((entry.getName().equals("tables/incident.csv")
                                    ? content.replaceFirst("drone", "drome")
                                    : content)
                            .getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
        return changed;
    }

    private DataSource emptyServer() {
        String url = environment.getRequiredProperty("spring.datasource.url");
        jdbc.sql("drop database if exists %s with (force)".formatted(OTHER)).update();
        jdbc.sql("create database " + OTHER).update();
        DataSource other = new DriverManagerDataSource(
                url.replaceFirst("/test_\\d+", "/" + OTHER),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        Flyway.configure()
                .dataSource(other)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return other;
    }
}
