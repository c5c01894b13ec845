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
public final class Elsewhere {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"(.*?)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI home;

    private Elsewhere(URI home) {
        this.home = home;
    }

    /** @param page any page of the application */
    public static Elsewhere at(String page) {
        return new Elsewhere(URI.create(page).resolve("/"));
    }

    /** @param page any page of the application */
    public static Elsewhere signIn(String page, String username, String password) {
        Elsewhere elsewhere = at(page);
        elsewhere.signIn(username, password);
        return elsewhere;
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/login", "/login", "username", username, "password", password);
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /**
     * Sends a form.
     *
     * @param page on which the form stands, with its token
     * @param fields names and values in turn
     */
    public HttpResponse<String> post(String page, String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + token(page));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** {@return the token of the forms on a page} */
    public String token(String page) {
        var form = TOKEN.matcher(get(page).body());
        if (!form.find()) {
            throw new AssertionError("no token on " + page);
        }
        return form.group(1);
    }

    /** {@return the value of its cookie for the session; empty without one} */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).header("User-Agent", "curl/8.14.1");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
