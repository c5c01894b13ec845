package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.State;
import org.strikelog.support.EditingTest;

@EditingTest
class FormRoundTripTests {

    @Autowired
    Editing editing;

    @Autowired
    Desk desk;

    @Autowired
    Ledger ledger;

    @Test
    void savesEveryIncidentOfTheSampleAsItWasOpened() {
        List<IncidentDocument> record = LongStream.iterate(
                        1, id -> ledger.find(id).isPresent(), id -> id + 1)
                .mapToObj(editing::document)
                .filter(incident -> incident.state() == State.PUBLISHED)
                // What others have entered meanwhile has no number in a data set.
                .filter(incident -> incident.dataset().externalId() != null)
                .toList();
        assertThat(record).hasSizeGreaterThan(200);

        for (IncidentDocument before : record) {
            IncidentDocument after = save(before.id(), editing.form(before));

            assertThat(after)
                    .as(before.title())
                    .usingRecursiveComparison()
                    .ignoringFields("version", "figures.id", "figures.supersedes")
                    .isEqualTo(before);
        }
    }

    @Test
    void letsReportsTradePlaces() {
        IncidentDocument before = LongStream.iterate(1, id -> id + 1)
                .mapToObj(editing::document)
                .filter(document -> document.citations().size() > 2)
                .findFirst()
                .orElseThrow();
        IncidentForm form = editing.form(before);
        Collections.reverse(form.citations);

        IncidentDocument after = save(before.id(), form);

        assertThat(after.citations()).isEqualTo(before.citations().reversed());
    }

    @Test
    void letsOneOfManySavesAtOnceThroughAndTellsTheOthers() throws InterruptedException {
        IncidentDocument opened = editing.document(7);
        AtomicInteger saved = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        try (ExecutorService editors = Executors.newFixedThreadPool(6)) {
            editors.invokeAll(Collections.nCopies(6, () -> {
                try {
                    save(opened.id(), editing.form(opened));
                    return saved.incrementAndGet();
                } catch (OptimisticLockingFailureException savedMeanwhile) {
                    return told.incrementAndGet();
                }
            }));
        }

        assertThat(saved).hasValue(1);
        assertThat(told).hasValue(5);
        assertThat(editing.document(7).version()).isEqualTo(opened.version() + 1);
    }

    private IncidentDocument save(long id, IncidentForm form) {
        form.comment = "Saved as it was opened";
        FormReader reader = editing.reader(form, id);
        Entry entry = reader.read(true).orElseThrow(() -> new AssertionError(reader.problems()));
        return desk.revise(id, Long.parseLong(form.version), entry, "lina", form.comment, Step.PUBLISH);
    }
}
