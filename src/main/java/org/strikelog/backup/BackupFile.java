package org.strikelog.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.strikelog.backup.BackupContents.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup on disk, encrypted or not, read from its beginning to its end.
 *
 * @param key to open it with; none opens only what is not encrypted
 */
record BackupFile(Path path, @Nullable BackupKey key) {

    private static final byte[] ENCRYPTED = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    /** Takes in the rows of a table. */
    @FunctionalInterface
    interface Reader {
        void read(String entry, InputStream rows) throws IOException;
    }

    /**
     * Reads all of it, and changes nothing.
     *
     * @return what is in it, every row of it as it was written
     * @throws BackupFailed if it cannot be opened, was cut off or changed, or is no backup
     */
    BackupContents check(Progress progress) {
        Map<String, String> sums = new HashMap<>();
        progress.at("checking " + path.getFileName(), 0, 1);
        byte[][] contents = new byte[1][];
        each((entry, rows) -> {
            if (entry.equals(BackupContents.NAME)) {
                contents[0] = rows.readAllBytes();
            } else {
                MessageDigest digest = Snapshot.sha256();
                new DigestInputStream(rows, digest).transferTo(OutputStream.nullOutputStream());
                sums.put(entry, HexFormat.of().formatHex(digest.digest()));
            }
        });
        BackupContents found = contents(contents[0]);
        for (Part part : found.tables()) {
            if (!part.sha256().equals(sums.get(part.table().entry()))) {
                throw new BackupFailed("The backup %s was changed: the rows of %s are not those that were written."
                        .formatted(path, part.table().name()));
            }
        }
        return found;
    }

    private BackupContents contents(byte @Nullable [] written) {
        if (written == null) {
            throw new BackupFailed("%s is not a whole backup: it does not say what is in it.".formatted(path));
        }
        try {
            BackupContents contents = JsonMapper.shared().readValue(written, BackupContents.class);
            if (!contents.format().equals(BackupContents.FORMAT)) {
                throw new BackupFailed("%s is of the kind “%s”, and only “%s” is known here."
                        .formatted(path, contents.format(), BackupContents.FORMAT));
            }
            return contents;
        } catch (JacksonException e) {
            throw new BackupFailed("%s does not say what is in it".formatted(path), e);
        }
    }

    /**
     * Hands over one entry after the other.
     *
     * @throws BackupFailed as above
     */
    void each(Reader reader) {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
                InputStream opened = opened(file);
                ZipInputStream zip = new ZipInputStream(opened)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reader.read(entry.getName(), zip);
            }
            // What follows the last entry says whether the file is whole.
            opened.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException e) {
            throw new BackupFailed("%s is no backup, or it was changed".formatted(path), e);
        } catch (NoSuchFileException e) {
            throw new BackupFailed("There is no file %s.".formatted(path));
        } catch (AccessDeniedException e) {
            throw new BackupFailed("It cannot be opened", e);
        } catch (IOException e) {
            throw new BackupFailed("%s cannot be read to its end; it was cut off or changed".formatted(path), e);
        }
    }

    private InputStream opened(InputStream file) throws IOException {
        file.mark(ENCRYPTED.length);
        boolean encrypted = Arrays.equals(file.readNBytes(ENCRYPTED.length), ENCRYPTED);
        file.reset();
        if (!encrypted) {
            requireEnd();
            return file;
        }
        if (key == null) {
            throw new BackupFailed(
                    "The backup %s is encrypted, and STRIKELOG_BACKUP_KEY gives no key to open it.".formatted(path));
        }
        return new BufferedInputStream(key.open(file), BUFFER);
    }

    /** What is encrypted says by itself where it ends; a plain archive does so by the list of its entries, which come last. */
    private void requireEnd() throws IOException {
        if (Files.size(path) == 0) {
            throw new BackupFailed("%s is empty.".formatted(path));
        }
        new ZipFile(path.toFile()).close();
    }
}
