package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTests {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0                                                | Firefox on Linux
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0 | Edge on Windows
            Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36       | Chrome on Android
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/1 | Safari on iOS
            something else                                                                                                        | Another browser on another system
            """)
    void isWhatItsOwnerWouldCallIt(String userAgent, String name) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(name);
    }

    @Test
    void isUnknownToWhoeverIsNotTold() {
        assertThat(BrowserName.of(null)).isEqualTo("Another browser on another system");
    }
}
