package org.strikelog.desk.web;

import org.strikelog.casualty.StatedCount;
import org.strikelog.desk.StatedDays;

/** What a page tells of the words that its fields hold. */
public interface Echoes {

    /** {@return days, told in full} */
    default String daysRead(String words) {
        return StatedDays.echo(words);
    }

    /** {@return a number, told in full} */
    default String countRead(String words) {
        return StatedCount.echo(words);
    }
}
