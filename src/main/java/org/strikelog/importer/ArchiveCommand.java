package org.strikelog.importer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The whole record as one file, out of a server and into another, from the command line.
 *
 * <p>It ends with 0 if that was done, 1 if it cannot be, and 2 if it was not asked rightly.
 */
@Component
public class ArchiveCommand {

    /** Writes the record into a file. */
    public static final String EXPORT = "export-all";

    /** Reads such a file into an empty server. */
    public static final String IMPORT = "import-all";

    private final RecordExport recordExport;
    private final RecordImport recordImport;

    ArchiveCommand(RecordExport recordExport, RecordImport recordImport) {
        this.recordExport = recordExport;
        this.recordImport = recordImport;
    }

    /**
     * Does what the command line asks for.
     *
     * @param arguments {@value #EXPORT} or {@value #IMPORT}, and a file
     * @return the exit status
     */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 2) {
            err.println("%s FILE.zip, or %s FILE.zip".formatted(EXPORT, IMPORT));
            return 2;
        }
        Path file = Path.of(arguments.get(1));
        try {
            if (arguments.getFirst().equals(EXPORT)) {
                out.println("Written: %d incidents in %s".formatted(write(file), file));
            } else {
                out.println("Taken over: %d incidents of %s".formatted(recordImport.read(file), file));
            }
            return 0;
        } catch (IOException | IllegalStateException | Unreadable e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /** Under its name there is a whole archive or the one before, whatever happens meanwhile. */
    private long write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long incidents;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                incidents = recordExport.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return incidents;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
