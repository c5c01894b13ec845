package org.strikelog.site.caching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.strikelog.site.StaticFiles;
import org.strikelog.site.TileSettings;

/** Tells the programs that make answers apart: by their code, templates, words, functions in the database and settings. */
@Component
class Release {

    private static final List<String> MAKERS = List.of(
            "classpath*:/org/strikelog/**/*.class",
            "classpath*:/templates/**/*.html",
            "classpath*:/messages*.properties",
            "classpath*:/db/migration/*.sql");

    private final String digest;

    Release(StaticFiles files, TileSettings tiles) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((files.prefix() + tiles).getBytes());
            var resolver = new PathMatchingResourcePatternResolver();
            for (var makers : MAKERS) {
                for (var maker : resolver.getResources(makers)) {
                    sha.update(maker.getContentAsByteArray());
                }
            }
            digest = HexFormat.of().formatHex(sha.digest(), 0, 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return eight hexadecimal digits, the same wherever the same release runs with the same settings} */
    String digest() {
        return digest;
    }
}
