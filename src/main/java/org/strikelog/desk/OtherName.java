package org.strikelog.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Another name, typed one a line with its language before it: {@code ar: عين الأسد}.
 *
 * @param language BCP 47; {@code und}, undetermined, where none is given
 */
record OtherName(String name, String language) {

    private static final Pattern WITH_LANGUAGE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\s*:\\s*(\\S.*)");

    static List<OtherName> read(String field, String typed, Reading reading) {
        List<OtherName> names = new ArrayList<>();
        for (String line : typed.strip().split("\\R")) {
            String text = reading.text(field, line, Rows.LINE);
            if (text != null) {
                Matcher matcher = WITH_LANGUAGE.matcher(text);
                names.add(
                        matcher.matches()
                                ? new OtherName(matcher.group(2), matcher.group(1))
                                : new OtherName(text, "und"));
            }
        }
        return names;
    }

    /** {@return names as they are typed, one a line} */
    static String lines(List<OtherName> names) {
        return names.stream()
                .map(name -> (name.language.equals("und") ? "" : name.language + ": ") + name.name)
                .collect(Collectors.joining("\n"));
    }
}
