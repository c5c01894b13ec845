package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.duplicate.Distinction;
import org.strikelog.duplicate.Distinctions;
import org.strikelog.duplicate.PossibleDuplicates;
import org.strikelog.support.EditingTest;

@EditingTest
class AlikeTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Distinctions distinctions;

    @Autowired
    private PossibleDuplicates pairs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhileItIsTypedWhatTheRecordHasLikeIt() {
        enter(drones("2022-03-01"));

        assertThat(post("/desk/duplicates/typed", drones("2022-03-01")))
                .hasStatusOk()
                .bodyText()
                .contains("One incident like it is in the record.", "Drones at Harir before dawn")
                .contains(
                        "Because: same day, both at Harir Air Base, both air or drone strike, both one-way drone, titles alike.");
        assertThat(post("/desk/duplicates/typed", drones("2022-07-01")))
                .bodyText()
                .contains("Nothing like it in the record so far.");
        assertThat(post("/desk/duplicates/typed", drones(""))).hasStatusOk();
    }

    @Test
    void holdsUpASaveUntilItsEditorSaysWhyItIsAnother() {
        long first = enter(drones("2022-04-01"));
        Map<String, String> second = drones("2022-04-01");
        second.put("save", "draft");

        assertThat(post("/desk/incidents/new", second))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "This may be an incident that the record has",
                        "Drones at Harir before dawn",
                        "Save draft anyway")
                .contains("name=\"seen\" value=\"" + first + "\"", "value=\"Entered from a call\"");
        second.put("notTheSame", "Two drones were filmed from two sides");
        assertThat(post("/desk/incidents/new", second))
                .as("without having seen it")
                .hasStatus(409);

        second.put("seen", Long.toString(first));
        long id = enter(second);

        assertThat(distinctions.latest(1)).singleElement().satisfies(said -> {
            assertThat(said.one()).isEqualTo(first);
            assertThat(said.other()).isEqualTo(id);
            assertThat(said.reason()).isEqualTo("Two drones were filmed from two sides");
            assertThat(said.decidedBy()).isEqualTo("lina");
        });
        assertThat(isListed(first, id)).isFalse();
    }

    @Test
    void listsAPairUntilItIsToldApartAndAgainOnceSomethingThatDecidesHasChanged() {
        long first = enter(drones("2022-05-01"));
        long id = enter(drones("2022-05-20"));
        jdbc.sql("update incident set starts_on = '2022-05-01', ends_on = '2022-05-01' where id = :id")
                .param("id", id)
                .update();
        Map<String, String> form = drones("2022-05-01");
        form.put("version", version(id));
        form.put("launched", "2");
        form.put("save", "draft");
        assertThat(post("/desk/incidents/" + id, form)).hasStatus(409);
        form.put("notTheSame", "Another drone");
        form.put("seen", Long.toString(first));
        assertThat(post("/desk/incidents/" + id, form)).hasStatus(303);
        assertThat(isListed(first, id)).isFalse();

        form.put("version", version(id));
        form.put("summary", "It was seen by many.");
        assertThat(post("/desk/incidents/" + id, form))
                .as("nothing that decides")
                .hasStatus(303);
        assertThat(isListed(first, id)).isFalse();

        Distinction said = distinctions.latest(1).getFirst();
        assertThat(post("/desk/duplicates/apart/" + said.id() + "/undo", Map.of()))
                .hasStatus(303);
        assertThat(isListed(first, id)).isTrue();
        assertThat(post(
                        "/desk/duplicates/apart",
                        Map.of("one", "" + first, "other", "" + id, "reason", "Two, by both crews")))
                .hasStatus(303);
        assertThat(isListed(first, id)).isFalse();

        form.put("version", version(id));
        form.put("launched", "3");
        form.remove("notTheSame");
        assertThat(post("/desk/incidents/" + id, form)).as("asked again").hasStatus(409);
    }

    @Test
    void keepsWhatWasSaidWithAProposalUntilThatIsPublished() {
        long first = enter(drones("2022-06-01"));
        long id = enter(drones("2022-06-20"));
        jdbc.sql("update incident set state = 'published' where id = :id")
                .param("id", id)
                .update();
        Map<String, String> form = drones("2022-06-01");
        form.put("version", version(id));
        form.put("save", "draft");
        assertThat(post("/desk/incidents/" + id, form)).hasStatus(409);
        form.put("notTheSame", "Two crews saw two drones");
        form.put("seen", Long.toString(first));

        assertThat(post("/desk/incidents/" + id, form)).hasStatus(303);

        assertThat(isListed(first, id)).isFalse();
        assertThat(pages.get().uri("/desk/incidents/" + id).with(user("lina").roles("EDITOR")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"notTheSame\" value=\"Two crews saw two drones\"",
                        "name=\"seen\" value=\"" + first + "\"");
    }

    private boolean isListed(long one, long other) {
        return pairs.list(1000, 0).stream()
                .anyMatch(pair -> pair.one().id() == one && pair.other().id() == other);
    }

    private String version(long id) {
        return jdbc.sql("select version::text from incident where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long enter(Map<String, String> form) {
        form.put("save", "draft");
        MvcTestResult saved = post("/desk/incidents/new", form);
        assertThat(saved).hasStatus(303);
        String[] address =
                Objects.requireNonNull(saved.getResponse().getRedirectedUrl()).split("/");
        return Long.parseLong(Arrays.asList(address).getLast());
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = pages.post()
                .uri(address)
                .with(user("lina").roles("EDITOR", "REVIEWER"))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> drones(String days) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", "Drones at Harir before dawn");
        form.put("days", days);
        form.put("eventType", "air_drone_strike");
        form.put("weapons", "one_way_drone");
        form.put("place.words", "Harir Air Base");
        form.put("placePrecision", "exact_site");
        form.put("comment", "Entered from a call");
        return form;
    }
}
