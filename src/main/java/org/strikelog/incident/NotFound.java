package org.strikelog.incident;

/** Something was asked for by a key that the record does not have. */
public class NotFound extends RuntimeException {

    private final String what;
    private final String key;

    /**
     * @param what the kind of thing, as a reader would call it: "incident"
     * @param key as it was asked for
     */
    public NotFound(String what, Object key) {
        super("There is no %s %s in the record.".formatted(what, key));
        this.what = what;
        this.key = key.toString();
    }

    public String what() {
        return what;
    }

    public String key() {
        return key;
    }
}
