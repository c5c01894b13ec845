package org.strikelog.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.support.EditingTest;

@EditingTest
class ChangeStreamTests {

    @Autowired
    private ChangeStream stream;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Position start;
    private long id;
    private long other;

    @BeforeEach
    void haveTwoIncidents() {
        id = insert("published");
        other = insert("published");
        start = caughtUp();
    }

    @AfterEach
    void leaveTheRecordAsItWas() {
        jdbc.sql("update dataset set redistributable = true where key = 'desk'").update();
        jdbc.sql("delete from revision where incident_id in (:ids)")
                .param("ids", List.of(id, other))
                .update();
        jdbc.sql(
                        "update incident set state = 'published', merged_into_id = null where id in (:ids) and state = 'merged'")
                .param("ids", List.of(id, other))
                .update();
        jdbc.sql("delete from incident where id in (:ids)")
                .param("ids", List.of(id, other))
                .update();
    }

    @Test
    void tellsWhatBecameOfAnIncidentWithItsPublicSave() {
        save(id, 1);
        assertThat(told()).containsExactly(tuple(id, ChangeKind.CHANGED, 1, null));
        assertThat(stream.after(start, 10, true)
                        .changes()
                        .getFirst()
                        .document()
                        .document()
                        .title())
                .isEqualTo("Save 1");

        jdbc.sql("update incident set state = 'merged', merged_into_id = :into where id = :id")
                .param("id", id)
                .param("into", other)
                .update();
        assertThat(told()).containsExactly(tuple(id, ChangeKind.MERGED, null, other));

        jdbc.sql("update incident set state = 'published', merged_into_id = null where id = :id")
                .param("id", id)
                .update();
        assertThat(told()).containsExactly(tuple(id, ChangeKind.UNMERGED, 1, null));

        jdbc.sql("update incident set state = 'retracted', retraction = 'Twice' where id = :id")
                .param("id", id)
                .update();
        assertThat(told()).containsExactly(tuple(id, ChangeKind.RETRACTED, null, null));
    }

    @Test
    void tellsNothingOfWhatNeverWasPublicAndOnlyTheNumberOfWhatIsNotAnyMore() {
        long draft = insert("draft");
        assertThat(told()).isEmpty();
        jdbc.sql("update incident set state = 'published' where id = :id")
                .param("id", draft)
                .update();
        assertThat(told()).containsExactly(tuple(draft, ChangeKind.CREATED, 0, null));

        jdbc.sql("delete from incident where id = :id").param("id", draft).update();

        assertThat(told()).containsExactly(tuple(draft, ChangeKind.WITHDRAWN, null, null));
        assertThat(stream.after(start, 10, true).changes().getFirst().document())
                .isNull();
    }

    @Test
    void withdrawsAllOfADataSetThatMayNotBeShownAndBringsItBack() {
        Checksum before = stream.checksum(IncidentFilter.ALL);
        long desk = stream.checksum(IncidentFilter.ALL.with("dataset", "desk")).count();
        jdbc.sql("update dataset set redistributable = false where key = 'desk'")
                .update();
        jdbc.sql("update incident set state = 'retracted', retraction = 'Twice' where id = :id")
                .param("id", other)
                .update();

        assertThat(told())
                .contains(tuple(id, ChangeKind.WITHDRAWN, null, null), tuple(other, ChangeKind.WITHDRAWN, null, null))
                .hasSizeGreaterThanOrEqualTo((int) desk);
        assertThat(stream.checksum(IncidentFilter.ALL).count()).isEqualTo(before.count() - desk);

        jdbc.sql("update dataset set redistributable = true where key = 'desk'").update();
        assertThat(told())
                .contains(tuple(id, ChangeKind.CREATED, 0, null), tuple(other, ChangeKind.RETRACTED, null, null));
    }

    @Test
    void keepsBackWhatIsYoungerThanATransactionStillUnderWay() {
        var late = new TransactionTemplate(transactions);
        late.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        late.executeWithoutResult(older -> {
            jdbc.sql("select pg_current_xact_id()").query().singleValue();
            late.executeWithoutResult(younger -> save(other, 1));

            assertThat(stream.after(start, 10, false).changes()).isEmpty();
            assertThat(stream.checksum(IncidentFilter.ALL).at()).isNull();
            save(id, 1);
        });

        assertThat(told())
                .containsExactly(tuple(id, ChangeKind.CHANGED, 1, null), tuple(other, ChangeKind.CHANGED, 1, null));
    }

    @Test
    void goesOnFromAnyPositionWithoutSkippingOrRepeating() {
        new TransactionTemplate(transactions).executeWithoutResult(together -> {
            save(id, 1);
            save(other, 1);
        });
        caughtUp();

        Portion first = stream.after(start, 1, false);
        Portion second = stream.after(first.end(), 1, false);

        assertThat(first.changes()).extracting(Change::incident).containsExactly(id);
        assertThat(first.more()).isTrue();
        assertThat(second.changes()).extracting(Change::incident).containsExactly(other);
        assertThat(second.more()).isFalse();
        assertThat(stream.after(second.end(), 1, false)).isEqualTo(new Portion(List.of(), second.end(), false));
        assertThat(Position.parse(second.end().toString())).isEqualTo(second.end());
    }

    @Test
    void takesOverStampsOfAnotherDatabaseAndRefusesItsPositions() {
        jdbc.sql("update public_change set changed_in = '999999999999' where incident_id = :id")
                .param("id", id)
                .update();
        assertThat(stream.after(start, 10, false).changes()).isEmpty();

        stream.takeOver();

        assertThat(told()).extracting(change -> change.toList().getFirst()).containsExactly(id);
        Position elsewhere = new Position(start.database() + 1, start.transaction(), start.incident());
        assertThatExceptionOfType(PositionLost.class).isThrownBy(() -> stream.after(elsewhere, 10, false));
    }

    private long insert(String state) {
        return jdbc.sql("""
                        insert into incident (title, event_type, outcome, starts_on, ends_on, date_precision,
                                              place_precision, state, dataset_id)
                        select 'Told of', 'other', 'unknown', '2024-01-01', '2024-01-01', 'day', 'country', :state, id
                        from dataset where key = 'desk'
                        returning id
                        """).param("state", state).query(Long.class).single();
    }

    private void save(long incident, int number) {
        jdbc.sql("update incident set title = 'Save ' || :number, version = version + 1 where id = :id")
                .param("id", incident)
                .param("number", number)
                .update();
        jdbc.sql("insert into revision values (:id, :number, '{\"state\": \"published\"}', now(), 'lina', 'Why')")
                .param("id", incident)
                .param("number", number)
                .update();
    }

    /** {@return what was done since the start, once all of it is told} */
    private List<org.assertj.core.groups.Tuple> told() {
        caughtUp();
        return stream.after(start, 1000, false).changes().stream()
                .map(change -> tuple(change.incident(), change.kind(), change.revision(), change.into()))
                .toList();
    }

    private Position caughtUp() {
        await().until(() -> stream.checksum(IncidentFilter.ALL).at() != null);
        return stream.end();
    }
}
