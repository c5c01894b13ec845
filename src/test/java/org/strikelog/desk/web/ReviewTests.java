package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.desk.Draft;
import org.strikelog.desk.Drafts;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.State;
import org.strikelog.support.EditingTest;

/** Omar is an editor, Lina reviews. */
@EditingTest
class ReviewTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Ledger ledger;

    @Autowired
    Drafts drafts;

    @BeforeEach
    void lookAround(@Autowired JdbcClient jdbc) {
        IncidentFormPageTests.lookAround(jdbc);
    }

    @Test
    void publishesTheWorkOfAnEditorByAReviewer() {
        long id = submitted();
        assertThat(pages.get().uri("/incidents/{id}", id)).hasStatus(404);
        assertThat(pages.get().uri("/desk").with(user("lina").roles("EDITOR", "REVIEWER")))
                .bodyText()
                .contains("/desk/incidents/" + id + "/review/omar");

        assertThat(decide("lina", id, "omar", "publish", "")).hasStatus(303);

        assertThat(ledger.published(id, null).document().title()).isEqualTo("Rockets at al-Asad");
        assertThat(ledger.revisions(id).getFirst()).satisfies(save -> {
            assertThat(save.madeBy()).isEqualTo("omar");
            assertThat(save.publishedBy()).isEqualTo("lina");
            assertThat(save.comment()).isEqualTo("Entered from the agency's report");
        });
    }

    @Test
    void refusesAnEditorWhoPublishesOrDecides() {
        assertThat(post("omar", "/desk/incidents/new", IncidentFormPageTests.rockets(), "publish"))
                .hasStatus(403)
                .bodyText()
                .contains("That is for reviewers. You can submit your work to them.");
        long id = submitted();
        assertThat(decide("omar", id, "omar", "publish", "")).hasStatus(403);
        assertThat(decide("omar", id, "omar", "return", "Why not")).hasStatus(403);
        assertThat(decide("omar", id, "omar", "take-over", "")).hasStatus(403);
    }

    @Test
    void leavesADraftToItsEditor() {
        long id = submitted();
        assertThat(pages.get().uri("/desk/incidents/{id}", id).with(user("lina").roles("EDITOR", "REVIEWER")))
                .hasRedirectedUrl("/desk/incidents/" + id + "/review/omar");
        IncidentDocument draft = ledger.find(id).orElseThrow();
        assertThat(post("lina", "/desk/incidents/" + id, IncidentFormPageTests.reopened(draft), "draft"))
                .hasStatus(403)
                .bodyText()
                .contains("This is the draft of omar, who alone writes it. A reviewer can take it over.");

        assertThat(decide("lina", id, "omar", "take-over", "")).hasRedirectedUrl("/desk/incidents/" + id);
        IncidentDocument taken = ledger.find(id).orElseThrow();
        assertThat(post("lina", "/desk/incidents/" + id, IncidentFormPageTests.reopened(taken), "draft"))
                .hasStatus(303);
    }

    @Test
    void sendsBackWithAReasonThatItsEditorReads() {
        long id = submitted();
        assertThat(decide("lina", id, "omar", "return", " ")).hasStatus(303);
        assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(State.IN_REVIEW);

        decide("lina", id, "omar", "return", "Which day is it?");

        assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(State.DRAFT);
        assertThat(pages.get().uri("/desk/incidents/{id}", id).with(user("omar").roles("EDITOR")))
                .bodyText()
                .contains("It was sent back to you", "Which day is it?");
    }

    @Test
    void asksForWhatThePublicMustKnowOnceItIsSubmitted() {
        Map<String, String> form = IncidentFormPageTests.rockets();
        form.put("place.words", "");
        form.put("placePrecision", "");

        assertThat(post("omar", "/desk/incidents/new", form, "submit"))
                .hasStatus(422)
                .bodyText()
                .contains("Where it was, be it only the country");
        assertThat(post("omar", "/desk/incidents/new", form, "draft")).hasStatus(303);
    }

    @Test
    void keepsChangesOfAPublicIncidentBesideItUntilTheyArePublished() {
        IncidentDocument before = published();
        Map<String, String> form = IncidentFormPageTests.reopened(before);
        form.put("title", "Rockets miss al-Asad");
        String address = "/desk/incidents/" + before.id();

        assertThat(post("omar", address, form, "draft")).hasStatus(303);
        assertThat(post("omar", address, form, "submit")).hasStatus(303);

        assertThat(ledger.published(before.id(), null).document()).isEqualTo(before);
        assertThat(ledger.revisions(before.id())).hasSize(1);
        assertThat(pages.get().uri("/incidents/{id}", before.id())).bodyText().doesNotContain("Rockets miss al-Asad");
        assertThat(pages.get().uri("/api/v1/incidents/{id}/revisions", before.id()))
                .bodyText()
                .doesNotContain("\"total\":2");
        assertThat(pages.get().uri(address).with(user("omar").roles("EDITOR")))
                .bodyText()
                .contains("value=\"Rockets miss al-Asad\"", "The public reads the incident as it was");
        assertThat(pages.get().uri(address).with(user("lina").roles("EDITOR", "REVIEWER")))
                .bodyText()
                .contains("value=\"Rockets at al-Asad\"", "omar has changes of this incident in review");
        assertThat(pages.get().uri(address + "/review/omar").with(user("lina").roles("EDITOR", "REVIEWER")))
                .bodyText()
                .contains("Rockets miss al-Asad", "<del>at</del>", "<ins>miss</ins>")
                .doesNotContain("Munitions");

        assertThat(decide("lina", before.id(), "omar", "publish", "")).hasStatus(303);

        assertThat(ledger.published(before.id(), null).document().title()).isEqualTo("Rockets miss al-Asad");
        assertThat(drafts.of(before.id())).isEmpty();
    }

    @Test
    void mergesWhatSomebodyElseChangedElsewhereMeanwhile() {
        IncidentDocument before = published();
        propose(before, "title", "Rockets miss al-Asad");
        publishDirectly(before, "target", "US forces");

        assertThat(decide("lina", before.id(), "omar", "publish", "")).hasStatus(303);

        IncidentDocument merged = ledger.published(before.id(), null).document();
        assertThat(merged.title()).isEqualTo("Rockets miss al-Asad");
        assertThat(merged.target()).isEqualTo("US forces");
    }

    @Test
    void leavesItToItsEditorToSettleWhatTwoChanged() {
        IncidentDocument before = published();
        propose(before, "title", "Rockets miss al-Asad");
        publishDirectly(before, "title", "Rockets near al-Asad");

        MvcTestResult page = pages.get()
                .uri("/desk/incidents/{id}/review/omar", before.id())
                .with(user("lina").roles("EDITOR", "REVIEWER"))
                .exchange();
        assertThat(page)
                .bodyText()
                .contains("somebody else changed this too meanwhile")
                .doesNotContain("value=\"publish\"");
        decide("lina", before.id(), "omar", "publish", "");

        assertThat(ledger.published(before.id(), null).document().title()).isEqualTo("Rockets near al-Asad");
        assertThat(drafts.find(before.id(), "omar")).isPresent();
    }

    @Test
    void refusesToDecideOnWhatWasSavedMeanwhile() {
        IncidentDocument before = published();
        propose(before, "title", "Rockets miss al-Asad");
        long read = drafts.find(before.id(), "omar").orElseThrow().version();
        propose(before, "title", "Rockets hit al-Asad");

        send("lina", before.id(), "omar", "publish", "", read);

        assertThat(ledger.published(before.id(), null).document().title()).isEqualTo("Rockets at al-Asad");
    }

    @Test
    void discardsTheOwnChangesAlone() {
        IncidentDocument before = published();
        propose(before, "title", "Rockets miss al-Asad");

        assertThat(send("lina", "/desk/incidents/" + before.id() + "/discard", Map.of()))
                .hasStatus(303);
        assertThat(drafts.of(before.id())).hasSize(1);
        assertThat(send("omar", "/desk/incidents/" + before.id() + "/discard", Map.of()))
                .hasStatus(303);
        assertThat(drafts.of(before.id())).isEmpty();
    }

    private long submitted() {
        return number(post("omar", "/desk/incidents/new", IncidentFormPageTests.rockets(), "submit"));
    }

    private IncidentDocument published() {
        long id = number(post("lina", "/desk/incidents/new", IncidentFormPageTests.rockets(), "publish"));
        return ledger.published(id, null).document();
    }

    private void propose(IncidentDocument before, String field, String value) {
        Map<String, String> form = IncidentFormPageTests.reopened(before);
        form.put(field, value);
        assertThat(post("omar", "/desk/incidents/" + before.id(), form, "submit"))
                .hasStatus(303);
    }

    private void publishDirectly(IncidentDocument before, String field, String value) {
        Map<String, String> form = IncidentFormPageTests.reopened(before);
        form.put(field, value);
        assertThat(post("lina", "/desk/incidents/" + before.id(), form, "publish"))
                .hasStatus(303);
    }

    private static long number(MvcTestResult saved) {
        assertThat(saved).hasStatus(303);
        String address = Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private MvcTestResult post(String editor, String address, Map<String, String> form, String save) {
        form.put("save", save);
        return send(editor, address, form);
    }

    private MvcTestResult decide(String editor, long id, String owner, String decision, String reason) {
        Draft draft = drafts.find(id, owner).orElseThrow();
        return send(editor, id, owner, decision, reason, draft.version());
    }

    private MvcTestResult send(String editor, long id, String owner, String decision, String reason, long version) {
        return send(
                editor,
                "/desk/incidents/" + id + "/review/" + owner,
                Map.of("decision", decision, "reason", reason, "version", Long.toString(version)));
    }

    private MvcTestResult send(String editor, String address, Map<String, String> parameters) {
        String[] roles = editor.equals("lina") ? new String[] {"EDITOR", "REVIEWER"} : new String[] {"EDITOR"};
        var request = pages.post().uri(address).with(user(editor).roles(roles)).with(csrf());
        parameters.forEach(request::param);
        return request.exchange();
    }
}
