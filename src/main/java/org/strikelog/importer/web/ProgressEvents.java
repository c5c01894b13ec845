package org.strikelog.importer.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.strikelog.importer.Import;

/**
 * Tells one client twice a second how far an import is, and at last that it is over. An answer lasts ten seconds at most,
 * so that a server which is told to stop waits no longer; the browser asks again by itself, and whichever instance it
 * reaches can tell, since progress is noted in the database.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>
 */
class ProgressEvents {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int TIMES = 20;
    private static final long RECONNECT_MILLIS = 100;

    private final Supplier<Optional<Import>> progress;
    private final Function<ProgressLine, String> words;
    private final SseEmitter client =
            new SseEmitter(EVERY.multipliedBy(2L * TIMES).toMillis());

    /** What a page needs to show it. */
    record Progress(long done, long total, String text) {}

    ProgressEvents(Supplier<Optional<Import>> progress, Function<ProgressLine, String> words) {
        this.progress = progress;
        this.words = words;
    }

    /** {@return an answer that goes on} */
    SseEmitter begin() {
        Thread.ofVirtual().name("import-progress").start(this::tell);
        return client;
    }

    private void tell() {
        try {
            client.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS));
            for (int times = 0; times < TIMES; times++) {
                Optional<Import> now = progress.get().filter(it -> it.state().underWay() && !it.stopped());
                if (now.isEmpty()) {
                    client.send(SseEmitter.event().name("over").data(""));
                    break;
                }
                client.send(SseEmitter.event().data(of(now.get()), MediaType.APPLICATION_JSON));
                Thread.sleep(EVERY);
            }
            client.complete();
        } catch (IOException | IllegalStateException goneAway) {
            client.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            client.complete();
        } catch (RuntimeException failure) {
            client.completeWithError(failure);
        }
    }

    private Progress of(Import it) {
        return new Progress(it.progress().done(), it.progress().total(), words.apply(new ProgressLine(it)));
    }
}
