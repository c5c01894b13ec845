package org.strikelog.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.Citation;
import org.strikelog.incident.Figure;
import org.strikelog.location.Location;
import org.strikelog.source.Report;
import org.strikelog.source.Speaker;

/**
 * The reports and speakers of one entry, as the record holds them.
 *
 * @param byRow reports by the row of their citation
 * @param byKey finds reports that are not cited
 * @param speakers finds or adds a speaker
 * @param places finds places by key
 */
record Sources(
        Entry entry,
        Map<String, Report> byRow,
        Function<String, Report> byKey,
        Function<Entry.Voice, Speaker> speakers,
        Function<String, Location> places) {

    @Nullable
    Report report(@Nullable String reference) {
        return reference == null ? null : known(reference);
    }

    private Report known(String reference) {
        Report cited = byRow.get(reference);
        return cited == null ? byKey.apply(reference) : cited;
    }

    @Nullable
    Speaker speaker(Entry.@Nullable Voice voice) {
        return voice == null ? null : speakers.apply(voice);
    }

    List<Citation> citations() {
        return entry.citations().stream().map(this::citation).toList();
    }

    private Citation citation(Entry.Cited cited) {
        Citation citation = new Citation(known(cited.row()), cited.supports(), cited.page(), cited.quote());
        Entry.Says says = cited.says();
        if (says != null && says.from() != null && says.to() != null) {
            citation.dating(says.from(), says.to());
        }
        if (says != null && says.place() != null) {
            citation.placing(places.apply(says.place()));
        }
        return citation;
    }

    List<Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Entry.Stated stated : entry.figures()) {
            figures.put(
                    stated.row(),
                    new Figure(
                            stated.party(),
                            stated.effect(),
                            stated.count().range(),
                            stated.count().approximate(),
                            speakers.apply(stated.saidBy()),
                            stated.saidAs(),
                            report(stated.report()),
                            stated.statedOn()));
        }
        for (Entry.Stated stated : entry.figures()) {
            Figure earlier = stated.supersedes() == null ? null : figures.get(stated.supersedes());
            Figure figure = figures.get(stated.row());
            if (earlier != null && figure != null) {
                figure.supersedes(earlier);
            }
        }
        return List.copyOf(figures.values());
    }
}
