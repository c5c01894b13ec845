package org.strikelog.importer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** The rows of a file that are kept as they stand until somebody has said what its columns mean. */
final class RawTable implements Table {

    private static final int AT_A_TIME = 1_000;

    private final DataSource database;
    private final String name;
    private final Import.Written written;

    /** @param written how the file was written */
    RawTable(DataSource database, Import of, Import.Written written) {
        this.database = database;
        this.name = of.tables().raw();
        this.written = written;
    }

    @Override
    public Import.Written written() {
        return written;
    }

    /** By a connection of its own, since the rows go into another table meanwhile. What it tells is rows, not bytes. */
    @Override
    public void each(Consumer<Row> consumer, LongConsumer read) {
        Map<String, Integer> positions = Table.positions(written.columns());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                    connection.prepareStatement("select line, cells from %s order by line".formatted(name))) {
                select.setFetchSize(AT_A_TIME);
                try (ResultSet rows = select.executeQuery()) {
                    long done = 0;
                    while (rows.next()) {
                        String[] cells = (String[]) rows.getArray("cells").getArray();
                        consumer.accept(new Row(rows.getLong("line"), Arrays.asList(cells), positions));
                        if (++done % AT_A_TIME == 0) {
                            read.accept(done);
                        }
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new Unreadable("The rows that were read are not there any more. Bring the file again.", e);
        }
    }
}
