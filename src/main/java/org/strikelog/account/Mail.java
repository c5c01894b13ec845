package org.strikelog.account;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends letters where {@code spring.mail.host} is set; elsewhere links are passed on by hand. */
@Component
public class Mail {

    private static final Logger log = LoggerFactory.getLogger(Mail.class);

    private final ObjectProvider<MailSender> sender;
    private final MessageSource words;
    private final TaskExecutor executor;
    private final ServerAddress server;
    private final String from;

    /** @param from whom letters are from; without one, {@code strikelog@} the host of this server */
    public Mail(
            ObjectProvider<MailSender> sender,
            MessageSource words,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            ServerAddress server,
            @Value("${strikelog.mail.from:}") String from) {
        this.sender = sender;
        this.words = words;
        this.executor = executor;
        this.server = server;
        this.from = from;
    }

    public boolean isOn() {
        return sender.getIfAvailable() != null;
    }

    /** Nobody waits for it, and what it tells of stands whether or not it arrives. */
    @TransactionalEventListener(fallbackExecution = true)
    void send(Letter letter) {
        sender.ifAvailable(post -> executor.execute(() -> {
            try {
                post.send(written(letter));
            } catch (MailException lost) {
                log.error("A letter was not sent: {}", letter, lost);
            }
        }));
    }

    /**
     * Sends a letter and waits until a mail server has taken it.
     *
     * @param to address of e-mail
     * @param kind under which its words stand in the messages: {@code letter.<kind>.subject} and {@code .text}
     * @throws MailException if none takes it
     * @throws IllegalStateException if no mail server is set
     */
    public void deliver(String to, String kind, String... words) {
        sender.getIfAvailable(() -> {
                    throw new IllegalStateException("No mail server is set");
                })
                .send(written(new Letter(to, kind, words)));
    }

    private SimpleMailMessage written(Letter letter) {
        var message = new SimpleMailMessage();
        message.setTo(letter.to());
        message.setFrom(from.isBlank() ? "strikelog@" + server.host() : from);
        message.setSubject(words.getMessage(
                "letter." + letter.kind() + ".subject", letter.words().toArray(), Locale.ENGLISH));
        message.setText(words.getMessage(
                "letter." + letter.kind() + ".text", letter.words().toArray(), Locale.ENGLISH));
        return message;
    }
}
