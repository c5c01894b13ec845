package org.strikelog.incident;

import java.time.LocalDate;

/** Nothing public is there under that key. */
public class NotFound extends RuntimeException {

    private final String what;
    private final String key;

    /** @param what kind of thing, in one word: incident, group, location, report, tally, revision */
    public NotFound(String what, String key) {
        super("There is no %s %s".formatted(what, key));
        this.what = what;
        this.key = key;
    }

    /** {@return that something was not there yet on the day as known on which it was asked for} */
    public static NotFound until(LocalDate since, LocalDate asOf, String what, String key) {
        return new NotFound(what, key, "There was no %s %s on %s, but since %s".formatted(what, key, asOf, since));
    }

    NotFound(String what, String key, String message) {
        super(message);
        this.what = what;
        this.key = key;
    }

    public String what() {
        return what;
    }

    public String key() {
        return key;
    }
}
