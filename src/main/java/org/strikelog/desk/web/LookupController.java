package org.strikelog.desk.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.desk.Catalogue;
import org.strikelog.desk.Catalogue.Shelf;
import org.strikelog.desk.Choice;
import org.strikelog.desk.StatedCount;
import org.strikelog.desk.StatedDays;

/** What fields offer while their editor types. */
@RestController
@RequestMapping("/desk/lookup")
class LookupController {

    private final Catalogue catalogue;

    LookupController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/locations")
    List<Choice> locations(@RequestParam String q) {
        return catalogue.search(Shelf.LOCATIONS, q);
    }

    @GetMapping("/groups")
    List<Choice> groups(@RequestParam String q) {
        return catalogue.search(Shelf.GROUPS, q);
    }

    @GetMapping("/speakers")
    List<Choice> speakers(@RequestParam String q) {
        return catalogue.search(Shelf.SPEAKERS, q);
    }

    @GetMapping("/reports")
    List<Choice> reports(@RequestParam String q) {
        return catalogue.search(Shelf.REPORTS, q);
    }

    /** {@return how a number as people write it is read} */
    @GetMapping("/counts")
    Echo counts(@RequestParam String q) {
        return new Echo(StatedCount.echo(q), StatedCount.parse(q).isPresent());
    }

    /** {@return how days as people write them are read} */
    @GetMapping("/days")
    Echo days(@RequestParam String q) {
        return new Echo(StatedDays.echo(q), StatedDays.readable(q));
    }

    /**
     * What somebody typed, told in full.
     *
     * @param read whether it was read; if not, the words say what was expected
     */
    record Echo(String words, boolean read) {}
}
