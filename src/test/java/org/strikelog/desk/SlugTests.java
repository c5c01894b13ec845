package org.strikelog.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "Reuters 2024-07-26, reuters-2024-07-26-2",
        "Al-Mayadeen, al-mayadeen",
        "Ağrı & Söhne, agr-sohne",
        "Asa’ib Ahl al-Haq, asaib-ahl-al-haq",
        "المقاومة, speaker",
    })
    void foldsWordsIntoAKeyThatNothingElseHas(String words, String key) {
        assertThat(Slug.of(words, "speaker", Set.of("reuters-2024-07-26")::contains))
                .isEqualTo(key);
    }
}
