package org.strikelog.handout.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.strikelog.handout.Brief;
import org.strikelog.handout.BriefPrinter;
import org.strikelog.handout.Briefs;
import org.strikelog.handout.DayColours;
import org.strikelog.handout.Excerpt;
import org.strikelog.incident.IncidentFilter;

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
    String page(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String stack,
            @RequestParam(required = false) @Nullable String bucket,
            Locale locale,
            Model model) {
        model.addAttribute("brief", read(Excerpt.of(filter, title, stack, bucket), locale));
        model.addAttribute("colours", colours);
        return "handout/brief";
    }

    @GetMapping("/brief.pdf")
    @Nullable
    ResponseEntity<byte[]> pdf(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String stack,
            @RequestParam(required = false) @Nullable String bucket,
            Locale locale,
            WebRequest request) {
        Brief brief = read(Excerpt.of(filter, title, stack, bucket), locale);
        String page = printer.page(brief, locale);
        if (request.checkNotModified(
                "W/\"" + DigestUtils.md5DigestAsHex(page.getBytes(StandardCharsets.UTF_8)) + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename(brief.handout().fileName() + ".pdf")
                        .build()))
                .body(printer.pdf(page));
    }

    private Brief read(Excerpt excerpt, Locale locale) {
        String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return briefs.read(excerpt, server, locale);
    }
}
