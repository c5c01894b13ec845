package org.strikelog.handout.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.strikelog.handout.Brief;
import org.strikelog.handout.BriefPrinter;
import org.strikelog.handout.Briefs;
import org.strikelog.handout.DayColours;
import org.strikelog.handout.Excerpt;

/** A filter as a brief on a few sheets of paper. */
@Controller
class BriefController {

    private final Briefs briefs;
    private final BriefPrinter printer;
    private final DayColours colours;

    BriefController(Briefs briefs, BriefPrinter printer, DayColours colours) {
        this.briefs = briefs;
        this.printer = printer;
        this.colours = colours;
    }

    @GetMapping("/brief")
    String page(Excerpt excerpt, Locale locale, Model model) {
        model.addAttribute("brief", briefs.read(excerpt, FileAnswer.server(), locale));
        model.addAttribute("colours", colours);
        return "handout/brief";
    }

    @GetMapping("/brief.pdf")
    @Nullable
    ResponseEntity<byte[]> pdf(Excerpt excerpt, Locale locale, WebRequest request) {
        Brief brief = briefs.read(excerpt, FileAnswer.server(), locale);
        String page = printer.page(brief, locale);
        String name = brief.handout().fileName() + ".pdf";
        return FileAnswer.of(request, page, MediaType.APPLICATION_PDF, name, () -> printer.pdf(page));
    }
}
