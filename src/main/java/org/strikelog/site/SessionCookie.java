package org.strikelog.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie that says whose session it is: for no script, and sent by no form of another site. Over HTTPS its name begins
 * with {@code __Host-}, which browsers take from nobody but this host by HTTPS, so that no neighbour of its domain can sign
 * readers in as somebody else.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-the-__host-prefix">RFC 6265bis</a>
 */
@Component
public class SessionCookie implements CookieSerializer {

    private static final String PLAIN = "session";
    private static final String BY_HTTPS = "__Host-session";

    private final CookieSerializer plain = named(PLAIN);
    private final CookieSerializer byHttps = onlyOfThisHost();

    /** {@return whether somebody who may be signed in asks} */
    public static boolean isIn(HttpServletRequest request) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .anyMatch(SessionCookie::is);
    }

    public static boolean is(Cookie cookie) {
        return cookie.getName().equals(PLAIN) || cookie.getName().equals(BY_HTTPS);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? byHttps : plain;
    }

    private static CookieSerializer onlyOfThisHost() {
        DefaultCookieSerializer cookie = named(BY_HTTPS);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        return cookie;
    }

    private static DefaultCookieSerializer named(String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
