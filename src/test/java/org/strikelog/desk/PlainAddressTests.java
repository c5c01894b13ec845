package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.strikelog.support.WholeApplicationTest;

@WholeApplicationTest
class PlainAddressTests {

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://www.Reuters.com/world/a-b/, reuters.com/world/a-b",
        "http://reuters.com:80/world/a-b#top, reuters.com/world/a-b",
        "https://reuters.com:443/world/a-b?utm_source=x&fbclid=1, reuters.com/world/a-b",
        "https://reuters.com./world/a-b, reuters.com/world/a-b",
        "https://a.example/?p=8039&utm_medium=rss, a.example?p=8039",
        "https://a.example/s?b=2&a=1, a.example/s?a=1&b=2",
        "https://a.example/Case/Counts, a.example/Case/Counts",
        "https://a.example/x/amp/, a.example/x",
        "https://a.example/x?amp=1, a.example/x",
        "https://a.example/x?outputType=amp, a.example/x",
        "https://a.example/amp, a.example/amp",
        "https://en.m.wikipedia.org/wiki/Al-Asad, en.wikipedia.org/wiki/Al-Asad",
        "https://mobile.twitter.com/centcom/status/1, x.com/centcom/status/1",
        "https://amp.theguardian.com/world/1, theguardian.com/world/1",
        "https://m.example.org/x, m.example.org/x",
        "https://a.example/%d8%b9?q=%d8, a.example/%D8%B9?q=%D8",
        "https://user:word@a.example/x, a.example/x",
        "HTTPS://A.EXAMPLE, a.example"
    })
    void leavesOutWhatSaysNothingOfTheDocument(String url, String plain) {
        assertThat(catalogue.plainAddress(url)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reuters.com", "ftp://a.example/x", "https:///x", "not an address"})
    void knowsNoneOfWhatIsNoAddress(String words) {
        assertThat(catalogue.plainAddress(words)).isEmpty();
    }

    @Test
    void findsAReportHoweverItsAddressWasCopied() {
        assertThat(catalogue.named(Catalogue.Shelf.REPORTS, "http://en.964media.com/3481?utm_source=x#comments"))
                .map(Choice::key)
                .contains("media964-2023-10-18");
    }

    @Test
    void tellsByItsSiteWhoBroughtAReportOutAndByItsAddressWhen() {
        assertThat(catalogue.addressed("https://www.weau.com/2024/02/03/another-story/"))
                .extracting(Addressed::known, Addressed::language, Addressed::publishedOn)
                .containsExactly(null, "en", "3 Feb 2024");
        assertThat(catalogue.addressed("https://nobody.example/2024/13/45/x"))
                .isEqualTo(new Addressed(null, null, null, null));
    }
}
