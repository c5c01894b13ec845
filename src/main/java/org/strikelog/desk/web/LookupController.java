package org.strikelog.desk.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.strikelog.casualty.StatedCount;
import org.strikelog.desk.Addressed;
import org.strikelog.desk.Catalogue;
import org.strikelog.desk.Catalogue.Shelf;
import org.strikelog.desk.Choice;
import org.strikelog.desk.OnReport;
import org.strikelog.desk.StatedDays;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.location.Coordinates;

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

    /**
     * {@return places around a point}
     *
     * @param latitude decimal degrees, as longitude
     */
    @GetMapping("/locations/near")
    List<Choice> near(@RequestParam double latitude, @RequestParam double longitude) {
        try {
            return catalogue.near(new Coordinates(latitude, longitude));
        } catch (IllegalArgumentException nowhere) {
            throw new InvalidParameters(
                    "latitude", latitude + "," + longitude, "degrees from -90 to 90, and longitude from -180 to 180");
        }
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

    /** {@return what the record can tell of a report by its address} */
    @GetMapping("/addresses")
    Addressed address(@RequestParam String q) {
        return catalogue.addressed(q.strip());
    }

    /** {@return what rests on a report already} */
    @GetMapping("/reports/{key}/resting")
    OnReport resting(@PathVariable String key) {
        return catalogue.resting(key);
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
