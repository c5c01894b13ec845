package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.strikelog.location.Coordinates;
import org.strikelog.support.WholeApplicationTest;

@WholeApplicationTest
class CatalogueTests {

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "LOCATIONS, al-Asad, al-asad",
        "LOCATIONS, ain al as, al-asad",
        "LOCATIONS, ayn al assad, al-asad",
        "LOCATIONS, عين الاسد, al-asad",
        "LOCATIONS, Bagdad, baghdad",
        "LOCATIONS, erb, erbil",
        "LOCATIONS, tower 2, tower-22",
        "GROUPS, kata'ib hizb, kataib-hezbollah",
        "GROUPS, كتائب حزب, kataib-hezbollah",
        "GROUPS, KH, kataib-hezbollah",
        "GROUPS, hezbolah kataib, kataib-hezbollah"
    })
    void findsAPlaceOrAGroupByAnyOfItsNamesBegunOrMistyped(Catalogue.Shelf shelf, String words, String key) {
        assertThat(catalogue.search(shelf, words)).extracting(Choice::key).contains(key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"icaro proxy, icaro", "Increases Use of Proxy, icaro", "incraeses use of proxi, icaro"})
    void findsAReportByItsWordsBegunOrMistyped(String words, String publisher) {
        assertThat(catalogue.search(Catalogue.Shelf.REPORTS, words))
                .first()
                .extracting(Choice::key)
                .asString()
                .startsWith(publisher);
    }

    @Test
    void takesWhatWasTypedForLettersNotForAPattern() {
        assertThat(catalogue.search(Catalogue.Shelf.LOCATIONS, "%%%")).isEmpty();
        assertThat(catalogue.search(Catalogue.Shelf.REPORTS, "_\\_")).isEmpty();
    }

    @Test
    void namesThePlacesAroundAPointTheNearestFirst() {
        assertThat(catalogue.near(new Coordinates(33.79, 42.43)))
                .first()
                .extracting(Choice::key)
                .isEqualTo("al-asad");
        assertThat(catalogue.near(new Coordinates(-60, -120))).isEmpty();
    }
}
