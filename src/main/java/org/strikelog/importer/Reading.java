package org.strikelog.importer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a file, once and row by row, into a table of its own, and says what is wrong with the rows that it refuses. */
@Component
class Reading {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);

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
     * How much was read.
     *
     * @param rows all of them, those refused among them
     */
    record Read(long rows, long refused) {}

    /**
     * Reads it, within the transaction of the caller, which is to note how much that was.
     *
     * @param aside by which progress is noted at once
     */
    Read read(Import of, Table file, Format format, TransactionOperations aside) {
        jdbc.sql(of.tables().createStaged()).update();
        Tally tally = copy(of, file, format, aside);
        imports.refused(of.id(), tally.problems);
        planning.index(of);
        long more = planning.refuseRepeated(of, format.known(), LISTED) + planning.place(of, LISTED);
        return new Read(tally.rows, tally.refused + more);
    }

    /**
     * Keeps the rows of a table as they stand.
     *
     * @return how many they are
     */
    long keep(Import of, Table file, TransactionOperations aside) {
        jdbc.sql(of.tables().createRaw()).update();
        Tally tally = new Tally();
        try (StagingCopy copy = new StagingCopy(
                DataSourceUtils.getConnection(database), of.tables().raw())) {
            file.each(
                    row -> {
                        write(copy, row);
                        tally.rows++;
                    },
                    bytes -> aside.executeWithoutResult(status -> imports.moved(of.id(), bytes)));
            copy.finish();
            return tally.rows;
        } catch (SQLException e) {
            throw new Unreadable("The database refused the rows: " + e.getMessage(), e);
        }
    }

    private static void write(StagingCopy copy, Row row) {
        try {
            // Null characters no table can keep; whoever has them sees where they were.
            copy.write(
                    row.line(),
                    row.values().stream().map(value -> value.replace('\0', '␀')).toList());
        } catch (SQLException e) {
            throw new Unreadable("The database refused line %d: %s".formatted(row.line(), e.getMessage()), e);
        }
    }

    private static final class Tally {
        private final List<RowProblem> problems = new ArrayList<>();
        private long rows;
        private long refused;
    }

    private Tally copy(Import of, Table file, Format format, TransactionOperations aside) {
        Tally tally = new Tally();
        long since = System.nanoTime();
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
            log.info("Import {}: {} rows read in {} ms", of.id(), tally.rows, (System.nanoTime() - since) / 1_000_000);
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
