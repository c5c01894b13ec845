package org.strikelog.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.CountRange;
import org.strikelog.casualty.StatedCount;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Occurrence;
import org.strikelog.incident.Outcome;
import org.strikelog.incident.Salvo;
import org.strikelog.incident.Verdict;
import org.strikelog.incident.Weapon;

/** Reads a form, once its words are settled, into an entry for the ledger, or tells all that stands in the way. */
public final class FormReader {

    private final IncidentForm form;
    private final Reading reading = new Reading();
    private final Predicate<String> isReport;
    private final LongPredicate isAttack;

    /**
     * @param isReport whether the record holds a report under that key
     * @param isAttack whether the incident can be a reply to the one of that number
     */
    public FormReader(IncidentForm form, Predicate<String> isReport, LongPredicate isAttack) {
        this.form = form;
        this.isReport = isReport;
        this.isAttack = isAttack;
    }

    /**
     * {@return the entry; none where {@linkplain #problems() problems} stand in the way}
     *
     * @param forPublic whether the public will read it, who must be told where it was and by which report we know
     */
    public Optional<Entry> read(boolean forPublic) {
        String title = reading.required("title", form.title, "What happened, in a line of your own words.");
        reading.text("title", form.title, Rows.LINE);
        String summary = reading.text("summary", form.summary, 20_000);
        EventType type = reading.term("eventType", form.eventType, EventType.class);
        if (form.eventType.isBlank()) {
            reading.reject("eventType", "What kind of event it was; “other” is there too.");
        }
        Set<Weapon> weapons = weapons();
        String designations = reading.text("designations", form.designations, Rows.LINE);
        String target = reading.text("target", form.target, Rows.LINE);
        Outcome outcome = reading.term("outcome", form.outcome, Outcome.class);
        Salvo salvo = new Salvo(
                munitions("launched", form.launched),
                munitions("intercepted", form.intercepted),
                munitions("hit", form.hit));
        Long responseTo = responseTo();
        Occurrence occurrence = new When(form, reading).read();
        Entry.Place place = new Where(form, reading).read();
        if (forPublic && (form.place.words + form.latitude + form.longitude).isBlank()) {
            reading.reject("place", "Where it was, be it only the country: the public is to read it.");
        }
        forgetBlankReports();
        Rows rows = new Rows(
                reading,
                form.citations.stream()
                        .filter(row -> !row.blank())
                        .map(row -> row.row)
                        .toList(),
                form.figures.stream()
                        .filter(row -> !row.blank())
                        .map(row -> row.row)
                        .toList(),
                isReport);
        List<Entry.Attributed> attributions = new ArrayList<>();
        for (int i = 0; i < form.attributions.size(); i++) {
            AttributionRow row = form.attributions.get(i);
            add(attributions, row.blank() ? null : row.read("attributions[" + i + "]", rows));
        }
        List<Entry.Stated> figures = new ArrayList<>();
        for (int i = 0; i < form.figures.size(); i++) {
            FigureRow row = form.figures.get(i);
            add(figures, row.blank() ? null : row.read("figures[" + i + "]", rows));
        }
        List<Entry.Cited> citations = citations(rows, forPublic);
        Entry.Judged verdict = verdict();
        reading.required("comment", form.comment, "Why this change? One line for those who read the history.");
        reading.text("comment", form.comment, Rows.LINE);
        return reading.problems().isEmpty()
                ? Optional.of(new Entry(
                        Objects.requireNonNull(title),
                        summary == null ? "" : summary,
                        Objects.requireNonNull(type),
                        weapons,
                        designations,
                        target,
                        outcome == null ? Outcome.UNKNOWN : outcome,
                        salvo,
                        responseTo,
                        Objects.requireNonNull(occurrence),
                        place,
                        attributions,
                        figures,
                        citations,
                        verdict))
                : Optional.empty();
    }

    /** {@return what stands in the way, in the order of the form} */
    public List<Problem> problems() {
        return reading.problems();
    }

    /** A report that was offered and left blank is none. */
    private void forgetBlankReports() {
        for (CitationRow left :
                form.citations.stream().filter(CitationRow::blank).toList()) {
            form.attributions.stream()
                    .filter(row -> row.report.equals(left.row))
                    .forEach(row -> row.report = "");
            form.figures.stream().filter(row -> row.report.equals(left.row)).forEach(row -> row.report = "");
        }
    }

    private static <T> void add(List<T> list, @Nullable T row) {
        if (row != null) {
            list.add(row);
        }
    }

    private Set<Weapon> weapons() {
        Set<Weapon> weapons = EnumSet.noneOf(Weapon.class);
        for (String typed : form.weapons) {
            Weapon weapon = reading.term("weapons", typed, Weapon.class);
            if (weapon != null) {
                weapons.add(weapon);
            }
        }
        return weapons;
    }

    private @Nullable CountRange munitions(String field, String typed) {
        StatedCount count = reading.count(field, typed);
        if (count != null && count.approximate()) {
            reading.reject(field, "No “about” is kept here; give a range, such as 15-25.");
        }
        return count == null || count.range().unknown() ? null : count.range();
    }

    private @Nullable Long responseTo() {
        String number = Reading.text(form.responseTo);
        if (number == null) {
            return null;
        } else if (number.matches("\\d{1,18}") && isAttack.test(Long.parseLong(number))) {
            return Long.valueOf(number);
        }
        reading.reject("responseTo", "The number of another incident, such as 142; “%s” is none.".formatted(number));
        return null;
    }

    private List<Entry.Cited> citations(Rows rows, boolean forPublic) {
        List<Entry.Cited> citations = new ArrayList<>();
        Set<String> cited = new HashSet<>();
        for (int i = 0; i < form.citations.size(); i++) {
            CitationRow row = form.citations.get(i);
            if (!row.blank()) {
                Entry.Cited citation = row.read("citations[" + i + "]", rows);
                if (citation != null && !cited.add(row.document())) {
                    reading.reject("citations[" + i + "].report", "Cited above already; add to that citation.");
                }
                add(citations, citation);
            }
        }
        if (forPublic && form.citations.stream().allMatch(CitationRow::blank)) {
            if (form.citations.isEmpty()) {
                form.add("citations");
            }
            reading.reject("citations[0].report", "At least one report: the public is to read by what we know.");
        }
        return citations;
    }

    private Entry.@Nullable Judged verdict() {
        Verdict verdict = reading.term("verdict", form.verdict, Verdict.class);
        String reason = reading.text("reason", form.reason, 2_000);
        if (form.verdict.isBlank() && reason != null) {
            reading.reject("verdict", "The verdict for which this is the reason.");
        }
        return verdict == null ? null : new Entry.Judged(verdict, reason);
    }
}
