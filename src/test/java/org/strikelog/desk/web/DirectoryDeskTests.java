package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.strikelog.desk.DirectoryDesk;
import org.strikelog.desk.DirectoryHistory;
import org.strikelog.desk.GroupForm;
import org.strikelog.desk.PlaceForm;
import org.strikelog.group.GroupDirectory;
import org.strikelog.group.GroupSummary;
import org.strikelog.group.GroupTie;
import org.strikelog.location.Coordinates;
import org.strikelog.location.Gazetteer;
import org.strikelog.location.LocationName;
import org.strikelog.location.LocationSummary;
import org.strikelog.support.EditingTest;

@EditingTest
class DirectoryDeskTests {

    private static final String PLACE = "/desk/locations/shaddadi";
    private static final String GROUP = "/desk/groups/kataib-hezbollah";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private DirectoryDesk desk;

    @Autowired
    private Gazetteer gazetteer;

    @Autowired
    private GroupDirectory directory;

    @Test
    void savesWhatAPlaceSaysAndKeepsWhatItSaid() {
        LocationSummary before = gazetteer.find("shaddadi").orElseThrow();
        Map<String, String> form = place();
        form.put("newPlace.names", "ar: الشدادي\r\nShadadah");
        form.put("newPlace.latitude", "36.1");
        form.put("newPlace.longitude", "40.7");
        form.put("newPlace.radiusKm", "4");

        assertThat(post(PLACE, form)).hasStatus(422).bodyText().contains("Why you change it");
        form.put("comment", "By a survey of the base");
        assertThat(post(PLACE, form)).hasStatus(303);

        assertThat(gazetteer.find("shaddadi")).hasValueSatisfying(place -> {
            assertThat(place.name()).isEqualTo(before.name());
            assertThat(place.names())
                    .containsExactlyInAnyOrder(new LocationName("الشدادي", "ar"), new LocationName("Shadadah", "und"));
            assertThat(place.coordinates()).isEqualTo(new Coordinates(36.1, 40.7));
            assertThat(place.parentKey()).isEqualTo(before.parentKey());
        });
        assertThat(desk.savesOfPlace("shaddadi").getFirst()).satisfies(save -> {
            assertThat(save.madeBy()).isEqualTo("lina");
            assertThat(save.comment()).isEqualTo("By a survey of the base");
            assertThat(save.changes())
                    .extracting(DirectoryHistory.Change::field)
                    .contains("names", "point", "radiusKm")
                    .doesNotContain("name", "within");
        });
        assertThat(pages.get().uri(PLACE).with(user("lina").roles("EDITOR")))
                .bodyText()
                .contains("By a survey of the base")
                .satisfies(text -> assertThat(text.replaceAll("<[^>]+>", "")).contains("36.1, 40.7"));
    }

    @Test
    void tellsWhoeverWasLateAndLosesNothing() {
        Map<String, String> form = place();
        form.put("comment", "Late");
        form.put("version", "4711");

        assertThat(post(PLACE, form))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody saved this meanwhile", "value=\"Late\"")
                .doesNotContain("4711");
    }

    @Test
    void putsNoPlaceIntoItself() {
        Map<String, String> form = new LinkedHashMap<>(place("iraq"));
        form.put("comment", "A knot");
        form.put("newPlace.within.words", "Anbar");

        assertThat(post("/desk/locations/iraq", form)).hasStatus(422).bodyText().contains("that is the place itself");
    }

    @Test
    void offersWhatWordsMayMean() {
        Map<String, String> form = place();
        form.put("newPlace.within.words", "Deir");
        form.put("find", "newPlace.within");

        assertThat(post(PLACE, form))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"radio\" name=\"newPlace.within.key\" value=\"deir-ez-zor\"");
    }

    @Test
    void tiesAGroupForSomeDays() {
        List<GroupTie> before = directory.ties("kataib-hezbollah");
        GroupForm saved = desk.group("kataib-hezbollah");
        int blank = saved.ties.size() - 1;
        Map<String, String> form = group(saved);
        form.put("comment", "By the Treasury's list");
        form.put("ties[%d].relation".formatted(blank), "umbrella");
        GroupSummary other = directory.find("houthis").orElseThrow();
        form.put("ties[%d].group.words".formatted(blank), other.name());
        form.put("ties[%d].group.seen".formatted(blank), other.name());
        form.put("ties[%d].group.key".formatted(blank), other.key());
        form.put("ties[%d].from".formatted(blank), "2024-03-01");
        form.put("ties[%d].to".formatted(blank), "2024-02-01");
        assertThat(post(GROUP, form)).hasStatus(422).bodyText().contains("A day on or after the first");

        form.put("ties[%d].to".formatted(blank), "2024-04-01");
        assertThat(post(GROUP, form)).hasStatus(303);
        assertThat(directory.ties("kataib-hezbollah"))
                .hasSize(before.size() + 1)
                .anySatisfy(tie -> {
                    assertThat(tie.relation()).isEqualTo(GroupTie.Relation.UMBRELLA);
                    assertThat(tie.validity().validTo()).isEqualTo("2024-04-01");
                });

        GroupForm tied = desk.group("kataib-hezbollah");
        tied.ties.removeIf(row -> row.group.key.equals(other.key()));
        Map<String, String> again = group(tied);
        again.put("comment", "It was another");
        assertThat(post(GROUP, again)).hasStatus(303);
        assertThat(directory.ties("kataib-hezbollah")).containsExactlyInAnyOrderElementsOf(before);
    }

    private Map<String, String> place() {
        return place("shaddadi");
    }

    private Map<String, String> place(String key) {
        PlaceForm saved = desk.place(key);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", saved.version);
        form.put("newPlace.name", saved.newPlace.name);
        form.put("newPlace.names", saved.newPlace.names);
        form.put("newPlace.kind", saved.newPlace.kind);
        form.put("newPlace.country", saved.newPlace.country);
        form.put("newPlace.latitude", saved.newPlace.latitude);
        form.put("newPlace.longitude", saved.newPlace.longitude);
        form.put("newPlace.radiusKm", saved.newPlace.radiusKm);
        form.put("newPlace.within.words", saved.newPlace.within.words);
        return form;
    }

    private static Map<String, String> group(GroupForm saved) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", saved.version);
        form.put("newGroup.name", saved.newGroup.name);
        form.put("newGroup.abbreviation", saved.newGroup.abbreviation);
        form.put("newGroup.names", saved.newGroup.names);
        form.put("newGroup.kind", saved.newGroup.kind);
        form.put("newGroup.country", saved.newGroup.country);
        form.put("note", saved.note);
        for (int i = 0; i < saved.ties.size(); i++) {
            form.put("ties[%d].relation".formatted(i), saved.ties.get(i).relation);
            form.put("ties[%d].group.words".formatted(i), saved.ties.get(i).group.words);
            form.put("ties[%d].group.seen".formatted(i), saved.ties.get(i).group.seen);
            form.put("ties[%d].group.key".formatted(i), saved.ties.get(i).group.key);
            form.put("ties[%d].from".formatted(i), saved.ties.get(i).from);
            form.put("ties[%d].to".formatted(i), saved.ties.get(i).to);
        }
        return form;
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request =
                pages.post().uri(address).with(user("lina").roles("EDITOR")).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
