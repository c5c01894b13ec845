package org.strikelog.timeline.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.strikelog.explore.Bucket;
import org.strikelog.explore.Explorer;
import org.strikelog.explore.Histogram;
import org.strikelog.explore.HistogramDrawing;
import org.strikelog.explore.Stack;
import org.strikelog.incident.FilterWords;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.timeline.Chronicle;

/** The chronicle, a month at a time, forward from the first. */
@Controller
class TimelineController {

    private final Chronicle chronicle;
    private final Explorer explorer;
    private final FilterWords words;

    TimelineController(Chronicle chronicle, Explorer explorer, FilterWords words) {
        this.chronicle = chronicle;
        this.explorer = explorer;
        this.words = words;
    }

    @GetMapping("/timeline")
    String month(IncidentFilter filter, @RequestParam(required = false) @Nullable String month, Model model) {
        Histogram months = explorer.histogram(filter, Bucket.MONTH, Stack.OUTCOME);
        YearMonth shown = month == null || month.isBlank() ? TimelinePage.first(months) : parse(month);
        model.addAttribute(
                "page",
                new TimelinePage(
                        filter,
                        shown,
                        chronicle.month(filter, shown),
                        HistogramDrawing.of(months),
                        words.chips(filter)));
        return "timeline/month";
    }

    private static YearMonth parse(String month) {
        try {
            YearMonth parsed = YearMonth.parse(month);
            if (parsed.getYear() >= 1900 && parsed.getYear() <= 2199) {
                return parsed;
            }
        } catch (DateTimeException e) {
            throw refusal(month);
        }
        throw refusal(month);
    }

    private static InvalidParameters refusal(String month) {
        return new InvalidParameters("month", month, "a month such as 2023-10, from 1900 to 2199");
    }
}
