package org.strikelog.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikelog.importer.StagedIncident.Source;

/**
 * The reports that UCDP cites. Offices, dates and headlines stand in columns of their own, with semicolons between, which
 * headlines hold as well; the column of articles has them together, each in quotes. Older events have but a note.
 */
final class UcdpSources {

    private static final String UNNAMED = "Unnamed, as cited by UCDP";
    private static final Pattern BETWEEN_QUOTED = Pattern.compile("\"\\s*;\\s*\"");

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
        String[] articles = BETWEEN_QUOTED.split(article);
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
        return text.isEmpty()
                ? new String[0]
                : Arrays.stream(text.split(";")).map(String::strip).toArray(String[]::new);
    }

    private static String unquoted(String text) {
        int first = 0;
        int end = text.length();
        while (first < end && isOutside(text.charAt(first))) {
            first++;
        }
        while (end > first && isOutside(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(first, end);
    }

    private static boolean isOutside(char c) {
        return c == '"' || Character.isWhitespace(c);
    }

    private static @Nullable LocalDate date(String text) {
        return text.length() < 10 ? null : Row.isoDay(text.substring(0, 10));
    }
}
