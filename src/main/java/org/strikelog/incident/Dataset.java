package org.strikelog.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Where incidents came from, and whether they may be shown to the public. */
@Entity
public class Dataset {

    /** Key of the data set of incidents entered by our own editors. */
    public static final String DESK = "desk";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String key;
    private String name;
    private String licence;
    private boolean redistributable;

    @SuppressWarnings("NullAway.Init")
    protected Dataset() {}

    /**
     * @param key slug, of lower-case letters, digits and hyphens; never changes
     * @param licence an SPDX identifier, or the terms in words
     * @param redistributable whether its incidents may be shown to the public
     */
    public Dataset(String key, String name, String licence, boolean redistributable) {
        this.key = key;
        this.name = name;
        this.licence = licence;
        this.redistributable = redistributable;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String licence() {
        return licence;
    }

    public boolean redistributable() {
        return redistributable;
    }
}
