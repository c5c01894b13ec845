package org.strikelog.api.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.strikelog.api.Addresses;
import org.strikelog.api.ChangeResource;
import org.strikelog.stream.Change;
import org.strikelog.stream.ChangeWatch;
import org.strikelog.stream.Portion;
import org.strikelog.stream.Position;

/**
 * Tells one client of changes as they are made, until it hangs up or the server stops. Each client has a thread of its
 * own, a virtual one, and a connection to the database only while it reads.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>
 */
class ChangeEvents {

    private static final int AT_ONCE = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long RECONNECT_MILLIS = 2_000;
    private static final long NEVER = 0;

    private final ChangeWatch watch;
    private final boolean documents;
    private final Addresses addresses;
    private final SseEmitter client = new SseEmitter(NEVER);
    private Position position;

    ChangeEvents(ChangeWatch watch, Position since, boolean documents, Addresses addresses) {
        this.watch = watch;
        this.position = since;
        this.documents = documents;
        this.addresses = addresses;
    }

    /** {@return an answer that goes on} */
    SseEmitter begin() {
        Thread.ofVirtual().name("change-events").start(this::tell);
        return client;
    }

    /** {@return an answer with nothing in it} */
    SseEmitter none() {
        client.complete();
        return client;
    }

    private void tell() {
        try {
            client.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS).comment("changes"));
            while (watch.isRunning()) {
                Portion portion = watch.after(position, AT_ONCE, documents, HEARTBEAT);
                if (portion.changes().isEmpty()) {
                    client.send(SseEmitter.event().comment("nothing new"));
                }
                for (Change change : portion.changes()) {
                    client.send(SseEmitter.event()
                            .id(change.at().toString())
                            .data(ChangeResource.of(change, addresses), MediaType.APPLICATION_JSON));
                }
                position = portion.end();
            }
            client.complete();
        } catch (IOException | IllegalStateException goneAway) {
            client.complete();
        } catch (RuntimeException failure) {
            // The client comes back with the last event it has seen, and is told what is wrong if it still is.
            client.completeWithError(failure);
        }
    }
}
