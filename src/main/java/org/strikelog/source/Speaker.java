package org.strikelog.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * Who says something, as against who carries it. CENTCOM, quoted by a newspaper, is the speaker; the newspaper is the
 * publisher of the report.
 */
@Entity
public class Speaker {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String key;
    private String name;

    @Enumerated(EnumType.STRING)
    private SpeakerKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Speaker house;

    @SuppressWarnings("NullAway.Init")
    protected Speaker() {}

    /** @param key slug, of lower-case letters, digits and hyphens; never changes */
    public Speaker(String key, String name, SpeakerKind kind) {
        this.key = key;
        this.name = name;
        this.kind = kind;
    }

    /** Says for whom it speaks: its later statements replace earlier ones of the whole house. */
    public void speaksFor(Speaker house) {
        this.house = house == this ? null : house;
    }

    /** {@return for whom it speaks, itself where for nobody else} */
    public Speaker house() {
        return house == null ? this : house;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public SpeakerKind kind() {
        return kind;
    }
}
