package org.strikelog.handout;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * IBM Plex Sans with its Arabic companion, which the application brings along: the machine it runs on may have no fonts
 * at all, or none with Arabic letters.
 */
final class Typeface {

    /** Its faces by file: Latin first, then Arabic. */
    static final List<String> REGULAR = List.of("plex-sans-400", "plex-sans-arabic-400");

    /** Its semi-bold faces, likewise. */
    static final List<String> STRONG = List.of("plex-sans-600", "plex-sans-arabic-600");

    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

    private final List<Font> regular;
    private final List<Font> strong;

    private Typeface() {
        regular = REGULAR.stream().map(Typeface::read).toList();
        strong = STRONG.stream().map(Typeface::read).toList();
        GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        Stream.concat(regular.stream(), strong.stream()).forEach(environment::registerFont);
    }

    /** {@return the typeface, read and made known to Java 2D when it is first asked for} */
    static Typeface plex() {
        return Loaded.PLEX;
    }

    static InputStream file(String face) {
        try {
            return new ClassPathResource("fonts/" + face + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + face + " cannot be read", e);
        }
    }

    /**
     * {@return a copy of a face as a file, for programs that read nothing else; it goes when the application ends}
     */
    static File copy(String face) {
        try (InputStream file = file(face)) {
            Path copy = Files.createTempFile(face, ".ttf");
            copy.toFile().deleteOnExit();
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy.toFile();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + face + " cannot be copied", e);
        }
    }

    /** {@return the names of its faces as SVG lists them} */
    String families(boolean bold) {
        return String.join(
                ", ",
                (bold ? strong : regular)
                        .stream().map(font -> "'" + font.getFamily() + "'").toList());
    }

    /** {@return how wide a text is set at a size, both in pixels} */
    double width(String text, double size, boolean bold) {
        List<Font> faces = bold ? strong : regular;
        Font face = faces.stream()
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(faces.getLast());
        return face.deriveFont((float) size).getStringBounds(text, PAPER).getWidth();
    }

    private static Font read(String face) {
        try (InputStream file = file(face)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + face + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + face + " is damaged", e);
        }
    }

    private static final class Loaded {

        private static final Typeface PLEX = new Typeface();
    }
}
