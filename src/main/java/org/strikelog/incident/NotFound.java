package org.strikelog.incident;

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
