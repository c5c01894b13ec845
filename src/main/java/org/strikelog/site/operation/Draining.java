package org.strikelog.site.operation;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goes on answering for a while when it is told to stop, so that a proxy, which is told by the health that this instance
 * takes no more, has noticed before it really does not. What is under way then is brought to its end.
 */
@Component
class Draining {

    private static final Logger log = LoggerFactory.getLogger(Draining.class);

    private final Duration time;
    private final ApplicationContext application;

    /** @param time none without a proxy */
    Draining(@Value("${strikelog.drain:0s}") Duration time, ApplicationContext application) {
        this.time = time;
        this.application = application;
    }

    /** Readiness is refused before this is told, and nothing is stopped before it returns. */
    @EventListener
    void answerOn(ContextClosedEvent closing) throws InterruptedException {
        if (closing.getApplicationContext() == application && time.isPositive()) {
            log.info("No more requests are wanted; those that come in the next {} s are answered", time.toSeconds());
            Thread.sleep(time);
        }
    }
}
