package org.strikelog.desk.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The application as a process of its own, on data of its own, which can be killed like one. */
final class KilledServer implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final int port;
    private Process process;

    KilledServer(Path data) throws IOException, InterruptedException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = begin();
        await();
    }

    String home() {
        return "http://localhost:" + port;
    }

    /** SIGKILL: no hook runs, nothing is flushed, and its database is left to itself. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    void startAgain() throws IOException, InterruptedException {
        process = begin();
        await();
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(home() + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private Process begin() throws IOException {
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.strikelog.StrikelogApplication",
                "--server.port=" + port);
        java.environment().put("STRIKELOG_DATA", data.toString());
        java.environment().put("STRIKELOG_ADMIN_USERNAME", "typist");
        java.environment().put("STRIKELOG_ADMIN_PASSWORD", PASSWORD);
        return java.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("log").toFile()))
                .start();
    }

    private void await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/actuator/health").contains("\"status\":\"UP\"")) {
                    return;
                }
            } catch (IOException notYet) {
                // it has not opened its port
            }
            Thread.sleep(300);
        }
        throw new AssertionError("It does not come up; see the log beside " + data);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    }
}
