import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a record of any size as files for PostgreSQL's COPY, and {@code copy.sql} that loads them with psql.
 *
 * <pre>java bench/generator/Generate.java 1000000 some/folder</pre>
 *
 * The same number of incidents makes the same files on every machine.
 */
final class Generate {

    private static final long SEED = 20231017;

    private Generate() {}

    static void main(String[] arguments) throws IOException {
        int incidents = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        World world = new World(new SplittableRandom(SEED));
        List<CopyFile> files = new ArrayList<>();
        files.addAll(new Directory(world, new SplittableRandom(SEED + 1)).write(folder));
        IncidentRows rows = new IncidentRows(world, new SplittableRandom(SEED + incidents), folder);
        files.addAll(rows.write(incidents));
        files.addAll(new Requests(world, new SplittableRandom(SEED + incidents + 1), rows::isPublished)
                .write(folder, incidents));
        StringBuilder commands = new StringBuilder();
        files.forEach(file -> commands.append(file.command()));
        Files.writeString(folder.resolve("copy.sql"), commands);
    }
}
