package org.strikelog.handout;

import java.text.Bidi;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.strikelog.explore.Bucket;
import org.strikelog.handout.Handout.Series;
import org.strikelog.handout.Picture.Key;
import org.strikelog.handout.Picture.Line;

/** Sets handouts on sheets: what SVG cannot do itself, breaking lines and finding room for a legend. */
@Component
class PictureSetter {

    private static final int LEADING = 6;

    /** Others open the file with another face, which may run wider. */
    private static final double ROOM = 1.1;

    private static final int MOST_LINES = 8;
    private static final char RIGHT_TO_LEFT = '\u202B';
    private static final char POP = '\u202C';

    private final MessageSource messages;

    PictureSetter(MessageSource messages) {
        this.messages = messages;
    }

    Picture set(Handout handout, Locale locale) {
        Sheet sheet = new Sheet();
        sheet.text(handout.title(), 24, true, "ink");
        sheet.text(handout.words(), 14, false, "ink-soft");
        sheet.skip(6);
        sheet.text(counts(handout, locale), 14, true, "ink");
        sheet.skip(10);
        int mapTop = sheet.box(Picture.MAP_HEIGHT);
        sheet.text(say("handout.picture.marks", locale), 11, false, "ink-faint");
        sheet.skip(16);
        sheet.text(chart(handout, locale), 14, true, "ink");
        List<Key> keys = sheet.keys(keys(handout, locale));
        int chartTop = sheet.box(Picture.CHART_HEIGHT);
        sheet.skip(10);
        sheet.text(sources(handout, locale), 11, false, "ink-soft");
        sheet.text(say("handout.ground", locale), 11, false, "ink-soft");
        sheet.text(made(handout, locale), 11, false, "ink-soft");
        sheet.text(handout.address(), 11, false, "ink-soft");
        return new Picture(
                handout,
                sheet.y + Picture.MARGIN - LEADING,
                sheet.lines,
                keys,
                mapTop,
                chartTop,
                handout.map().frame().bar(120));
    }

    private String counts(Handout handout, Locale locale) {
        List<String> parts = new ArrayList<>();
        long possible = handout.total().possible();
        long certain = handout.total().certain();
        parts.add(say("totals.count", locale, possible));
        if (certain < possible) {
            parts.add(say("handout.certainty", locale, certain, possible - certain));
        }
        if (handout.section()) {
            parts.add(say("handout.section", locale, possible, handout.anywhere()));
        }
        if (handout.unplaced() > 0) {
            parts.add(say("handout.unplaced", locale, handout.unplaced()));
        }
        return String.join(" · ", parts);
    }

    private String chart(Handout handout, Locale locale) {
        Bucket bucket = handout.timeline().histogram().bucket();
        return say(
                "handout.picture.chart",
                locale,
                say("bucket." + bucket, locale),
                say("handout.by." + handout.excerpt().stack(), locale));
    }

    private List<Key> keys(Handout handout, Locale locale) {
        List<Key> keys = new ArrayList<>();
        for (Series series : handout.series()) {
            keys.add(new Key(series.colour(), false, series.label(), 0, 0));
        }
        if (handout.timeline().vague()) {
            keys.add(new Key("other", true, say("histogram.vague", locale), 0, 0));
        }
        return keys;
    }

    private String sources(Handout handout, Locale locale) {
        return handout.origins().isEmpty()
                ? say("handout.sources.none", locale)
                : handout.origins().stream()
                        .map(o -> say("handout.source", locale, o.name(), o.licence(), o.count()))
                        .collect(Collectors.joining("; ", say("handout.sources", locale) + " ", ""));
    }

    private String made(Handout handout, Locale locale) {
        String day =
                DateTimeFormatter.ofPattern(say("date.day", locale), locale).format(handout.day());
        return say("handout.made", locale, day, handout.recordVersion());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A sheet that is filled from the top. */
    private static final class Sheet {

        private final Typeface face = Typeface.plex();
        private final List<Line> lines = new ArrayList<>();
        private int y = Picture.MARGIN;

        void skip(int pixels) {
            y += pixels;
        }

        int box(int height) {
            int top = y;
            y += height + LEADING;
            return top;
        }

        void text(String text, int size, boolean strong, String colour) {
            boolean rightToLeft = !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
            int x = rightToLeft ? Picture.WIDTH - Picture.MARGIN : Picture.MARGIN;
            for (String line : broken(text, size, strong)) {
                y += size;
                lines.add(new Line(rightToLeft ? embedded(line) : line, x, y, size, strong, colour, rightToLeft));
                y += size / 3;
            }
            y += LEADING;
        }

        /** Programs disagree on where a line with the attribute {@code direction} starts; on these characters they do not. */
        private static String embedded(String line) {
            return RIGHT_TO_LEFT + line + POP;
        }

        /** Puts the keys beside each other, in as many rows as they need. */
        List<Key> keys(List<Key> unset) {
            List<Key> set = new ArrayList<>();
            int x = Picture.MARGIN;
            y += 11;
            for (Key key : unset) {
                int width = 15 + (int) Math.ceil(face.width(key.label(), 12, false) * ROOM);
                if (x + width > Picture.WIDTH - Picture.MARGIN && x > Picture.MARGIN) {
                    x = Picture.MARGIN;
                    y += 18;
                }
                set.add(new Key(key.colour(), key.imprecise(), key.label(), x, y));
                x += width + 16;
            }
            y += LEADING;
            return set;
        }

        /** What is longer than a few lines ends with dots: the address, which is always there, says it all. */
        private List<String> broken(String text, int size, boolean strong) {
            List<String> all = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                for (String piece : pieces(word, size, strong)) {
                    boolean fresh = line.isEmpty();
                    if (!fresh && !fits(line + " " + piece, size, strong)) {
                        all.add(line.toString());
                        line.setLength(0);
                        fresh = true;
                    }
                    line.append(fresh ? "" : " ").append(piece);
                }
                if (all.size() >= MOST_LINES) {
                    return List.copyOf(shortened(all));
                }
            }
            all.add(line.toString());
            return all;
        }

        private static List<String> shortened(List<String> lines) {
            List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
            first.add(lines.get(MOST_LINES - 1) + " …");
            return first;
        }

        /** {@return a word, or the parts of one that is longer than a line} */
        private List<String> pieces(String word, int size, boolean strong) {
            List<String> pieces = new ArrayList<>();
            int from = 0;
            for (int to = 1; to <= word.length(); to++) {
                if (to == word.length() || to - from > 40 && !fits(word.substring(from, to + 1), size, strong)) {
                    pieces.add(word.substring(from, to));
                    from = to;
                }
            }
            return pieces.isEmpty() ? List.of(word) : pieces;
        }

        private boolean fits(String text, int size, boolean strong) {
            return face.width(text, size, strong) * ROOM <= Picture.MAP_WIDTH;
        }
    }
}
