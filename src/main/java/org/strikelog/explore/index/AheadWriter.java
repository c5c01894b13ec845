package org.strikelog.explore.index;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.explore.RecordAhead;

/** Copies what a transaction has written to where the index of every instance finds it before that has ended. */
@Component
class AheadWriter implements RecordAhead {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate aside;

    AheadWriter(DataSource database, PlatformTransactionManager transactions) {
        jdbc = new JdbcTemplate(database);
        aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Told(String transaction, long directory) {}

    @Override
    public void tell(long first, long last) {
        Told by = jdbc.queryForObject("""
                select pg_current_xact_id(), (select count(*) from directory_change where changed_in <> pg_current_xact_id())
                """, (row, number) -> new Told(row.getString(1), row.getLong(2)));
        List<byte[]> copies = jdbc.execute(
                (ConnectionCallback<List<byte[]>>) connection -> RecordReader.copies(connection, first, last));
        sweepAtTheEnd();
        aside.executeWithoutResult(status -> {
            for (int relation = 0; relation < copies.size(); relation++) {
                jdbc.update(
                        "insert into record_ahead values (?::xid8, ?, ?, ?, ?, ?)",
                        by.transaction,
                        first,
                        relation,
                        RecordReader.SHAPE,
                        by.directory,
                        copies.get(relation));
            }
        });
    }

    private void sweepAtTheEnd() {
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Sweeping.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new Sweeping());
        }
    }

    /** Takes away what is not under way any more: this one's, and what others have left whose process was killed. */
    private final class Sweeping implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            aside.executeWithoutResult(deleting ->
                    jdbc.update("delete from record_ahead where not (%s)".formatted(RecordReader.UNDER_WAY)));
        }
    }
}
