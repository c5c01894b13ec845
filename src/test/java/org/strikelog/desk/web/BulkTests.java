package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.desk.Bulk;
import org.strikelog.desk.Bulks;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Assessed;
import org.strikelog.incident.Ledger;
import org.strikelog.support.EditingTest;

@EditingTest
class BulkTests {

    private static final String[] REVIEWER = {"EDITOR", "REVIEWER"};

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Bulks bulks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void offersBoxesInListsToEditorsOnly() {
        assertThat(pages.get().uri("/incidents")).bodyText().doesNotContain("form=\"bulk\"");
        assertThat(pages.get().uri("/incidents?outcome=hit").with(user("lina").roles("EDITOR")))
                .bodyText()
                .contains("form=\"bulk\"", "type=\"hidden\" name=\"outcome\" value=\"hit\"", "that match…");
        assertThat(pages.get().uri("/desk").with(user("lina").roles("EDITOR")))
                .bodyText()
                .contains("form=\"bulk\"");
    }

    @Test
    void changesNothingBeforeItIsStartedAndAllAsOneOnceItIs() throws InterruptedException {
        IncidentDocument before = ledger.find(31).orElseThrow();
        long id = prepare("field=type&kind=maritime_attack&comment=At sea, by the log&id=31&id=32&id=33");
        assertThat(pages.get().uri("/desk/bulk/{id}", id).with(user("lina").roles(REVIEWER)))
                .bodyText()
                .contains("Kind of attack: Attack at sea", "Change 3 incidents", before.title());
        assertThat(ledger.find(31).orElseThrow()).isEqualTo(before);

        assertThat(post("/desk/bulk/" + id + "/start", "", REVIEWER)).hasStatus(303);
        Bulk done = await(id);

        assertThat(done.counts().changed()).isEqualTo(3);
        assertThat(ledger.find(31).orElseThrow().eventType()).hasToString("maritime_attack");
        assertThat(ledger.revisions(31).getFirst().comment()).isEqualTo("At sea, by the log");
        assertThat(ledger.revisions(31).getFirst().madeBy()).isEqualTo("lina");

        assertThat(post("/desk/bulk/" + id + "/undo", "", REVIEWER)).hasStatus(303);
        assertThat(await(id).counts().undone()).isEqualTo(3);
        assertSame(ledger.find(31).orElseThrow(), before);
    }

    @Test
    void leavesWhatWasChangedSinceWhenItIsUndoneAndSaysBy() throws InterruptedException {
        long id = prepare("field=assessment&verdict=disputed&comment=The ministry denies it&id=41&id=42");
        post("/desk/bulk/" + id + "/start", "", REVIEWER);
        await(id);
        assertThat(verdict(41)).isEqualTo("disputed");
        long again = prepare("field=assessment&verdict=refuted&comment=It was a drill&id=42");
        post("/desk/bulk/" + again + "/start", "", REVIEWER);
        await(again);

        post("/desk/bulk/" + id + "/undo", "", REVIEWER);
        Bulk undone = await(id);

        assertThat(undone.counts().undone()).isEqualTo(1);
        assertThat(undone.counts().left()).isEqualTo(1);
        assertThat(verdict(41)).isNotEqualTo("disputed");
        assertThat(verdict(42)).isEqualTo("refuted");
        assertThat(pages.get().uri("/desk/bulk/{id}", id).with(user("lina").roles(REVIEWER)))
                .bodyText()
                .contains("left as it is", "lina has changed it since: It was a drill");
    }

    @Test
    void takesAllThatMatchAFilterHoweverManyPagesTheyFill() throws InterruptedException {
        long matching = jdbc.sql("select count(*) from published_incident where outcome = 'unknown'")
                .query(Long.class)
                .single();
        assertThat(pages.get()
                        .uri("/desk/bulk/new?all=true&outcome=unknown")
                        .with(user("lina").roles("EDITOR")))
                .hasStatusOk()
                .bodyText()
                .contains("All " + matching + " incidents that match");
        String group = jdbc.sql("select key from armed_group order by id limit 1")
                .query(String.class)
                .single();

        long id = prepare(
                "all=true&outcome=unknown&field=group&actor=" + group + "&part=suspected&comment=By the pattern");
        assertThat(bulks.find(id).orElseThrow().counts().all()).isEqualTo(matching);
        post("/desk/bulk/" + id + "/start", "", REVIEWER);
        Bulk done = await(id);
        assertThat(done.counts().changed() + done.counts().same()).isEqualTo(matching);
        assertThat(done.counts().refused()).isZero();
        post("/desk/bulk/" + id + "/undo", "", REVIEWER);
        assertThat(await(id).counts().undone()).isEqualTo(done.counts().changed());
    }

    @Test
    void refusesWhatTheEditorMayNotChangeAndSaysWhy() throws InterruptedException {
        IncidentDocument before = ledger.find(51).orElseThrow();
        MvcTestResult prepared = post("/desk/bulk/new", "field=type&kind=ied&comment=By its sound&id=51", "EDITOR");
        long id = number(prepared);
        assertThat(post("/desk/bulk/" + id + "/start", "", "EDITOR")).hasStatus(303);

        assertThat(await(id).counts().refused()).isEqualTo(1);
        assertThat(ledger.find(51).orElseThrow()).isEqualTo(before);
        assertThat(pages.get().uri("/desk/bulk/{id}", id).with(user("lina").roles("EDITOR")))
                .bodyText()
                .contains("refused", "That is for reviewers.");
    }

    @Test
    void saysWhatIsMissingAndLosesNothing() {
        assertThat(post("/desk/bulk/new", "field=group&part=claimed&comment=&id=61&id=62", REVIEWER))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "What it is to be.",
                        "Why this change?",
                        "name=\"id\" value=\"61\"",
                        "name=\"id\" value=\"62\"");
        assertThat(post("/desk/bulk/new", "field=type&kind=ied&comment=Why", REVIEWER))
                .hasStatus(422)
                .bodyText()
                .contains("There is nothing to change yet.");
        assertThat(pages.get().uri("/desk/bulk/new?id=x").with(user("lina").roles("EDITOR")))
                .hasStatus(400);
        assertThat(pages.get().uri("/desk/bulk/0").with(user("lina").roles("EDITOR")))
                .hasStatus(404);
    }

    private String verdict(long id) {
        return ledger.find(id)
                .flatMap(IncidentDocument::status)
                .map(Assessed::verdict)
                .map(Object::toString)
                .orElse("");
    }

    private static void assertSame(IncidentDocument after, IncidentDocument before) {
        assertThat(after).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
    }

    private Bulk await(long id) throws InterruptedException {
        for (int i = 0; i < 1200 && bulks.find(id).orElseThrow().underWay(); i++) {
            Thread.sleep(50);
        }
        Bulk bulk = bulks.find(id).orElseThrow();
        assertThat(bulk.underWay()).isFalse();
        return bulk;
    }

    private long prepare(String form) {
        return number(post("/desk/bulk/new", form, REVIEWER));
    }

    private static long number(MvcTestResult prepared) {
        assertThat(prepared).hasStatus(303);
        String address = Objects.requireNonNull(prepared.getResponse().getRedirectedUrl());
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private MvcTestResult post(String address, String form, String... roles) {
        var request = pages.post().uri(address).with(user("lina").roles(roles)).with(csrf());
        for (String pair : form.split("&")) {
            if (pair.contains("=")) {
                request.param(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return request.exchange();
    }
}
