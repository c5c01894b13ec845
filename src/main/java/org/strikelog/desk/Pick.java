package org.strikelog.desk;

import java.util.List;

/**
 * A field that refers to an entry of the record by words typed into it.
 *
 * <p>The key counts only while the words are those for which it was chosen: whoever types another name and has no
 * script to clear the key must not save the old one.
 */
public class Pick {

    /** As typed. */
    public String words = "";
    /** The words for which the key was chosen. */
    public String seen = "";
    /** Key of the chosen entry; blank while none is. */
    public String key = "";

    private List<Choice> matches = List.of();
    private OnReport resting = OnReport.NOTHING;

    public Pick() {}

    Pick(String key, String name) {
        this.words = name;
        this.seen = name;
        this.key = key;
    }

    boolean blank() {
        return words.isBlank();
    }

    boolean chosen() {
        return !key.isBlank();
    }

    /** Settles on an entry. */
    void choose(Choice choice) {
        key = choice.key();
        words = choice.name();
        seen = choice.name();
        matches = List.of();
    }

    /** Offers entries to choose from; none is chosen until one is. */
    void offer(List<Choice> choices) {
        key = "";
        seen = words;
        matches = choices;
    }

    void rests(OnReport resting) {
        this.resting = resting;
    }

    /** {@return what rests already on the report that is chosen} */
    public OnReport resting() {
        return resting;
    }

    /** {@return entries to choose from, where the words name several or none} */
    public List<Choice> matches() {
        return matches;
    }
}
