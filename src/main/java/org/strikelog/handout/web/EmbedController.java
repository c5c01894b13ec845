package org.strikelog.handout.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.strikelog.handout.Excerpt;
import org.strikelog.handout.Handout;
import org.strikelog.handout.Handouts;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.location.MapDrawing;

/**
 * The map and the timeline of a filter for a frame in another page. It is the one page that others may frame, so it has
 * nothing to sign in to and nothing to press but links that open elsewhere.
 */
@Controller
class EmbedController {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 460;
    private static final int NARROW_WIDTH = 360;
    private static final int NARROW_HEIGHT = 270;

    private final Handouts handouts;

    EmbedController(Handouts handouts) {
        this.handouts = handouts;
    }

    @GetMapping("/embed")
    String embed(Excerpt excerpt, Locale locale, Model model) {
        model.addAttribute(
                "page",
                new EmbedPage(
                        handouts.read(excerpt, FileAnswer.server(), WIDTH, HEIGHT, locale),
                        handouts.map(excerpt.filter(), NARROW_WIDTH, NARROW_HEIGHT)));
        return "handout/embed";
    }

    /** The usual page of a problem has the header of the site, which is nothing for a frame. */
    @ExceptionHandler
    ModelAndView refused(InvalidParameters invalid) {
        ModelAndView page = new ModelAndView("handout/refused", HttpStatus.BAD_REQUEST);
        page.addObject("problem", invalid);
        return page;
    }

    /**
     * What the frame shows.
     *
     * @param narrow the map for frames so narrow that the letters of the other would be too small
     */
    record EmbedPage(Handout handout, MapDrawing narrow) {}
}
