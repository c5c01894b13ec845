package org.strikelog.duplicate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why two incidents may be one: "same day, 3 km apart, both one-way drone, cite the same report". */
@Component("evidenceWords")
public class EvidenceWords {

    private final MessageSource messages;

    EvidenceWords(MessageSource messages) {
        this.messages = messages;
    }

    /** {@return what speaks for one attack, in a line} */
    public String supporting(List<Evidence> evidence, Locale locale) {
        return line(evidence.stream().filter(Evidence::supports).toList(), locale);
    }

    /** {@return what speaks against it, in a line; empty where nothing does} */
    public String opposing(List<Evidence> evidence, Locale locale) {
        return line(evidence.stream().filter(e -> e.bits() < 0).toList(), locale);
    }

    private String line(List<Evidence> evidence, Locale locale) {
        return evidence.stream().map(e -> words(e, locale)).collect(Collectors.joining(", "));
    }

    private String words(Evidence evidence, Locale locale) {
        Object[] values = evidence.values().stream()
                .map(value -> value(evidence, value, locale))
                .toArray();
        return messages.getMessage(evidence.kind().key(), values, locale);
    }

    /** Numbers are passed as numbers, since messages choose by them; terms within a sentence begin small. */
    private Object value(Evidence evidence, String value, Locale locale) {
        String vocabulary = evidence.kind().vocabulary();
        if (vocabulary.isEmpty()) {
            return value.matches("\\d{1,9}") ? Integer.valueOf(value) : value;
        }
        return messages.getMessage(vocabulary + value, new Object[0], locale).toLowerCase(locale);
    }
}
