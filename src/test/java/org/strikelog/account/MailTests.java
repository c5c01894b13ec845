package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

class MailTests {

    private static final Letter LETTER =
            new Letter("nour@example.org", "invitation", "Nour", "Chief", "https://strikelog.example/setup/abc");

    private final List<SimpleMailMessage> sent = new ArrayList<>();

    @Test
    void sendsALinkToWhoeverIsInvited() {
        mail(new Post(false)).send(LETTER);

        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.getTo()).containsExactly("nour@example.org");
            assertThat(message.getFrom()).isEqualTo("strikelog@strikelog.example");
            assertThat(message.getSubject()).isEqualTo("Your account at Strikelog");
            assertThat(message.getText()).contains("Nour", "https://strikelog.example/setup/abc", "once");
        });
    }

    @Test
    void goesOverTheLineWithInvitationsAndWordOfNewSignIns() throws Exception {
        try (SmtpServer server = new SmtpServer()) {
            var post = new JavaMailSenderImpl();
            post.setHost("localhost");
            post.setPort(server.port());
            Mail mail = mail(post);

            mail.send(LETTER);
            mail.send(new Letter(
                    "lina@example.org",
                    "signIn",
                    "lina",
                    "Firefox on Linux",
                    "192.0.2.7",
                    "https://strikelog.example/account"));

            assertThat(server.next())
                    .contains("MAIL FROM:<strikelog@strikelog.example>", "RCPT TO:<nour@example.org>")
                    .contains("Subject: Your account at Strikelog", "https://strikelog.example/setup/abc");
            assertThat(server.next()).contains("RCPT TO:<lina@example.org>", "Firefox on Linux", "192.0.2.7");
        }
    }

    @Test
    void isOffWithoutAServer() {
        assertThat(mail(null).isOn()).isFalse();
        assertThatNoException().isThrownBy(() -> mail(null).send(LETTER));
    }

    @Test
    void keepsNobodyFromGoingOnWhenItIsLost() {
        assertThatNoException().isThrownBy(() -> mail(new Post(true)).send(LETTER));
    }

    @Test
    void doesNotPrintTheLink() {
        assertThat(LETTER).hasToString("Letter[invitation]");
    }

    private Mail mail(@Nullable MailSender sender) {
        var beans = new StaticListableBeanFactory();
        if (sender != null) {
            beans.addBean("sender", sender);
        }
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        var server =
                new ServerAddress(new MockEnvironment().withProperty("strikelog.url", "https://strikelog.example/"));
        return new Mail(beans.getBeanProvider(MailSender.class), words, Runnable::run, server, "");
    }

    private class Post implements MailSender {

        private final boolean broken;

        Post(boolean broken) {
            this.broken = broken;
        }

        @Override
        public void send(SimpleMailMessage... messages) {
            if (broken) {
                throw new MailSendException("the line is dead");
            }
            sent.addAll(List.of(messages));
        }
    }
}
