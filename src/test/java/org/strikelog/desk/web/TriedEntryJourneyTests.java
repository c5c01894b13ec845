package org.strikelog.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.strikelog.account.Account;
import org.strikelog.account.Accounts;
import org.strikelog.account.Password;
import org.strikelog.account.Role;
import org.strikelog.desk.AttributionRow;
import org.strikelog.desk.CitationRow;
import org.strikelog.desk.Editing;
import org.strikelog.desk.FigureRow;
import org.strikelog.desk.IncidentForm;
import org.strikelog.incident.IncidentDocument;
import org.strikelog.incident.IncidentDocument.Cited;
import org.strikelog.incident.Ledger;
import org.strikelog.support.Browser;
import org.strikelog.support.BrowserEditingTest;

/**
 * Some incidents of the sample are entered anew, each from its first report as if the record had neither, by keyboard
 * alone; {@code -Dincidents=10} enters more of them. The time is that of an editor who has read the report and knows the
 * form.
 */
@BrowserEditingTest
class TriedEntryJourneyTests {

    private static final Logger log = LoggerFactory.getLogger(TriedEntryJourneyTests.class);
    private static final int INCIDENTS = Integer.getInteger("incidents", 3);
    private static final double TWO_MINUTES = 120;
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Editing editing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void entersAnIncidentFromItsReportInTwoMinutes(Browser browser) {
        accounts.save(new Account("typist", "A typist", new Password(PASSWORD), Role.EDITOR, encoder, Instant.EPOCH));
        browser.open("/desk")
                .type("#username", "typist")
                .type("#password", PASSWORD)
                .follow("main button");
        browser.resize(1440, 900);
        List<Double> seconds = new ArrayList<>();
        for (IncidentDocument incident : sample()) {
            browser.open("/desk/incidents/new");
            Typist typist = new Typist(browser);
            enter(editing.form(incident), incident.citations().getFirst(), typist);
            assertThat(browser.text()).as(incident.title()).contains("Saved, and waiting for a second pair of eyes.");
            assertThat(browser.find("h1").getText()).isEqualTo(incident.title());
            log.info(
                    "{} s, {} keys, {} s waited: {}",
                    Math.round(typist.seconds()),
                    typist.keys(),
                    Math.round(typist.waited()),
                    incident.title());
            seconds.add(typist.seconds());
        }
        seconds.sort(null);
        double median = (seconds.get(INCIDENTS / 2 - 1) + seconds.get(INCIDENTS / 2)) / 2;
        log.info("Median of {} entries: {} s", INCIDENTS, Math.round(median));
        assertThat(median).isLessThan(TWO_MINUTES);
    }

    /** Evenly through the sample, of those whose first report can be read somewhere. */
    private List<IncidentDocument> sample() {
        List<IncidentDocument> readable = LongStream.iterate(
                        1, id -> ledger.find(id).isPresent(), id -> id + 1)
                .mapToObj(editing::document)
                .filter(incident -> !incident.citations().isEmpty()
                        && incident.citations().getFirst().report().url() != null
                        && incident.place().key() != null)
                .toList();
        return LongStream.range(0, INCIDENTS)
                .mapToObj(i -> readable.get((int) (i * readable.size() / INCIDENTS)))
                .toList();
    }

    private static void enter(IncidentForm form, Cited cited, Typist typist) {
        String report = cited.report().key();
        typist.to("title").type(form.title).to("summary").type(form.summary);
        typist.to("eventType").choose(form.eventType).to("outcome").choose(form.outcome);
        text(typist, "target", form.target);
        for (String weapon : form.weapons) {
            typist.to(weapon).tick();
        }
        text(typist, "designations", form.designations);
        text(typist, "launched", form.launched);
        text(typist, "intercepted", form.intercepted);
        text(typist, "hit", form.hit);
        typist.to("days").type(twoYearsEarlier(form.days));
        text(typist, "localTime", form.localTime);
        text(typist, "utcOffset", form.utcOffset);
        if (!form.datePrecision.isEmpty()) {
            typist.to("datePrecision").choose(form.datePrecision);
        }
        typist.to("place.words").pick(begun(form.place.words), form.place.words);
        typist.to("placePrecision").choose(form.placePrecision);
        List<AttributionRow> attributions = form.attributions.stream()
                .filter(row -> row.report.equals(report))
                .toList();
        for (int i = 0; i < attributions.size(); i++) {
            enter(attributions.get(i), "attributions[" + i + "]", i, typist);
        }
        List<FigureRow> figures =
                form.figures.stream().filter(row -> row.report.equals(report)).toList();
        for (int i = 0; i < figures.size(); i++) {
            enter(figures.get(i), "figures[" + i + "]", i, typist);
        }
        enter(cited, typist);
        typist.to("verdict").choose(form.verdict.isEmpty() ? "reported" : form.verdict);
        typist.save();
    }

    private static void enter(AttributionRow row, String path, int before, Typist typist) {
        if (before > 0) {
            typist.add("attributions");
        }
        typist.to(path + ".group.words").pick(begun(row.group.words), row.group.words);
        typist.to(path + ".role").choose(row.role);
        speaker(typist, path, row.speaker.words);
        text(typist, path + ".saidAs", row.saidAs);
        text(typist, path + ".statedOn", row.statedOn);
    }

    private static void enter(FigureRow row, String path, int before, Typist typist) {
        if (before > 0) {
            typist.add("figures");
        }
        typist.to(path + ".party").choose(row.party).to(path + ".effect").choose(row.effect);
        typist.to(path + ".count").type(row.count);
        speaker(typist, path, row.speaker.words);
        text(typist, path + ".saidAs", row.saidAs);
        typist.to(path + ".statedOn").type(row.statedOn);
    }

    /** A report that the record does not have, at the same site. */
    private static void enter(Cited cited, Typist typist) {
        CitationRow row = new CitationRow();
        typist.to("citations[0].report.words")
                .paste(Objects.requireNonNull(cited.report().url()) + "/anew");
        typist.to("citations[0].publisher");
        typist.to("citations[0].title").paste(cited.report().title());
        typist.to("citations[0].supports").type(Objects.requireNonNullElse(cited.supports(), row.supports));
    }

    private static void speaker(Typist typist, String path, String name) {
        if (!name.isEmpty()) {
            typist.to(path + ".speaker.words").pick(begun(name), name);
        }
    }

    private static void text(Typist typist, String field, String text) {
        if (!text.isEmpty()) {
            typist.to(field).type(text);
        }
    }

    /** So that nobody takes them for what the record has. */
    private static String twoYearsEarlier(String days) {
        return days.replace("2023", "2021").replace("2024", "2022");
    }

    /** As much of a name as one types before one looks up. */
    private static String begun(String name) {
        return name.substring(0, Math.min(name.length(), 8));
    }
}
