import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invented names in Latin and Arabic letters, and sentences whose words are drawn by Zipf's law. */
final class Language {

    private static final String[] LATIN =
            "ba ka ra ta ma na sa da la za qa ha ja shi mi ri ti ni li di bi zu mu ru tu nu lu du bu ar al an ir"
                    .split(" ");
    private static final String[] ARABIC =
            "با كا را تا ما نا سا دا لا زا قا ها جا شي مي ري تي ني لي دي بي زو مو رو تو نو لو دو بو ار ال ان ير"
                    .split(" ");

    private static final List<String> ENGLISH =
            List.of(("attack patrol market convoy police village checkpoint wounded killed soldiers civilians mosque"
                + " school hospital bridge airport border station car bus truck rocket mortar drone bomb device gunmen"
                + " claimed responsibility officials witnesses reported local sources security forces army militia"
                + " tribe night morning district province road north south east west near during after before several"
                + " people women children journalist worker teacher mayor judge commander camp refugees ceasefire raid"
                + " fire exchange detonated destroyed damaged fled arrested unknown least")
                    .split(" "));

    private static final int INVENTED_WORDS = 6_000;

    private final Set<String> taken = new HashSet<>();
    private final List<String> words;
    private final Weights frequency;

    Language(RandomGenerator random) {
        Set<String> all = new LinkedHashSet<>(ENGLISH);
        while (all.size() < ENGLISH.size() + INVENTED_WORDS) {
            all.add(name(random, random.nextInt(2, 5)).latin().toLowerCase());
        }
        words = List.copyOf(all);
        frequency = Weights.zipf(words.size(), 3, 0.95);
    }

    record Name(String latin, String arabic) {

        Name with(String word) {
            return new Name(latin + " " + word, arabic);
        }
    }

    Name name(RandomGenerator random, int syllables) {
        StringBuilder latin = new StringBuilder();
        StringBuilder arabic = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            int syllable = random.nextInt(LATIN.length);
            latin.append(LATIN[syllable]);
            arabic.append(ARABIC[syllable]);
        }
        return new Name(capitalised(latin.toString()), arabic.toString());
    }

    /** {@return a name like this that nothing else has} */
    Name unique(Name name) {
        Name own = name;
        for (int i = 2; !taken.add(own.latin); i++) {
            own = name.with(Integer.toString(i));
        }
        return own;
    }

    /** {@return the name as a key in addresses} */
    static String key(String name) {
        return name.toLowerCase().replace(' ', '-');
    }

    /** {@return this many words, without a full stop} */
    String phrase(RandomGenerator random, int length) {
        StringBuilder phrase = new StringBuilder(words.get(frequency.draw(random)));
        for (int i = 1; i < length; i++) {
            phrase.append(' ').append(words.get(frequency.draw(random)));
        }
        return phrase.toString();
    }

    String text(RandomGenerator random, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(capitalised(phrase(random, random.nextInt(8, 17))))
                    .append('.');
        }
        return text.toString();
    }

    /** {@return a word that somebody would search for: neither in every incident nor in none} */
    String searched(RandomGenerator random) {
        double rarity = random.nextDouble();
        return words.get(100 + (int) (rarity * rarity * 2_500));
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
