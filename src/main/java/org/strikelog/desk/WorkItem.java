package org.strikelog.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param position its place in the list, falling from the first to the last
 * @param incident the number of the incident that it is about; none where it is about something else
 * @param address path of the page on which it is done
 * @param title what it is about
 * @param day on which that happened, was published or was stated
 * @param detail place, publisher or whatever tells it from others
 */
public record WorkItem(
        long position,
        @Nullable Long incident,
        String address,
        String title,
        @Nullable LocalDate day,
        @Nullable String detail) {

    static WorkItem of(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getLong("position"),
                row.getObject("incident", Long.class),
                row.getString("address"),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getString("detail"));
    }
}
