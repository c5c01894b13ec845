package org.strikelog.account;

import java.util.List;

/**
 * Something that goes out by mail once what it tells of is kept, where a mail server is set. Publish it as an event.
 *
 * @param to address of e-mail
 * @param kind under which its words stand in the messages: {@code letter.<kind>.subject} and {@code letter.<kind>.text}
 * @param words what stands in them; may be a secret, so that {@code toString} hides it
 */
record Letter(String to, String kind, List<String> words) {

    Letter(String to, String kind, String... words) {
        this(to, kind, List.of(words));
    }

    @Override
    public String toString() {
        return "Letter[%s]".formatted(kind);
    }
}
