package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.desk.Part;
import org.strikelog.desk.WorkItem;
import org.strikelog.desk.WorkQueue;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.Ledger;
import org.strikelog.incident.State;
import org.strikelog.support.EditingTest;

@EditingTest
class IncidentFormPageTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static long newest;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Ledger ledger;

    @Autowired
    WorkQueue queue;

    @BeforeEach
    void lookAroundFirst(@Autowired JdbcClient jdbc) {
        lookAround(jdbc);
    }

    @Test
    void isClosedToReaders() {
        assertThat(pages.get().uri("/desk/incidents/new").with(user("guest").roles("READER")))
                .hasStatus(403);
        assertThat(pages.get().uri("/desk/incidents/new")).hasStatus3xxRedirection();
    }

    @Test
    void opensTheFormAnewWhenItsSessionIsOver() {
        assertThat(pages.post().uri("/desk/incidents/new").param("title", "Rockets at al-Asad"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/desk/incidents/new");
    }

    @Test
    void keepsAllThatWasTypedAndSaysBesideTheFieldWhatIsWrong() {
        MvcTestResult page =
                post("lina", "/desk/incidents/new", rockets(), "save", "draft", "figures[0].count", "fourty");

        assertThat(page).hasStatus(422);
        assertThat(page).bodyText().contains("“fourty” is not read", "value=\"fourty\"", "href=\"#figures0.count\"");
        assertThat(page)
                .bodyText()
                .contains(
                        "value=\"Rockets at al-Asad\"",
                        "Rockets were fired late",
                        "value=\"24-25 Jul 2024\"",
                        "one of 2 days, from 24 to 25 July 2024")
                .contains("value=\"Baghdad Security Desk\"", "value=\"https://agency.example/");
    }

    @Test
    void keepsARowThatIsAddedAndDropsOneThatIsRemoved() {
        assertThat(post("lina", "/desk/incidents/new", rockets(), "add", "figures"))
                .hasStatusOk()
                .bodyText()
                .contains("figures[1].count", "value=\"at least 3\"");
        assertThat(post("lina", "/desk/incidents/new", rockets(), "remove", "figures[0]"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("figures[0].count", "value=\"at least 3\"")
                .contains("River Agency");
    }

    @Test
    void savesNothingByAButtonThatItDoesNotHave() {
        assertThat(post("lina", "/desk/incidents/new", rockets(), "save", "later"))
                .hasStatus(400)
                .bodyText()
                .contains("later", "draft, submit or publish");
    }

    @Test
    void offersWhatTheWordsMayMean() {
        assertThat(post("lina", "/desk/incidents/new", rockets(), "find", "place", "place.words", "عين الأسد"))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"radio\" name=\"place.key\" value=\"al-asad\"");
        assertThat(post("lina", "/desk/incidents/new", rockets(), "save", "draft", "place.words", "Nowhere at all"))
                .bodyText()
                .contains("No place goes by the name “Nowhere at all”.");
    }

    @Test
    void goesFromOneToTheNextOfAListOfWork() {
        List<WorkItem> work = queue.find("one-source").orElseThrow().items(Long.MAX_VALUE, 2);
        String first = "/desk/incidents/" + work.getFirst().incident();

        assertThat(pages.get().uri("/desk/work/one-source").with(user("lina").roles("EDITOR")))
                .bodyText()
                .contains("href=\"" + first + "?work=one-source\"", "form=\"bulk\"");
        assertThat(pages.get().uri(first + "?work=one-source").with(user("lina").roles("EDITOR")))
                .bodyText()
                .contains("then the next of “One source only”");
        assertThat(pages.get().uri(first + "?work=nothing").with(user("lina").roles("EDITOR")))
                .hasStatus(400);
        assertThat(post(
                        "lina",
                        first,
                        rockets(),
                        "version",
                        Long.toString(ledger.find(work.getFirst().incident())
                                .orElseThrow()
                                .version()),
                        "work",
                        "one-source",
                        "then",
                        "next",
                        "save",
                        "draft"))
                .hasRedirectedUrl("/desk/incidents/" + work.getLast().incident() + "?work=one-source");
    }

    @Test
    void offersThePlacesAroundAPoint() {
        assertThat(post(
                        "lina",
                        "/desk/incidents/new",
                        rockets(),
                        "find",
                        "nearby",
                        "latitude",
                        "33.79",
                        "longitude",
                        "42.43"))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"radio\" name=\"place.key\" value=\"al-asad\"");
        assertThat(post("lina", "/desk/incidents/new", rockets(), "find", "nearby"))
                .hasStatus(422)
                .bodyText()
                .contains("The point around which to look, such as 33.7857.");
        assertThat(pages.get()
                        .uri("/desk/lookup/locations/near?latitude=91&longitude=0")
                        .with(user("lina").roles("EDITOR")))
                .hasStatus(400);
    }

    @Test
    void addsAPlaceWithoutLeavingTheFormAndPicksIt() {
        String[] place = {
            "shelve", "place",
            "place.words", "Wadi Horan",
            "newPlace.name", "Wadi Horan pump station",
            "newPlace.kind", "site",
            "newPlace.names", "ar: محطة وادي حوران\r\nWadi Hawran",
            "newPlace.country", "iq",
            "newPlace.within.words", "Anbar",
            "newPlace.latitude", "33.2",
            "newPlace.longitude", "41.4",
            "newPlace.radiusKm", "2"
        };

        assertThat(post("lina", "/desk/incidents/new", rockets(), with(place, "newPlace.radiusKm", "")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "How far it reaches from that point in kilometres, such as 3.", "value=\"Rockets at al-Asad\"");
        assertThat(post("lina", "/desk/incidents/new", rockets(), with(place, "shelve", "", "save", "draft")))
                .hasStatus(422)
                .bodyText()
                .contains("Add this place first, or empty its fields.");
        assertThat(post("lina", "/desk/incidents/new", rockets(), place))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"wadi-horan-pump-station\"", "value=\"Rockets at al-Asad\"")
                .doesNotContain("value=\"Anbar\"");
        assertThat(pages.get().uri("/locations/wadi-horan-pump-station"))
                .bodyText()
                .contains("محطة وادي حوران", "Anbar");
        assertThat(post("lina", "/desk/incidents/new", rockets(), place))
                .hasStatus(422)
                .bodyText()
                .contains("The record has “Wadi Horan pump station” of that kind already");
    }

    @Test
    void addsAGroupWithoutLeavingTheFormAndPicksIt() {
        assertThat(post(
                        "lina",
                        "/desk/incidents/new",
                        rockets(),
                        "shelve",
                        "attributions[0]",
                        "attributions[0].role",
                        "claimed",
                        "attributions[0].newGroup.name",
                        "Sons of the River",
                        "attributions[0].newGroup.kind",
                        "militia",
                        "attributions[0].newGroup.umbrella.words",
                        "Islamic Resistance in Iraq"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"attributions[0].group.key\" value=\"sons-of-the-river\"");
        assertThat(pages.get().uri("/groups/sons-of-the-river")).bodyText().contains("Islamic Resistance in Iraq");
    }

    @Test
    void tellsWhatRestsOnAReportThatIsPicked() {
        assertThat(post(
                        "lina",
                        "/desk/incidents/new",
                        rockets(),
                        "find",
                        "none",
                        "citations[0].report.words",
                        "icaro-2023-10-25"))
                .hasStatusOk()
                .bodyText()
                .contains("Rests on it already", "Hamas-led assault on southern Israel");
        assertThat(pages.get()
                        .uri("/desk/lookup/reports/icaro-2023-10-25/resting")
                        .with(user("lina").roles("EDITOR")))
                .bodyJson()
                .extractingPath("$.incidents[*].title")
                .asArray()
                .isNotEmpty();
    }

    @Test
    void offersTheReportThatIsAtTheAddressAlready() {
        String url = Objects.requireNonNull(ledger.find(1).orElseThrow().citations().stream()
                .map(cited -> cited.report().url())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("https://en.964media.com/3481/"));

        assertThat(post("lina", "/desk/incidents/new", rockets(), "save", "draft", "citations[0].url", url))
                .hasStatus(422)
                .bodyText()
                .contains("The record has a report at this address", "name=\"citations[0].report.key\"");
    }

    @Test
    void makesWhatIsPublishedPublicAtOnce() {
        IncidentDocument draft = enter("draft");
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(pages.get().uri("/desk").with(user("lina").roles("EDITOR", "REVIEWER")))
                .bodyText()
                .contains("/desk/incidents/" + draft.id());

        IncidentDocument published = enter("publish");

        assertThat(ledger.published(published.id(), null).document().title()).isEqualTo("Rockets at al-Asad");
        assertThat(published.citations())
                .singleElement()
                .satisfies(cited -> assertThat(cited.report().key()).startsWith("river-agency-2024-07-26"));
        assertThat(published.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.report())
                    .isEqualTo(published.citations().getFirst().report());
            assertThat(figure.saidBy().key()).isEqualTo("baghdad-security-desk");
            assertThat(figure.range()).hasToString("3+");
        });
        assertThat(published.assessments())
                .singleElement()
                .satisfies(a -> assertThat(a.decidedBy()).isEqualTo("lina"));
    }

    @Test
    void beginsAnotherAttackOfTheSameSalvoWithoutItsHourAndNumbers() {
        IncidentDocument first = enter("publish");

        MvcTestResult page = pages.get()
                .uri("/desk/incidents/new?like={id}", first.id())
                .with(user("lina").roles("EDITOR"))
                .exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Rockets at al-Asad\"", "value=\"24&ndash;25 Jul 2024\"")
                .contains("value=\"River Agency: Rockets fired at base\"", "name=\"figures[0].count\" value=\"\"")
                .contains("name=\"version\" value=\"\"", "action=\"/desk/incidents/new?typed=");
        assertThat(pages.get()
                        .uri("/desk/incidents/new?like=999999")
                        .with(user("lina").roles("EDITOR")))
                .hasStatus(404);
    }

    @Test
    void goesOnToTheNextWhereItsEditorWantsTo() {
        MvcTestResult saved = post("lina", "/desk/incidents/new", rockets(), "save", "draft", "then", "next");

        assertThat(saved).hasStatus(303).hasRedirectedUrl("/desk/incidents/new");
    }

    @Test
    void addsAVerdictOnlyWhenItChanges() {
        IncidentDocument first = enter("publish");
        Map<String, String> form = reopened(first);
        post("omar", "/desk/incidents/" + first.id(), form, "save", "publish");
        IncidentDocument second = ledger.find(first.id()).orElseThrow();
        assertThat(second.assessments()).hasSize(1);

        form.put("version", Long.toString(second.version()));
        form.put("verdict", "confirmed");
        post("omar", "/desk/incidents/" + first.id(), form, "save", "publish");

        assertThat(ledger.find(first.id()).orElseThrow().assessments()).hasSize(2);
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndLosesNothing() {
        IncidentDocument opened = enter("publish");
        String address = "/desk/incidents/" + opened.id();
        Map<String, String> theirs = reopened(opened);
        theirs.put("outcome", "hit");
        theirs.put("target", "US forces");
        theirs.put("comment", "Outcome by the ministry");
        Map<String, String> mine = new LinkedHashMap<>(theirs);
        mine.put("outcome", "intercepted");
        mine.put("target", "");
        mine.put("title", "Rockets miss al-Asad");
        mine.put("comment", "Outcome by Reuters");

        assertThat(post("omar", address, theirs, "save", "publish")).hasStatus(303);
        MvcTestResult refused = post("lina", address, mine, "save", "publish");

        IncidentDocument standing = ledger.find(opened.id()).orElseThrow();
        assertThat(standing.title()).isEqualTo("Rockets at al-Asad");
        assertThat(refused).hasStatus(409);
        assertThat(refused)
                .bodyText()
                .contains("Somebody saved this incident while you were writing", "omar", "Outcome by the ministry")
                .contains("value=\"Rockets miss al-Asad\"", "value=\"Outcome by Reuters\"")
                .contains("name=\"take.OUTCOME\"", "Taken over from them", "value=\"US forces\"")
                .doesNotContain("name=\"take.TITLE\"", "name=\"take.TARGET\"", "name=\"take.FIGURES\"");

        mine.put("version", Long.toString(standing.version()));
        mine.put("opened", Long.toString(opened.version()));
        mine.put("target", "US forces");
        mine.put("take.OUTCOME", "THEIRS");
        assertThat(post("lina", address, mine, "save", "publish")).hasStatus(303);
        IncidentDocument merged = ledger.find(opened.id()).orElseThrow();
        assertThat(merged.title()).isEqualTo("Rockets miss al-Asad");
        assertThat(merged.outcome()).hasToString("hit");
        assertThat(merged.target()).isEqualTo("US forces");
    }

    @Test
    void mergesByItselfWhatOnlyOneOfTwoEditorsChanged() {
        IncidentDocument opened = enter("publish");
        String address = "/desk/incidents/" + opened.id();
        Map<String, String> theirs = reopened(opened);
        theirs.put("target", "US forces");
        theirs.put("comment", "Target by the ministry");
        Map<String, String> mine = reopened(opened);
        mine.put("title", "Rockets miss al-Asad");

        assertThat(post("omar", address, theirs, "save", "publish")).hasStatus(303);
        MvcTestResult saved = post("lina", address, mine, "save", "publish");

        assertThat(saved).hasStatus(303);
        assertThat(saved.getMvcResult().getFlashMap().get("merged")).isEqualTo(List.of(Part.TARGET));
        IncidentDocument merged = ledger.find(opened.id()).orElseThrow();
        assertThat(merged.title()).isEqualTo("Rockets miss al-Asad");
        assertThat(merged.target()).isEqualTo("US forces");
    }

    @Test
    void takesAnIncidentBackFromThePublicWithAReason() {
        IncidentDocument published = enter("publish");

        assertThat(pages.post()
                        .uri("/desk/incidents/{id}/retraction", published.id())
                        .param("version", Long.toString(published.version()))
                        .param("reason", "It was a drill.")
                        .with(user("lina").roles("EDITOR", "REVIEWER"))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(ledger.find(published.id()).orElseThrow().retraction()).isEqualTo("It was a drill.");
        assertThat(pages.get().uri("/incidents/{id}", published.id())).hasStatus(410);
    }

    private IncidentDocument enter(String save) {
        MvcTestResult saved = post("lina", "/desk/incidents/new", rockets(), "save", save);
        assertThat(saved).hasStatus(303);
        String address = Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
        return ledger.find(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    static Map<String, String> reopened(IncidentDocument saved) {
        Map<String, String> form = rockets();
        String report = saved.citations().getFirst().report().key();
        form.keySet().removeIf(field -> field.startsWith("citations"));
        form.put("citations[0].row", report);
        form.put("citations[0].report.words", report);
        form.put("figures[0].report", report);
        form.put("version", Long.toString(saved.version()));
        form.put("reason", "");
        return form;
    }

    private MvcTestResult post(String editor, String address, Map<String, String> form, String... changes) {
        Map<String, String> typed = new LinkedHashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        typed.remove("shelve", "");
        var request = pages.post()
                .uri(address)
                .with(user(editor).roles("EDITOR", "REVIEWER"))
                .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String[] with(String[] typed, String... changes) {
        return Stream.concat(Stream.of(typed), Stream.of(changes)).toArray(String[]::new);
    }

    /** Other tests may have entered as many incidents as they like before. */
    static void lookAround(JdbcClient jdbc) {
        newest = jdbc.sql("select max(id) from incident").query(Long.class).single();
    }

    static Map<String, String> rockets() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", "Rockets at al-Asad");
        form.put("summary", "Rockets were fired late on Thursday.");
        form.put("eventType", "shelling_missile");
        form.put("outcome", "missed");
        form.put("days", "24-25 Jul 2024");
        form.put("place.words", "Ain al-Asad");
        form.put("placePrecision", "near");
        form.put("figures[0].row", "new:1");
        form.put("figures[0].party", "us_military");
        form.put("figures[0].effect", "injured");
        form.put("figures[0].count", "at least 3");
        form.put("figures[0].speaker.words", "Baghdad Security Desk");
        form.put("figures[0].speakerKind", "official");
        form.put("figures[0].report", "new:1");
        form.put("figures[0].statedOn", "2024-07-26");
        form.put("citations[0].row", "new:1");
        form.put("citations[0].publisher", "River Agency");
        form.put("citations[0].title", "Rockets fired at base");
        form.put("citations[0].url", "https://agency.example/" + ADDRESSES.incrementAndGet());
        form.put("citations[0].publishedOn", "2024-07-26");
        form.put("verdict", "reported");
        form.put("reason", "By an agency.");
        form.put("comment", "Entered from the agency's report");
        // They are entered again and again, and some of the sample are like them.
        form.put("notTheSame", "A salvo of its own");
        IntStream.range(0, 50).forEach(i -> form.put("seen[" + i + "]", Integer.toString(180 + i)));
        IntStream.range(50, 250).forEach(i -> form.put("seen[" + i + "]", Long.toString(newest - 220 + i)));
        return form;
    }
}
