package org.strikelog.importer;

import java.util.List;
import org.strikelog.source.SpeakerKind;

/** A kind of file, and what its rows mean. */
interface Format {

    /**
     * Somebody whose statements a file holds.
     *
     * @param key slug of the speaker
     */
    record Voice(String key, String name, SpeakerKind kind) {}

    /** {@return its name in lower case, as in addresses and on the command line} */
    String code();

    /** {@return names of the columns that it cannot do without} */
    List<String> required();

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
