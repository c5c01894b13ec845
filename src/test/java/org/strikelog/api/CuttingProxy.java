package org.strikelog.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server, and cuts each connection somewhere: after a thousand bytes, or some millions. */
class CuttingProxy implements AutoCloseable {

    private static final int LEAST = 1_000;
    private static final int DOUBLINGS = 13;

    private final ServerSocket door = new ServerSocket(0);
    private final int server;
    private final Random random;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean kind;

    CuttingProxy(int server, long seed) throws IOException {
        this.server = server;
        random = new Random(seed);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** {@return how many connections it has cut so far} */
    int cuts() {
        return cuts.get();
    }

    /** Cuts no more from now on. */
    void spare() {
        kind = true;
    }

    private void accept() {
        for (int connection = 0; !door.isClosed(); connection++) {
            try {
                Socket client = door.accept();
                Socket onward = new Socket("127.0.0.1", server);
                int least = LEAST << connection % DOUBLINGS;
                int most = least + random.nextInt(least);
                Thread.ofVirtual().start(() -> pass(client, onward, Integer.MAX_VALUE));
                Thread.ofVirtual().start(() -> pass(onward, client, most));
            } catch (IOException closed) {
                // it is over, or the client was quicker
            }
        }
    }

    private void pass(Socket from, Socket to, int most) {
        int left = most;
        byte[] some = new byte[4096];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                if (count >= left && !kind) {
                    out.write(some, 0, left);
                    cuts.incrementAndGet();
                    return;
                }
                out.write(some, 0, count);
                left = Math.max(1, left - count);
            }
        } catch (IOException cut) {
            // by either side
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
