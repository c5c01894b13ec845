package org.strikelog.handout;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws handouts as pictures, from one and the same drawing. */
@Component
public class Pictures {

    /** Dots of a PNG to a pixel of the drawing, so that it is sharp in print. */
    private static final int DENSITY = 2;

    private static final float MM_TO_A_DOT = 25.4f / 96 / DENSITY;

    private final PictureSetter setter;
    private final DayColours colours;
    private final ITemplateEngine templates;
    private final Rendering rendering;

    Pictures(PictureSetter setter, DayColours colours, ITemplateEngine templates, Rendering rendering) {
        this.setter = setter;
        this.colours = colours;
        this.templates = templates;
        this.rendering = rendering;
    }

    /** {@return an SVG document that needs no other file: its colours are its own, its letters those of its reader} */
    public String svg(Handout handout, Locale locale) {
        return drawn(handout, locale, "sans-serif", "sans-serif");
    }

    /** {@return the drawing from which a PNG is made: the same with our own letters} */
    public String plate(Handout handout, Locale locale) {
        Typeface plex = Typeface.plex();
        return drawn(handout, locale, plex.families(false), plex.families(true));
    }

    /** {@return a plate as PNG, twice as many dots wide as the drawing has pixels} */
    public byte[] png(String plate) {
        return rendering.of(plate, Pictures::transcoded);
    }

    private String drawn(Handout handout, Locale locale, String face, String strongFace) {
        Map<String, Object> model = new HashMap<>();
        model.put("picture", setter.set(handout, locale));
        model.put("colours", colours);
        model.put("face", face);
        model.put("strongFace", strongFace);
        return templates.process("handout/picture", new Context(locale, model));
    }

    private static byte[] transcoded(String plate) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) Picture.WIDTH * DENSITY);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_PIXEL_UNIT_TO_MILLIMETER, MM_TO_A_DOT);
        // The drawing is our own and has neither, but words of readers stand in it.
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(plate)), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalStateException("A picture could not be drawn", e);
        }
        return png.toByteArray();
    }
}
