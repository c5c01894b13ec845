package org.strikelog.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server that takes whatever comes, as much of RFC 5321 as that needs. */
final class SmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();

    SmtpServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** {@return the next letter as it came over the line, with its envelope} */
    String next() throws InterruptedException {
        String letter = letters.poll(5, TimeUnit.SECONDS);
        if (letter == null) {
            throw new AssertionError("No letter within five seconds");
        }
        return letter;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                talk(line);
            } catch (IOException gone) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        var out = line.getOutputStream();
        var letter = new StringBuilder();
        say(out, "220 ready");
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            String verb = said.split("[ :]")[0].toUpperCase(Locale.ROOT);
            if (verb.equals("DATA")) {
                say(out, "354 go on");
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    letter.append(text).append('\n');
                }
                letters.add(letter.toString());
                letter.setLength(0);
            } else if (verb.equals("MAIL") || verb.equals("RCPT")) {
                letter.append(said).append('\n');
            }
            say(out, verb.equals("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
