package org.strikelog.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody with another browser, which keeps cookies and nothing else. */
final class Elsewhere {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"(.*?)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI home;

    private Elsewhere(URI home) {
        this.home = home;
    }

    /** @param page any page of the application */
    static Elsewhere signIn(String page, String username, String password) {
        var elsewhere = new Elsewhere(URI.create(page).resolve("/"));
        var form = TOKEN.matcher(elsewhere.get("/login").body());
        if (!form.find()) {
            throw new AssertionError("no token on the sign-in page");
        }
        elsewhere.send(elsewhere
                .to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                        .formatted(username, URLEncoder.encode(password, StandardCharsets.UTF_8), form.group(1)))));
        return elsewhere;
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).header("User-Agent", "curl/8.14.1");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
