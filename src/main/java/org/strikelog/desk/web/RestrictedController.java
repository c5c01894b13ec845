package org.strikelog.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.strikelog.incident.RestrictedQuery;
import org.strikelog.incident.RestrictedRecord;

/** What only those read who have the desk: incidents of data sets that may not be redistributed. */
@Controller
class RestrictedController {

    private static final String PATH = "/desk/restricted";

    private final RestrictedRecord record;

    RestrictedController(RestrictedRecord record) {
        this.record = record;
    }

    /**
     * The list of them.
     *
     * @param total how many match, on this page or another
     * @param first path of the first page; none where this is it
     * @param next path of the next page; none where this is the last
     */
    public record Page(
            RestrictedQuery query,
            List<RestrictedRecord.Held> datasets,
            List<RestrictedRecord.Row> rows,
            long total,
            @Nullable String first,
            @Nullable String next) {}

    @GetMapping(PATH)
    String list(RestrictedQuery query, Model model) {
        List<RestrictedRecord.Row> rows = record.latest(query);
        model.addAttribute(
                "page",
                new Page(
                        query,
                        record.datasets(),
                        rows,
                        record.count(query),
                        query.after() == 0 ? null : PATH + query.from(0),
                        rows.size() < query.limit()
                                ? null
                                : PATH + query.from(rows.getLast().id())));
        return "desk/restricted";
    }
}
