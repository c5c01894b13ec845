package org.strikelog.handout.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.strikelog.handout.Excerpt;
import org.strikelog.handout.Handout;
import org.strikelog.handout.Handouts;
import org.strikelog.handout.Picture;
import org.strikelog.handout.Pictures;
import org.strikelog.incident.IncidentFilter;

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
    ResponseEntity<byte[]> svg(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String stack,
            @RequestParam(required = false) @Nullable String bucket,
            Locale locale,
            WebRequest request) {
        Handout handout = read(Excerpt.of(filter, title, stack, bucket), locale);
        byte[] svg = pictures.svg(handout, locale).getBytes(StandardCharsets.UTF_8);
        return request.checkNotModified(tag(svg)) ? null : file(handout, ".svg", SVG, svg);
    }

    @GetMapping("/picture.png")
    @Nullable
    ResponseEntity<byte[]> png(
            IncidentFilter filter,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String stack,
            @RequestParam(required = false) @Nullable String bucket,
            Locale locale,
            WebRequest request) {
        Handout handout = read(Excerpt.of(filter, title, stack, bucket), locale);
        String plate = pictures.plate(handout, locale);
        return request.checkNotModified(tag(plate.getBytes(StandardCharsets.UTF_8)))
                ? null
                : file(handout, ".png", MediaType.IMAGE_PNG, pictures.png(plate));
    }

    private Handout read(Excerpt excerpt, Locale locale) {
        String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return handouts.read(excerpt, server, Picture.MAP_WIDTH, Picture.MAP_HEIGHT, locale);
    }

    /** What it is drawn from tells one picture from another. It is weak, since the server may compress the answer. */
    private static String tag(byte[] drawing) {
        return "W/\"" + DigestUtils.md5DigestAsHex(drawing) + "\"";
    }

    private static ResponseEntity<byte[]> file(Handout handout, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename(handout.fileName() + ending)
                        .build()))
                .body(content);
    }
}
