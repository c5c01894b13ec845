package org.strikelog.site.database;

/** The database cannot be used: what is wrong, and what a person can do about it, in a sentence each. */
public class DatabaseUnavailable extends RuntimeException {

    private final String remedy;

    DatabaseUnavailable(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
