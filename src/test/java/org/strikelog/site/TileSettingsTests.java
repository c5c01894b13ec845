package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileSettingsTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    https://tile.example.org/{z}/{x}/{y}.png,         https://tile.example.org
                    https://{s}.tile.example.org:8443/{z}/{x}/{y}.png, https://*.tile.example.org:8443
                    /tiles/{z}/{x}/{y}.png,
                    https://a.org;script-src *,                       https://a.org
                    """)
    void allowsPicturesOfItsServerOnly(String url, String origin) {
        assertThat(new TileSettings(url, null).origin().orElse(null)).isEqualTo(origin);
    }
}
