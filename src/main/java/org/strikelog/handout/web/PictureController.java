package org.strikelog.handout.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.strikelog.handout.Excerpt;
import org.strikelog.handout.Handout;
import org.strikelog.handout.Handouts;
import org.strikelog.handout.Picture;
import org.strikelog.handout.Pictures;

/** The map and the timeline of a filter as one picture, for a report. */
@Controller
class PictureController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Handouts handouts;
    private final Pictures pictures;

    PictureController(Handouts handouts, Pictures pictures) {
        this.handouts = handouts;
        this.pictures = pictures;
    }

    @GetMapping("/picture.svg")
    @Nullable
    ResponseEntity<byte[]> svg(Excerpt excerpt, Locale locale, WebRequest request) {
        Handout handout = read(excerpt, locale);
        String svg = pictures.svg(handout, locale);
        return FileAnswer.of(
                request, svg, SVG, handout.fileName() + ".svg", () -> svg.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/picture.png")
    @Nullable
    ResponseEntity<byte[]> png(Excerpt excerpt, Locale locale, WebRequest request) {
        Handout handout = read(excerpt, locale);
        String plate = pictures.plate(handout, locale);
        return FileAnswer.of(
                request, plate, MediaType.IMAGE_PNG, handout.fileName() + ".png", () -> pictures.png(plate));
    }

    private Handout read(Excerpt excerpt, Locale locale) {
        return handouts.read(excerpt, FileAnswer.server(), Picture.MAP_WIDTH, Picture.MAP_HEIGHT, locale);
    }
}
