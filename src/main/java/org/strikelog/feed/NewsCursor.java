package org.strikelog.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.strikelog.incident.InvalidParameters;

/**
 * A place in a list of news: behind this one. Written as {@code 1763726400.142.2023-11-06.371}.
 *
 * @param changedAt in whole seconds
 */
public record NewsCursor(Instant changedAt, long incident, LocalDate day, long id) {

    /** @throws InvalidParameters if it is none */
    public static NewsCursor parse(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            if (parts.length == 4) {
                return new NewsCursor(
                        Instant.ofEpochSecond(Integer.parseUnsignedInt(parts[0])),
                        Long.parseLong(parts[1]),
                        LocalDate.parse(parts[2]),
                        Long.parseLong(parts[3]));
            }
        } catch (NumberFormatException | DateTimeException unfit) {
            // It is refused below, as is one of another form.
        }
        throw new InvalidParameters("cursor", text, "where to go on, as the links of this feed give it");
    }

    @Override
    public String toString() {
        return changedAt.getEpochSecond() + "." + incident + "." + day + "." + id;
    }
}
