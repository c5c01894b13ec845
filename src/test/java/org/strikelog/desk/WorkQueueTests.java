package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.Conflict;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.PlacePrecision;
import org.strikelog.incident.State;
import org.strikelog.support.EditingTest;

@EditingTest
class WorkQueueTests {

    private static final Set<AttributionRole> DOERS =
            EnumSet.of(AttributionRole.CLAIMED, AttributionRole.ATTRIBUTED, AttributionRole.SUSPECTED);

    @Autowired
    WorkQueue queue;

    @Autowired
    Ledger ledger;

    @Autowired
    Editing editing;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    /** What the rules mean, read plainly from each incident. */
    enum Plain {
        ONE_SOURCE {
            @Override
            boolean test(IncidentDocument incident, Set<Conflict> conflicts) {
                return incident.citations().stream()
                                .map(cited -> cited.report().publisher())
                                .distinct()
                                .count()
                        < 2;
            }
        },
        VAGUE_PLACE {
            @Override
            boolean test(IncidentDocument incident, Set<Conflict> conflicts) {
                IncidentDocument.Place place = incident.place();
                return place.key() == null && place.coordinates() == null
                        || place.placePrecision() == PlacePrecision.REGION
                        || place.placePrecision() == PlacePrecision.COUNTRY;
            }
        },
        UNATTRIBUTED {
            @Override
            boolean test(IncidentDocument incident, Set<Conflict> conflicts) {
                return incident.attributions().stream()
                        .noneMatch(said -> DOERS.contains(said.role()) && said.withdrawnOn() == null);
            }
        },
        DISAGREEMENT {
            @Override
            boolean test(IncidentDocument incident, Set<Conflict> conflicts) {
                LocalDate spoken = Stream.of(
                                incident.citations().stream()
                                        .map(cited -> cited.report().publishedOn()),
                                incident.figures().stream().map(IncidentDocument.Stated::statedOn),
                                incident.attributions().stream().map(IncidentDocument.Attributed::statedOn))
                        .flatMap(Function.identity())
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MAX);
                return !conflicts.isEmpty()
                        && incident.assessments().stream()
                                .allMatch(a -> a.decidedOn().isBefore(spoken));
            }
        };

        abstract boolean test(IncidentDocument incident, Set<Conflict> conflicts);
    }

    @ParameterizedTest
    @EnumSource
    void listsExactlyWhatTheRuleSays(Plain rule) {
        List<Long> meant = jdbc.sql("select id from incident").query(Long.class).list().stream()
                .map(id -> ledger.find(id).orElseThrow())
                .filter(incident -> incident.state() == State.PUBLISHED)
                .filter(incident -> rule.test(
                        incident, ledger.published(incident.id(), null).conflicts()))
                .map(IncidentDocument::id)
                .sorted((one, other) -> Long.compare(other, one))
                .toList();

        ListedWork work =
                queue.find(rule.name().toLowerCase().replace('_', '-')).orElseThrow();

        assertThat(page(work, 7))
                .extracting(WorkItem::position)
                .isEqualTo(meant)
                .isNotEmpty();
        assertThat(work.count()).isEqualTo(meant.size());
    }

    @Test
    void dropsWhatIsDoneAndTakesUpWhatComesUp() {
        ListedWork vague = queue.find("vague-place").orElseThrow();
        WorkItem item = vague.items(Long.MAX_VALUE, 1).getFirst();
        IncidentDocument incident = ledger.find(item.position()).orElseThrow();
        IncidentForm form = editing.form(incident);
        form.placePrecision = PlacePrecision.PROVINCE.toString();

        publish(incident.id(), form);
        assertThat(page(vague, 50)).extracting(WorkItem::position).doesNotContain(incident.id());

        IncidentForm again = editing.form(ledger.find(incident.id()).orElseThrow());
        again.placePrecision = incident.place().placePrecision().toString();
        publish(incident.id(), again);
        assertThat(page(vague, 50)).extracting(WorkItem::position).contains(incident.id());
    }

    @Test
    void countsRightWhateverIsWrittenAtOnce() throws InterruptedException {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            writers.invokeAll(LongStream.rangeClosed(1, 120)
                    .mapToObj(id -> Executors.callable(() -> {
                        jdbc.sql("insert into work_item values ('test', :id)")
                                .param("id", id)
                                .update();
                        jdbc.sql("delete from work_item where rule = 'test' and incident_id = :id and :id % 3 = 0")
                                .param("id", id)
                                .update();
                    }))
                    .toList());
        }

        assertThat(jdbc.sql("select sum(items) from work_count where rule = 'test'")
                        .query(Long.class)
                        .single())
                .isEqualTo(80);
        assertThat(jdbc.sql("select count(*) from work_count where rule = 'test'")
                        .query(Long.class)
                        .single())
                .isLessThan(9);
        jdbc.sql("delete from work_item where rule = 'test'").update();
    }

    @Test
    void listsWhatRestsOnAReportThatWasTakenBackUntilSomebodyJudges() {
        ListedWork retracted = queue.find("retracted-report").orElseThrow();
        assertThat(retracted.count()).isZero();
        String report =
                ledger.find(9).orElseThrow().citations().getFirst().report().key();
        takeBack(report, LocalDate.of(2024, 12, 1));
        List<Long> resting = jdbc
                .sql("select id from incident where state = 'published' order by id desc")
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> restsOn(ledger.find(id).orElseThrow(), report))
                .toList();

        assertThat(page(retracted, 2))
                .extracting(WorkItem::position)
                .isEqualTo(resting)
                .contains(9L);
        assertThat(retracted.count()).isEqualTo(resting.size());
        assertThat(retracted.after(9)).isEqualTo(retracted.items(9, 1).stream().findFirst());

        IncidentForm form = editing.form(ledger.find(9).orElseThrow());
        form.verdict = "confirmed";
        form.reason = "Two others say the same.";
        publish(9, form);
        assertThat(page(retracted, 50)).extracting(WorkItem::position).doesNotContain(9L);

        takeBack(report, null);
        assertThat(retracted.count()).isZero();
    }

    private static boolean restsOn(IncidentDocument incident, String report) {
        return Stream.of(
                        incident.citations().stream().map(IncidentDocument.Cited::report),
                        incident.attributions().stream().map(IncidentDocument.Attributed::report),
                        incident.figures().stream().map(IncidentDocument.Stated::report))
                .flatMap(reports -> reports)
                .anyMatch(r -> r != null && r.key().equals(report));
    }

    private void takeBack(String report, @Nullable LocalDate day) {
        jdbc.sql("""
                        update report set retracted_on = :day, retraction = case when :day::date is not null then 'Made up' end,
                                          retracted_by = case when :day::date is not null then 'Its publisher' end
                        where key = :report
                        """).param("day", day).param("report", report).update();
    }

    @Test
    void listsOfficialCountsThatAreAboveOurs() {
        ListedWork counts = queue.find("official-count").orElseThrow();

        assertThat(page(counts, 3))
                .hasSize((int) counts.count())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.address()).startsWith("/tallies/"));
    }

    @Test
    void listsDraftsThatNobodyHasSavedForAWeek() {
        ListedWork old = queue.find("old-draft").orElseThrow();
        long before = old.count();
        IncidentForm form = editing.form(ledger.find(9).orElseThrow());
        form.comment = "A draft";
        FormReader reader = editing.reader(form, null);
        IncidentDocument draft = desk.begin(reader.read(false).orElseThrow(), "omar", "A draft", Step.DRAFT);
        assertThat(old.count()).isEqualTo(before);

        jdbc.sql("update revision set made_at = made_at - interval '8 days' where incident_id = :id")
                .param("id", draft.id())
                .update();

        assertThat(old.count()).isEqualTo(before + 1);
        assertThat(page(old, 2))
                .extracting(WorkItem::address)
                .contains("/desk/incidents/" + draft.id() + "/review/omar");
    }

    private void publish(long id, IncidentForm form) {
        form.comment = "Place looked at again";
        FormReader reader = editing.reader(form, id);
        Entry entry = reader.read(false).orElseThrow(() -> new AssertionError(reader.problems()));
        desk.revise(id, Long.parseLong(form.version), entry, "lina", form.comment, Step.PUBLISH);
    }

    private static List<WorkItem> page(ListedWork work, int size) {
        List<WorkItem> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<WorkItem> page = work.items(before, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = work.items(page.getLast().position(), size);
        }
        return all;
    }
}
