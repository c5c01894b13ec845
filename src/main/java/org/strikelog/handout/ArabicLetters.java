package org.strikelog.handout;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.AttributedString;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.batik.gvt.text.ArabicTextHandler;

/**
 * Joins Arabic letters, and sets words that run to the left in the order in which they are printed. Batik knows the forms
 * that letters have at the start, in the middle and at the end of a word (Unicode's Arabic Presentation Forms).
 */
class ArabicLetters implements BidiReorderer {

    private static final Pattern JOINED = Pattern.compile("[\\uFB50-\\uFDFF\\uFE70-\\uFEFF]");

    /** What is turned about in a line that runs to the left. */
    private static final Map<Integer, Integer> MIRRORED = Map.of(
            (int) '(', (int) ')',
            (int) ')', (int) '(',
            (int) '[', (int) ']',
            (int) ']', (int) '[',
            (int) '<', (int) '>',
            (int) '>', (int) '<',
            (int) '«', (int) '»',
            (int) '»', (int) '«');

    @Override
    public String shapeText(String text) {
        if (text.isEmpty()) {
            return text;
        }
        // Batik looks at letters in the order in which they stand on the page.
        String seen = new StringBuilder(text).reverse().toString();
        String joined = ArabicTextHandler.createSubstituteString(
                ArabicTextHandler.assignArabicForms(new AttributedString(seen)).getIterator());
        return new StringBuilder(joined).reverse().toString();
    }

    @Override
    public String deshapeText(String text) {
        return JOINED.matcher(text).replaceAll(letter -> Normalizer.normalize(letter.group(), Normalizer.Form.NFKC));
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return new StringBuilder(text)
                .reverse()
                .codePoints()
                .map(c -> MIRRORED.getOrDefault(c, c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
