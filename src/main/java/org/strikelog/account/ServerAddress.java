package org.strikelog.account;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this server: {@code strikelog.url}, or the own port on this machine. */
@Component
public class ServerAddress {

    private final Environment environment;

    public ServerAddress(Environment environment) {
        this.environment = environment;
    }

    /** {@return scheme, host and port, without a slash at its end; known once the server runs} */
    public String text() {
        var configured = environment.getProperty("strikelog.url", "");
        return configured.isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : configured.replaceAll("/+$", "");
    }

    String host() {
        return URI.create(text()).getHost();
    }
}
