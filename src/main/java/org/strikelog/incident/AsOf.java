package org.strikelog.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What SQL must read so that it sees the record as known at the end of a day, or as known today. Where a day is set, the
 * pieces bind {@code :asOf}.
 *
 * <p>An incident is known from the first day on which a report of it came out or anything was stated of it; where no such
 * day is known, from its own first day. A statement on a group that has no day of its own is known since its report came
 * out; what has no day at all stands from when the incident is known.
 *
 * @param day in UTC; none is today
 */
public record AsOf(@Nullable LocalDate day) {

    /** {@return how a filter reads the record} */
    public static AsOf of(IncidentFilter filter) {
        return new AsOf(filter.asOf());
    }

    /** {@return the relation of the published incidents, with the columns of {@code published_incident}} */
    public String incidents() {
        return day == null ? "published_incident" : "published_incident_as_of(:asOf)";
    }

    /** {@return a condition on the attribution {@code a}: that it was made and not yet withdrawn} */
    public String stands() {
        return stands("a");
    }

    /** {@return the same of an attribution by another name} */
    public String stands(String a) {
        return day == null
                ? a + ".withdrawn_on is null"
                : made(a) + " and coalesce(" + a + ".withdrawn_on > :asOf, true)";
    }

    /** {@return a condition on the attribution {@code a}: that it was made and has been withdrawn since} */
    public String takenBack() {
        return day == null ? "a.withdrawn_on is not null" : made("a") + " and a.withdrawn_on <= :asOf";
    }

    /** {@return a condition on an attribution by this name: that it was made, whether or not it stands} */
    public String made(String a) {
        return said(
                "coalesce(%1$s.stated_on, (select published_on from report where id = %1$s.report_id))".formatted(a));
    }

    /** {@return a condition on the day of a statement or a report: that it was out} */
    public String said(String column) {
        return day == null ? "true" : "coalesce(" + column + " <= :asOf, true)";
    }

    /** {@return the relation of the roll-ups by incident, party and effect} */
    public String tolls() {
        return "toll(" + end() + ")";
    }

    /** {@return the relation of the roll-ups by incident and effect, over its parties} */
    public String incidentTolls() {
        return "incident_toll_as_of(" + end() + ")";
    }

    /** {@return the relation of what sources cannot all be right about, by {@code incident_id} and {@code kind}} */
    public String conflicts() {
        return day == null
                ? "incident_conflict"
                : "(select incident_id, kind from incident_dispute where since <= :asOf and until > :asOf)";
    }

    /** {@return the day up to which statements count, as the functions of the record take it} */
    String end() {
        return day == null ? "'infinity'" : ":asOf";
    }
}
