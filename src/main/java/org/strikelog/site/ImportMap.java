package org.strikelog.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What the names in our scripts' import statements mean.
 *
 * <p>Browsers take an import map only inline, so it is the one inline script, and the content security policy lets it
 * pass by its hash. Templates must print it to the letter.
 */
@Component
public class ImportMap {

    private final String json;

    ImportMap(StaticFiles files) {
        this.json = """
                {"imports":{"leaflet":"%s","strikelog/":"%s/js/"}}""".formatted(files.link("/webjars/leaflet/dist/leaflet-src.esm.js"), files.prefix());
    }

    public String json() {
        return json;
    }

    /** {@return as a content security policy names it, quotes included} */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
