package org.strikelog.importer;

import java.util.List;
import org.strikelog.source.SpeakerKind;

/** A kind of file, and what its rows mean. */
public interface Format {

    /**
     * Somebody whose statements a file holds.
     *
     * @param key slug of the speaker
     */
    record Voice(String key, String name, SpeakerKind kind) {}

    /**
     * What usually holds of its files, unless whoever brings one says otherwise.
     *
     * @param name of the data set
     * @param licence an SPDX identifier, or the terms in words
     * @param attribution what the licence asks to be shown; empty where it asks for nothing
     * @param open whether the public may see the incidents
     */
    record Terms(String name, String licence, String attribution, boolean open) {}

    /** {@return what usually holds of its files} */
    Terms terms();

    /** {@return its name in lower case, as in addresses and on the command line} */
    String code();

    /** {@return names of the columns that it cannot do without} */
    List<String> required();

    /** {@return the column that a row is known by} */
    default String known() {
        return required().getFirst();
    }

    /** {@return names of all columns in their order, for a file that comes without a row of names} */
    List<String> columns();

    /** {@return whose statements its figures and actors are; the first says who took part} */
    List<Voice> voices();

    /** {@return who brings it out} */
    String publisher();

    /**
     * Reads a row. What cannot be read is noted with the row, as completely as possible.
     *
     * @return what it says; not to be used when the row has problems
     */
    StagedIncident read(Row row);
}
