package org.strikelog.casualty;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Who was harmed. */
public enum Party {
    /** Members of the armed forces of the United States. */
    US_MILITARY,

    /** Forces of the coalition as a source lumps them together, US forces among them. */
    COALITION,

    /** Civilians who work for a force. */
    CONTRACTOR,

    /** Civilians. */
    CIVILIAN,

    /** Members of armed groups. */
    MILITANT,

    /** Forces of the state, or of the local authority, on whose ground it happened. */
    HOST_FORCE,

    /** Anybody else. */
    OTHER,

    /** Everybody together, where a source does not tell them apart. */
    ALL;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return code;
    }
}
