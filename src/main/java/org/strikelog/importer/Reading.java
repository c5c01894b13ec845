package org.strikelog.importer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a file, once and row by row, into a table of its own, and says what is wrong with the rows that it refuses. */
@Component
class Reading {

    /** So many problems are listed; beyond, a file has one that all its rows share. All are counted. */
    static final int LISTED = 10_000;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Imports imports;
    private final Planning planning;

    Reading(JdbcClient jdbc, DataSource database, Imports imports, Planning planning) {
        this.jdbc = jdbc;
        this.database = database;
        this.imports = imports;
        this.planning = planning;
    }

    /**
     * Reads it, within the transaction of the caller.
     *
     * @param aside by which progress is noted at once
     */
    void read(Import of, TableFile file, Format format, TransactionOperations aside) {
        jdbc.sql(of.tables().createStaged()).update();
        Tally tally = copy(of, file, format, aside);
        imports.read(of.id(), tally.rows, tally.refused, tally.problems);
        planning.index(of);
        long repeated = planning.refuseRepeated(of, format.required().getFirst(), LISTED);
        if (repeated > 0) {
            jdbc.sql("update import set rows_refused = rows_refused + :repeated where id = :id")
                    .params(Map.of("repeated", repeated, "id", of.id()))
                    .update();
        }
    }

    private static final class Tally {
        private final List<RowProblem> problems = new ArrayList<>();
        private long rows;
        private long refused;
    }

    private Tally copy(Import of, TableFile file, Format format, TransactionOperations aside) {
        Tally tally = new Tally();
        try (StagingCopy copy = new StagingCopy(
                DataSourceUtils.getConnection(database), of.tables().staged())) {
            file.each(
                    row -> {
                        tally.rows++;
                        StagedIncident incident = format.read(row);
                        if (row.problems().isEmpty()) {
                            write(copy, row, of.dataset().open() ? incident : incident.withoutSources());
                        } else {
                            tally.refused++;
                            row.problems().stream()
                                    .limit(LISTED - tally.problems.size())
                                    .forEach(tally.problems::add);
                        }
                    },
                    bytes -> aside.executeWithoutResult(status -> imports.moved(of.id(), bytes)));
            copy.finish();
            return tally;
        } catch (SQLException e) {
            throw new Unreadable("The database refused the rows: " + e.getMessage(), e);
        }
    }

    private static void write(StagingCopy copy, Row row, StagedIncident incident) {
        try {
            copy.write(row.line(), incident, row.values());
        } catch (SQLException e) {
            throw new Unreadable("The database refused line %d: %s".formatted(row.line(), e.getMessage()), e);
        }
    }
}
