package org.strikelog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikelog.backup.BackupContents.Part;
import tools.jackson.databind.json.JsonMapper;

class BackupFileTests {

    private static final Instant BEGUN = Instant.parse("2026-11-21T03:00:00.5Z");
    private static final BackupKey KEY = BackupKey.random();

    /** What age cuts a file into. */
    private static final int CHUNK = 64 * 1024;

    private static final Progress SILENT = (step, done, expected) -> {};

    @TempDir
    private Path folder;

    @Test
    void comesOutAsItWentIn() throws IOException {
        Path file = written(KEY);

        assertThat(file.getFileName()).hasToString("strikelog-20261121T030000Z.zip.age");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new BackupFile(file, KEY).check(SILENT).rows()).isEqualTo(1);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("lina");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theProgramOfAgeOpensIt() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/age")).exists();
        Path file = written(KEY);
        Path identity = Files.writeString(folder.resolve("key"), KEY.text());
        Path opened = folder.resolve("opened.zip");
        Process age = new ProcessBuilder(
                        "age", "-d", "-i", identity.toString(), "-o", opened.toString(), file.toString())
                .inheritIO()
                .start();
        assertThat(age.waitFor()).isZero();
        assertThat(new BackupFile(opened, null).check(SILENT).rows()).isEqualTo(1);
    }

    @Test
    void isNotOpenedByAnotherKeyNorWithoutOne() throws IOException {
        Path file = written(KEY);
        assertThatThrownBy(() -> new BackupFile(file, BackupKey.random()).check(SILENT))
                .isInstanceOf(BackupFailed.class)
                .hasMessageStartingWith("The backup cannot be opened with this key");
        assertThatThrownBy(() -> new BackupFile(file, null).check(SILENT))
                .hasMessageContaining("is encrypted, and STRIKELOG_BACKUP_KEY gives no key");
        BackupKey locksOnly = new BackupKey(KEY.toString());
        assertThatThrownBy(() -> new BackupFile(file, locksOnly).check(SILENT))
                .hasMessageContaining("has no secret key in it");
        assertThat(new BackupFile(written(locksOnly), KEY).check(SILENT).rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNotTakenForWholeWhereverItWasCutOff(boolean encrypted) throws IOException {
        byte[] whole = Files.readAllBytes(written(encrypted ? KEY : null));
        assertThat(whole.length).isGreaterThan(2 * CHUNK);
        List<Integer> lengths =
                new ArrayList<>(List.of(0, 10, 100, 250, whole.length / 2, whole.length - 20, whole.length - 1));
        // Between two chunks of age, wherever its header ends.
        for (int header = 150; header < 250; header++) {
            lengths.add(header + CHUNK + 16);
        }
        for (int length : lengths) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new BackupFile(cut, KEY).check(SILENT))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(BackupFailed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNotTakenIfAByteOfTheRowsWasChanged(boolean encrypted) throws IOException {
        byte[] whole = Files.readAllBytes(written(encrypted ? KEY : null));
        for (int at : List.of(300, whole.length / 3, whole.length / 2)) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Path file = Files.write(folder.resolve("changed"), changed);
            assertThatThrownBy(() -> new BackupFile(file, KEY).check(SILENT))
                    .as("byte %d", at)
                    .isInstanceOf(BackupFailed.class);
        }
    }

    @Test
    void isRefusedWhereItsDatabaseIsOfANewerVersion() throws IOException {
        Path file = written(KEY, "999");
        assertThatThrownBy(() -> new Restoration(new BackupFile(file, KEY), SILENT))
                .isInstanceOf(BackupFailed.class)
                .hasMessage(
                        "The backup was made by a newer version of Strikelog: its database is of version 999, and this program knows no more than %s. Restore it with that version.",
                        Restoration.newestSchema());
    }

    @Test
    void whatIsNoBackupIsNot() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no backup");
        assertThatThrownBy(() -> new BackupFile(text, KEY).check(SILENT))
                .hasMessageContaining("is no backup, or it was changed");
        assertThatThrownBy(() -> new BackupFile(folder.resolve("none"), KEY).check(SILENT))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("none");
    }

    @Test
    void nothingIsLeftOfOneThatCouldNotBeWritten() {
        assertThatThrownBy(() -> new BackupFolder(folder).write(BEGUN, KEY, out -> {
                    out.write(new byte[CHUNK]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyBackupsAreEverRemoved() throws IOException {
        for (String name : List.of(
                "strikelog-20261119T030000Z.zip.age",
                "strikelog-20261120T030000Z.zip",
                "strikelog-20261121T030000Z.zip.age",
                "strikelog-20261399T030000Z.zip.age",
                "strikelog-20261001T030000Z.zip.age.part",
                "notes.txt")) {
            Files.createFile(folder.resolve(name));
        }
        BackupFolder backups = new BackupFolder(folder);
        assertThat(backups.prune(new Retention(2, 0, 0)))
                .containsExactly(folder.resolve("strikelog-20261119T030000Z.zip.age"));
        assertThat(backups.newest()).contains(folder.resolve("strikelog-20261121T030000Z.zip.age"));
        assertThat(backups.prune(new Retention(2, 0, 0))).isEmpty();
    }

    private Path written(@Nullable BackupKey key) throws IOException {
        return written(key, "088");
    }

    /** One table of one row, the rest of which cannot be made smaller. */
    private Path written(@Nullable BackupKey key, String schema) throws IOException {
        byte[] noise = new byte[3 * CHUNK];
        new Random(1).nextBytes(noise);
        byte[] row = ("lina\t" + HexFormat.of().formatHex(noise) + "\n").getBytes();
        BackupTable table = new BackupTable("account", List.of("username", "noise"), List.of());
        Part part =
                new Part(table, 1, HexFormat.of().formatHex(Snapshot.sha256().digest(row)));
        BackupContents contents = new BackupContents(
                BackupContents.FORMAT, schema, BEGUN, 0, "0000000000000000", List.of(part), List.of());
        return new BackupFolder(folder).write(BEGUN, key, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                zip.putNextEntry(new ZipEntry(table.entry()));
                zip.write(row);
                zip.putNextEntry(new ZipEntry(BackupContents.NAME));
                zip.write(JsonMapper.shared().writeValueAsBytes(contents));
            }
        });
    }
}
