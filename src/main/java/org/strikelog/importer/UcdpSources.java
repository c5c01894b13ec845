package org.strikelog.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.importer.StagedIncident.Source;

/**
 * The reports that UCDP cites. Offices, dates and headlines stand in columns of their own, with semicolons between, which
 * headlines hold as well; the column of articles has them together, each in quotes. Older events have but a note.
 */
final class UcdpSources {

    private static final String UNNAMED = "Unnamed, as cited by UCDP";

    private UcdpSources() {}

    static List<Source> of(Row row) {
        String[] offices = parts(row.text("source_office"));
        String[] days = parts(row.text("source_date"));
        String article = row.text("source_article");
        List<Source> sources = new ArrayList<>();
        if (offices.length == 0) {
            if (!article.isEmpty()) {
                sources.add(new Source(UNNAMED, null, unquoted(article)));
            }
            return sources;
        }
        String[] articles = article.split("\"\\s*;\\s*\"");
        String[] headlines = parts(row.text("source_headline"));
        for (int i = 0; i < offices.length; i++) {
            String office = offices[i].isEmpty() ? UNNAMED : offices[i];
            String day = i < days.length ? days[i] : "";
            String headline;
            String prefix = offices[i] + "," + day + ",";
            if (articles.length == offices.length && unquoted(articles[i]).startsWith(prefix)) {
                headline = unquoted(articles[i]).substring(prefix.length()).strip();
            } else if (headlines.length == offices.length) {
                headline = headlines[i];
            } else {
                headline = row.text("source_headline");
            }
            Source source = new Source(office, date(day), headline.isEmpty() ? office : headline);
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return sources;
    }

    private static String[] parts(String text) {
        return text.isEmpty() ? new String[0] : text.strip().split("\\s*;\\s*");
    }

    private static String unquoted(String text) {
        return text.replaceAll("^[\"\\s]+|[\"\\s]+$", "");
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
