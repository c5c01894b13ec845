package org.strikelog.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strikelog.source.Retraction;

/** That a report was taken back, as its editor types it. */
public class RetractionForm {

    /** Characters of a reason, which the public is shown. */
    private static final int LONGEST = 1_000;

    public String day = "";
    public String by = "";
    public String reason = "";

    @Nullable
    Retraction read(Reading reading) {
        if (day.isBlank()) {
            reading.reject("day", "The day on which it was taken back, such as 26 Jul 2024.");
        }
        LocalDate on = reading.day("day", day);
        String who = reading.required("by", by, "Who took it back, such as its publisher.");
        String why = reading.required("reason", reason, "Why; the public is shown it.");
        reading.text("reason", reason, LONGEST);
        return on == null || who == null || why == null || !reading.problems().isEmpty()
                ? null
                : new Retraction(on, why, who);
    }
}
