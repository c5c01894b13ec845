package org.strikelog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What readers' browsers run that is not ours is, to the byte, what was looked at: whoever takes another version writes its
 * sum here, next to what its authors publish.
 */
class ServedLibrariesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        leaflet/1.9.4/dist/leaflet-src.esm.js, 39ee93464f11fe3847137e50c0dc8189f706c460e36989ea7871bf7d540f3306
        leaflet/1.9.4/dist/leaflet.css,        a7837102824184820dfa198d1ebcd109ff6d0ff9a2672a074b9a1b4d147d04c6
        d3/7.9.0/dist/d3.min.js,               f2094bbf6141b359722c4fe454eb6c4b0f0e42cc10cc7af921fc158fceb86539
        """)
    void areWhatTheirAuthorsPublished(String path, String sum) throws Exception {
        var file =
                new PathMatchingResourcePatternResolver().getResource("classpath:META-INF/resources/webjars/" + path);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray())))
                .isEqualTo(sum);
    }
}
