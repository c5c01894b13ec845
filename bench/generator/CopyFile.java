import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rows for one table in the text form of PostgreSQL's COPY.
 *
 * <p>Nothing written here holds a tab, a backslash or a line break, so nothing is escaped.
 */
final class CopyFile implements AutoCloseable {

    private final String table;
    private final String columns;
    private final Path path;
    private final Writer out;
    private final StringBuilder row = new StringBuilder();

    /** @param columns of the table, in the order of the values of each row */
    CopyFile(Path folder, String table, String columns) {
        this.table = table;
        this.columns = columns;
        this.path = folder.toAbsolutePath().resolve(table + ".copy");
        try {
            this.out = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null is written as PostgreSQL's null. */
    void row(Object... values) {
        row.setLength(0);
        for (int i = 0; i < values.length; i++) {
            row.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        }
        try {
            out.append(row.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the command by which psql loads it} */
    String command() {
        return "\\copy %s (%s) from '%s'%n".formatted(table, columns, path);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
