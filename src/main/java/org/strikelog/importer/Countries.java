package org.strikelog.importer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries as files name them: by ISO 3166-1 codes of two or three letters, or in English, as data sets and newspapers
 * have them. A state that is no more counts as the one that its capital is in today.
 */
final class Countries {

    /** Names that the platform has not: shorter, older, or those of ACLED and GTD. */
    private static final String OTHER_NAMES = """
            AE uae|BA bosnia|BN brunei darussalam|BO plurinational state of bolivia|BQ caribbean netherlands
            CD democratic republic of congo|CD democratic republic of the congo|CD dr congo|CD drc|CD zaire|CD congo kinshasa
            CG republic of congo|CG republic of the congo|CG congo|CG peoples republic of the congo|CG congo brazzaville
            CI ivory coast|CI cote divoire|CN hong kong and china|CV cape verde|CV cabo verde|CZ czech republic|CZ czechoslovakia
            DE east germany|DE east germany gdr|DE germany gdr|DE west germany|DE west germany frg
            FK falkland islands|FM micronesia|GB great britain|GB uk|GB england|GB northern ireland|GG bailiwick of guernsey
            HK hong kong|IR islamic republic of iran|JE bailiwick of jersey|KG kyrgyz republic|KN st kitts and nevis
            KP north korea|KP democratic peoples republic of korea|KR south korea|KR republic of korea|LA lao|LA lao pdr
            LC st lucia|MD republic of moldova|MK macedonia|MM burma|MM myanmar|MO macau|MO macao|PS palestine|PS west bank
            PS west bank and gaza strip|PS gaza strip|PS gaza|PS state of palestine|PS palestinian territory|RS yugoslavia
            RS serbia montenegro|RS serbia and montenegro|RS serbia-montenegro|RU soviet union|RU ussr|RU russian federation
            SK slovak republic|ST sao tome and principe|SY syrian arab republic|SZ swaziland|TL east timor|TR turkey
            TF french southern and antarctic lands|TW chinese taipei|TZ united republic of tanzania
            US usa|US united states of america|VA vatican|VA holy see
            VC st vincent and the grenadines|VE bolivarian republic of venezuela|VN south vietnam|VN viet nam|VN north vietnam
            VU new hebrides|WF wallis and futuna|YE north yemen|YE south yemen|ZW rhodesia
            """;

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(plain(code), code);
            codes.put(plain(country.getISO3Country()), code);
            codes.put(plain(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        codes.put("xk", "XK");
        codes.put("xkx", "XK");
        codes.put("kosovo", "XK");
        OTHER_NAMES
                .lines()
                .flatMap(line -> Arrays.stream(line.strip().split("\\|")))
                .forEach(name -> codes.put(plain(name.substring(3)), name.substring(0, 2)));
        return codes;
    }

    /** {@return its code by ISO 3166-1 alpha-2; empty where the name is not known} */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(plain(name)));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’'`\\p{M}]", "")
                .replaceAll("[^\\p{L}]+", " ")
                .replaceAll("\\b(?:and|the)\\b", " ")
                .replaceAll("\\bsaint\\b", "st")
                .replaceAll(" +", " ")
                .strip();
    }
}
