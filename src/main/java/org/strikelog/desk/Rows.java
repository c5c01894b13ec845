package org.strikelog.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentDocument.Source;
import org.strikelog.incident.IncidentDocument.Voice;
import org.strikelog.source.SpeakerKind;

/**
 * What rows of one form have in common: they name speakers, and they name each other.
 *
 * @param reading notes what cannot be read
 * @param citations rows of the citations that statements can name
 * @param figures rows of the figures that others can supersede
 * @param isReport whether the record holds a report under that key
 */
record Rows(Reading reading, List<String> citations, List<String> figures, Predicate<String> isReport) {

    /** Characters in a field of one line. */
    static final int LINE = 500;

    /**
     * How the codes in rows are called, for display.
     *
     * @param terms the words for a code
     * @param reports the title for a row of the citations or a key of a report
     */
    record Names(UnaryOperator<String> terms, UnaryOperator<String> reports) {

        String term(String code) {
            return terms.apply(code);
        }

        String report(String reference) {
            return reference.isBlank() ? "" : reports.apply(reference);
        }
    }

    static Pick speaker(@Nullable Voice voice) {
        return voice == null ? new Pick() : new Pick(voice.key(), voice.name());
    }

    static String key(@Nullable Source report) {
        return report == null ? "" : report.key();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** {@return the day as editors read and write it} */
    static String day(@Nullable LocalDate day) {
        return day == null ? "" : StatedDays.oneOf(day, day).toString();
    }

    static String line(String... parts) {
        return Stream.of(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static String said(Pick speaker, String saidAs) {
        String words = saidAs.isBlank() ? "" : "(“" + saidAs.strip() + "”)";
        return (speaker.words.strip() + " " + words).strip();
    }

    /** {@return the key of the entry chosen; none, and a message, while none is} */
    @Nullable
    String picked(String field, Pick pick, String question, String what) {
        if (pick.chosen()) {
            return pick.key;
        } else if (pick.blank()) {
            reading.reject(field, question);
        } else if (pick.matches().isEmpty()) {
            reading.reject(field, "No %s goes by the name “%s”.".formatted(what, pick.words.strip()));
        } else {
            reading.reject(field, "“%s” can mean these; choose one.".formatted(pick.words.strip()));
        }
        return null;
    }

    /** {@return who speaks, known or new; none where nobody is named, or, with a message, cannot be made out} */
    Entry.@Nullable Voice voice(String path, Pick speaker, String typedKind) {
        SpeakerKind kind = reading.term(path + ".speakerKind", typedKind, SpeakerKind.class);
        String name = Reading.text(speaker.words);
        if (name == null) {
            return null;
        } else if (speaker.chosen()) {
            return new Entry.Voice(speaker.key, name, null);
        } else if (kind != null) {
            return new Entry.Voice(null, name, kind);
        }
        reading.reject(
                path + ".speaker",
                speaker.matches().isEmpty()
                        ? "The record has no speaker “%s” yet. To add one, choose a kind of speaker.".formatted(name)
                        : "The record has no speaker “%s” yet. Choose one of these, or a kind to add a new one."
                                .formatted(name));
        return null;
    }

    <E extends Enum<E>> @Nullable E chosen(String field, String typed, Class<E> vocabulary, String question) {
        if (typed.isBlank()) {
            reading.reject(field, question);
        }
        return reading.term(field, typed, vocabulary);
    }

    /** {@return a reference to a citation or a known report} */
    @Nullable
    String report(String field, String reference) {
        String report = Reading.text(reference);
        if (report != null && !citations.contains(report) && !isReport.test(report)) {
            reading.reject(field, "A report that is cited below; this citation is blank or was removed.");
        }
        return report;
    }

    /** {@return a reference to another figure} */
    @Nullable
    String figure(String field, String reference, String own) {
        String figure = Reading.text(reference);
        if (figure != null && (!figures.contains(figure) || Objects.equals(figure, own))) {
            reading.reject(field, "Another figure of this incident; that one is blank or was removed.");
        }
        return figure;
    }
}
