package org.strikelog.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * An empty table to fill in: a workbook in which cells that take a term of a vocabulary offer all of them, and which says on
 * sheets of their own what every column and every term means.
 */
@Component
public class ImportTemplate {

    private static final int OFFERED_TO_ROW = 10_000;
    private static final int WIDE = 60;
    private static final int NARROW = 18;

    private final MessageSource messages;

    ImportTemplate(MessageSource messages) {
        this.messages = messages;
    }

    public void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Strikelog", null)) {
            Worksheet incidents = workbook.newWorksheet("Incidents");
            Worksheet columns = workbook.newWorksheet("Columns");
            Worksheet terms = workbook.newWorksheet("Terms");
            incidents.freezePane(0, 1);
            header(columns, 0, "column", "meaning");
            int vocabulary = 0;
            for (Field field : Field.values()) {
                int column = field.ordinal();
                header(incidents, column, field.toString());
                incidents.width(column, field == Field.TITLE || field == Field.SUMMARY ? WIDE : NARROW);
                if (field.day()) {
                    incidents
                            .range(1, column, OFFERED_TO_ROW, column)
                            .style()
                            .format("yyyy-mm-dd")
                            .set();
                }
                columns.value(column + 1, 0, field.toString());
                columns.value(column + 1, 1, word("import.column." + field));
                if (!field.terms().isEmpty()) {
                    Range words = list(terms, vocabulary, field);
                    // Of several weapons, no list could say which go together.
                    if (!field.several()) {
                        incidents.range(1, column, OFFERED_TO_ROW, column).validateWithList(words);
                    }
                    vocabulary += 2;
                }
            }
            columns.width(0, NARROW);
            columns.width(1, WIDE);
        }
    }

    private Range list(Worksheet terms, int column, Field field) {
        header(terms, column, field.toString(), "meaning");
        terms.width(column, NARROW);
        terms.width(column + 1, WIDE);
        List<String> words = field.terms();
        for (int i = 0; i < words.size(); i++) {
            terms.value(i + 1, column, words.get(i));
            terms.value(i + 1, column + 1, word(field.vocabulary() + "." + words.get(i)));
        }
        return terms.range(1, column, words.size(), column);
    }

    private static void header(Worksheet sheet, int column, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, column + i, names[i]);
            sheet.style(0, column + i).bold().set();
        }
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
