package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.strikelog.api.ApiClient;
import org.strikelog.duplicate.PossibleDuplicates;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.Merged;
import org.strikelog.incident.State;
import org.strikelog.support.EditingTest;

@EditingTest
class MergingTests {

    private static final Editor LINA = new Editor("lina", true);
    private static final TestContextManager SPRING = new TestContextManager(MergingTests.class);

    @LocalServerPort
    private int port;

    @Autowired
    private Merging merging;

    @Autowired
    private Merges merges;

    @Autowired
    private Editing editing;

    @Autowired
    private Desk desk;

    @Autowired
    private Ledger ledger;

    @Autowired
    private PossibleDuplicates pairs;

    @Autowired
    private IncidentList list;

    @Autowired
    private JdbcClient jdbc;

    /** Properties are not run by JUnit's engine, so that its extension for Spring does not see them. */
    @BeforeTry
    void startTheApplication() throws Exception {
        SPRING.prepareTestInstance(this);
    }

    @Property(tries = 60)
    void leavesTheRecordAsItWasWhenItIsUndone(
            @ForAll @LongRange(min = 1, max = 225) long keep,
            @ForAll @LongRange(min = 1, max = 225) long drop,
            @ForAll("sides") Map<Part, Conflict.Side> sides) {
        if (keep != drop) {
            IncidentDocument kept = editing.document(keep);
            IncidentDocument dropped = editing.document(drop);

            Merge merge = merge(kept, dropped, sides);
            assertThat(editing.document(drop).state()).isEqualTo(State.MERGED);
            merging.undo(merge, editing.document(keep).version(), "They are two after all", LINA);

            assertSame(editing.document(keep), kept);
            assertSame(editing.document(drop), dropped);
        }
    }

    @Provide
    Arbitrary<Map<Part, Conflict.Side>> sides() {
        Arbitrary<Conflict.Side> any = Arbitraries.of(Conflict.Side.class);
        return Arbitraries.maps(Arbitraries.of(Part.class), any).map(chosen -> {
            Map<Part, Conflict.Side> sides = new EnumMap<>(Part.class);
            chosen.forEach((part, side) ->
                    sides.put(part, side == Conflict.Side.BOTH && !part.rows() ? Conflict.Side.THEIRS : side));
            return sides;
        });
    }

    @Example
    void unitesWhatBothSayAndSaysTheSameOnce() {
        IncidentDocument kept = editing.document(2);
        IncidentDocument dropped = editing.document(4);
        Map<Part, Conflict.Side> both = new EnumMap<>(Part.class);
        List.of(Part.ATTRIBUTIONS, Part.FIGURES, Part.CITATIONS).forEach(part -> both.put(part, Conflict.Side.BOTH));

        Merge merge = merge(kept, dropped, both);

        IncidentDocument merged = editing.document(2);
        assertThat(merged.title()).isEqualTo(kept.title());
        assertThat(merged.figures())
                .hasSize(kept.figures().size() + dropped.figures().size());
        assertThat(merged.citations())
                .extracting(cited -> cited.report().key())
                .doesNotHaveDuplicates()
                .containsAll(keys(kept))
                .containsAll(keys(dropped));
        assertThat(ledger.revisions(2).getFirst().comment()).startsWith("Incident 4 merged into it: ");
        assertThat(ledger.revisions(4)).extracting(r -> r.document().state()).contains(State.PUBLISHED, State.MERGED);
        merging.undo(merge, merged.version(), "Two bases", LINA);
    }

    @Example
    void leadsReadersAndRepliesToTheOneThatStaysAndCountsItOnce() throws InterruptedException {
        long reply = jdbc.sql("select id from incident where response_to_id = 7 limit 1")
                .query(Long.class)
                .optional()
                .orElseGet(() -> {
                    jdbc.sql("update incident set response_to_id = 7 where id = 9")
                            .update();
                    return 9L;
                });
        long before = jdbc.sql("select count(*) from published_incident")
                .query(Long.class)
                .single();
        awaitTotal(before);

        Merge merge = merge(editing.document(8), editing.document(7), Map.of());

        assertThatExceptionOfType(Merged.class)
                .isThrownBy(() -> ledger.published(7, null))
                .satisfies(merged -> assertThat(merged.into()).isEqualTo(8));
        for (String address : List.of(
                "/incidents/%d?asOf=2026-01-01",
                "/api/v1/incidents/%d",
                "/ogc/collections/incidents/items/%d",
                "/ogc/collections/incidents/items/%d?f=html")) {
            HttpResponse<String> answer = new ApiClient(port).get(address.formatted(7));
            assertThat(answer.statusCode()).as(address).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).hasValue(address.formatted(8));
        }
        awaitTotal(before - 1);
        assertThat(editing.document(reply).responseTo()).isEqualTo(8);
        assertThat(pairs.list(1000, 0))
                .noneMatch(pair -> pair.one().id() == 7 || pair.other().id() == 7);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> merge(editing.document(10), editing.document(7), Map.of()))
                .withMessage("Incident 7 was merged already.");

        merging.undo(merge, editing.document(8).version(), "Two after all", LINA);
        assertThat(editing.document(reply).responseTo()).isEqualTo(7);
        assertThat(ledger.published(7, null).document().state()).isEqualTo(State.PUBLISHED);
        awaitTotal(before);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> merging.undo(find(merge), editing.document(8).version(), "Again", LINA))
                .withMessage("This merge was undone already.");
    }

    @Example
    void keepsWhatWasChangedSinceTheMergeWhenItIsUndone() {
        IncidentDocument kept = editing.document(12);
        IncidentDocument dropped = editing.document(13);
        Merge merge =
                merge(kept, dropped, Map.of(Part.SUMMARY, Conflict.Side.THEIRS, Part.FIGURES, Conflict.Side.BOTH));
        IncidentForm form = editing.form(editing.document(12));
        form.target = "The fuel depot";
        form.comment = "The target is known now";
        Entry entry = editing.reader(form, 12L).read(false).orElseThrow();
        desk.revise(12, Long.parseLong(form.version), entry, "omar", form.comment, Step.PUBLISH);

        merging.undo(merge, editing.document(12).version(), "Two after all", LINA);

        IncidentDocument after = editing.document(12);
        assertThat(after.target()).isEqualTo("The fuel depot");
        assertThat(after.summary()).isEqualTo(kept.summary());
        assertThat(after.figures()).hasSameSizeAs(kept.figures());
        assertSame(editing.document(13), dropped);
    }

    @Example
    void isNotForEditorsNorForWhatIsGone() {
        IncidentDocument kept = editing.document(20);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> merging.plan(20, 21, new Editor("omar", false)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> merging.plan(20, 20, LINA))
                .withMessage("Choose two incidents: 20 is one.");
        assertThatExceptionOfType(SavedMeanwhile.class)
                .isThrownBy(() -> merging.merge(
                        20, kept.version(), 21, editing.document(21).version() - 1, Map.of(), "One", LINA));
    }

    /** A save may take a second to be in the lists. */
    private void awaitTotal(long expected) throws InterruptedException {
        for (int i = 0; i < 100 && list.total(IncidentFilter.ALL).possible() != expected; i++) {
            Thread.sleep(50);
        }
        assertThat(list.total(IncidentFilter.ALL).possible()).isEqualTo(expected);
    }

    private Merge merge(IncidentDocument kept, IncidentDocument dropped, Map<Part, Conflict.Side> sides) {
        return merges.find(merging.merge(
                        kept.id(), kept.version(), dropped.id(), dropped.version(), sides, "It is one attack", LINA))
                .orElseThrow();
    }

    private Merge find(Merge merge) {
        return Objects.requireNonNull(merges.find(merge.id()).orElse(null));
    }

    private static List<String> keys(IncidentDocument document) {
        return document.citations().stream().map(cited -> cited.report().key()).toList();
    }

    private static void assertSame(IncidentDocument after, IncidentDocument before) {
        assertThat(after)
                .as(before.title())
                .usingRecursiveComparison()
                .ignoringFields("version", "figures.id", "figures.supersedes")
                .isEqualTo(before);
        assertThat(replaced(after)).isEqualTo(replaced(before));
    }

    /** Which figure replaces which, by their places in the list, since their numbers are new with every save. */
    private static List<Integer> replaced(IncidentDocument document) {
        List<Long> ids =
                document.figures().stream().map(IncidentDocument.Stated::id).toList();
        return document.figures().stream()
                .map(figure -> figure.supersedes() == null ? -1 : ids.indexOf(figure.supersedes()))
                .toList();
    }
}
