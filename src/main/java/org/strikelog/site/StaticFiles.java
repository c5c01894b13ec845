package org.strikelog.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that pages link to, under addresses that change when any of them does.
 *
 * <p>{@code /css/base.css} is linked as {@code /v/4c7be7f41b8a/css/base.css}, where the middle part is a digest of all
 * files. So browsers may keep each of them for ever, and relative addresses between files (imports of scripts and style
 * sheets, fonts, map data) stay within one version without being rewritten. The plain addresses work too, unkept.
 */
@Component
public class StaticFiles {

    private static final String WEBJARS = "/webjars/";

    private final Set<String> paths;
    private final String prefix;

    StaticFiles() {
        try {
            var files = found();
            this.paths = files.keySet();
            this.prefix = "/v/" + digest(files).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what comes before the plain address} */
    public String prefix() {
        return prefix;
    }

    /** {@return the lasting address of a file, or the same address if it is none of ours} */
    public String link(String path) {
        return path.startsWith(WEBJARS) || paths.contains(path) ? prefix + path : path;
    }

    private static Map<String, Resource> found() throws IOException {
        var files = new TreeMap<String, Resource>(Comparator.naturalOrder());
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*")) {
            if (file.isReadable()) {
                files.put(file.getURL().getPath().replaceFirst("^.*/static/", "/"), file);
            }
        }
        return files;
    }

    private static String digest(Map<String, Resource> files) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.entrySet()) {
                digest.update(file.getKey().getBytes());
                digest.update(file.getValue().getContentAsByteArray());
            }
            digest.update(webjarVersions());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] webjarVersions() throws IOException {
        var locations = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:/META-INF/maven/org.webjars*/*/pom.properties");
        var versions = new TreeMap<String, String>();
        for (var location : locations) {
            var properties = new Properties();
            properties.load(location.getInputStream());
            versions.put(properties.getProperty("artifactId", ""), properties.getProperty("version", ""));
        }
        return Arrays.toString(versions.entrySet().toArray()).getBytes();
    }
}
