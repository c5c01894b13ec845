package org.strikelog.source;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Who brings a report out: a newsroom, an agency, a ministry, a channel of a group. */
@Entity
public class Publisher {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;
    private @Nullable String affiliation;

    @SuppressWarnings("NullAway.Init")
    protected Publisher() {}

    /** @param affiliation whose voice it is, where it is not its own */
    public Publisher(String name, @Nullable String affiliation) {
        this.name = name;
        this.affiliation = affiliation;
    }

    public String name() {
        return name;
    }
}
