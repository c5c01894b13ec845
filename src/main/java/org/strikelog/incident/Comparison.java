package org.strikelog.incident;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two saves of one incident side by side, field by field; only what differs.
 *
 * @param earlier the older save
 * @param later the newer save
 */
public record Comparison(Revision earlier, Revision later, List<Difference> differences) {

    /** One field that was changed, line by line. */
    public record Difference(String field, List<Row> rows) {}

    /**
     * One line as it was and as it is.
     *
     * @param before nothing where it was added
     * @param after nothing where it was taken away
     */
    public record Row(List<Piece> before, List<Piece> after) {}

    /**
     * Some words of a line.
     *
     * @param changed whether the other side does not have them there
     */
    public record Piece(String text, boolean changed) {}

    static Comparison of(Revision one, Revision other, RevisionLines lines) {
        Revision earlier = one.number() < other.number() ? one : other;
        Revision later = earlier == one ? other : one;
        Map<String, List<String>> before = lines.of(earlier.document());
        Map<String, List<String>> after = lines.of(later.document());
        return new Comparison(
                earlier,
                later,
                before.keySet().stream()
                        .filter(field ->
                                !before.getOrDefault(field, List.of()).equals(after.getOrDefault(field, List.of())))
                        .map(field -> new Difference(
                                field,
                                rows(before.getOrDefault(field, List.of()), after.getOrDefault(field, List.of()))))
                        .toList());
    }

    /**
     * {@return lines side by side: those that both have beside each other; where some were replaced, the first by the first,
     * and so on}
     */
    public static List<Row> rows(List<String> before, List<String> after) {
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<String> was = delta.getSource().getLines();
            List<String> is = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                rows.add(row(at(was, i), at(is, i), delta.getType() == DeltaType.EQUAL));
            }
        }
        return rows;
    }

    private static @Nullable String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : null;
    }

    private static Row row(@Nullable String was, @Nullable String is, boolean same) {
        if (was == null || is == null || same) {
            return new Row(whole(was, !same), whole(is, !same));
        }
        List<Piece> before = new ArrayList<>();
        List<Piece> after = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(was), words(is), true).getDeltas()) {
            boolean changed = delta.getType() != DeltaType.EQUAL;
            add(before, delta.getSource().getLines(), changed);
            add(after, delta.getTarget().getLines(), changed);
        }
        return new Row(before, after);
    }

    private static List<Piece> whole(@Nullable String line, boolean changed) {
        return line == null ? List.of() : List.of(new Piece(line, changed));
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), changed));
        }
    }

    /** {@return words and what stands between them, so that they joined are the line again} */
    private static List<String> words(String line) {
        return Arrays.asList(line.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=\\w)(?=\\W)|(?<=\\W)(?=\\w)"));
    }
}
