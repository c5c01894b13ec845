package org.strikelog.desk;

import java.util.List;

/**
 * What rests on a report already.
 *
 * @param incidents the latest few
 * @param total of how many
 */
public record OnReport(List<Incident> incidents, int total) {

    static final OnReport NOTHING = new OnReport(List.of(), 0);

    /** One incident, in the code of its state. */
    public record Incident(long id, String title, String state) {}
}
