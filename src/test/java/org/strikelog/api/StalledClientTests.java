package org.strikelog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.strikelog.support.WholeApplicationTest;

@WholeApplicationTest
class StalledClientTests {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private DataSource database;

    @Test
    void letsAClientGoThatStopsReadingAndHoldsNothingForIt() throws Exception {
        AbstractProtocol<?> protocol =
                (AbstractProtocol<?>) ((TomcatWebServer) Objects.requireNonNull(application.getWebServer()))
                        .getTomcat()
                        .getConnector()
                        .getProtocolHandler();
        int usual = protocol.getConnectionTimeout();
        assertThat(usual).isEqualTo(30_000);
        int connections = connections();
        protocol.setConnectionTimeout(Math.toIntExact(PATIENCE.toMillis()));
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(1_000);
            client.connect(new InetSocketAddress("localhost", protocol.getLocalPort()));
            // More than any buffer between the two takes.
            String asked = "GET /api/v1/incidents.ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(100);
            client.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));

            assertThatIOException().isThrownBy(() -> writeOn(client));
            assertThat(connections()).isEqualTo(connections);
        } finally {
            protocol.setConnectionTimeout(usual);
        }
    }

    /** Writes until the server has hung up. */
    private static void writeOn(Socket client) throws IOException, InterruptedException {
        OutputStream out = client.getOutputStream();
        for (int i = 0; i < 200; i++) {
            out.write('\n');
            Thread.sleep(PATIENCE.dividedBy(8));
        }
    }

    private int connections() throws SQLException {
        return database.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    }
}
