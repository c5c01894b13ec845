package org.strikelog.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody signed in.
 *
 * @param address network address
 * @param browser such as {@code Firefox on Linux}
 */
public record SignInOrigin(String address, String browser) implements Serializable {

    /** Under which a session keeps it. */
    static final String ATTRIBUTE = SignInOrigin.class.getName();

    private static final long serialVersionUID = 1;

    /** {@return from where a session was opened, if that was kept} */
    public static @Nullable SignInOrigin of(HttpSession session) {
        return (SignInOrigin) session.getAttribute(ATTRIBUTE);
    }

    static SignInOrigin of(HttpServletRequest request) {
        return new SignInOrigin(request.getRemoteAddr(), BrowserName.of(request.getHeader("User-Agent")));
    }
}
