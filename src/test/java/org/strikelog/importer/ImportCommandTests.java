package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.EditingTest;

/** What the command line says to those who ask wrongly. */
@EditingTest
class ImportCommandTests {

    private static final String FILE = "src/test/resources/import/ucdp-ged.csv";

    @Autowired
    private ImportCommand command;

    @Autowired
    private JdbcClient jdbc;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void refusesTheNameOfAnotherDataSet() {
        String name = jdbc.sql("select name from dataset order by id limit 1")
                .query(String.class)
                .single();

        assertThat(run(FILE, "--dataset", "another", "--name", name)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("“" + name + "” is the name of another data set");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(run("nowhere.csv", "--dataset", "another")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("nowhere.csv", "import ucdp|acled");
    }

    private int run(String file, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("ucdp", file, "--release", "25.1", "--released", "2025-06-12"));
        arguments.addAll(List.of(options));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return command.run(arguments, out, out);
    }
}
