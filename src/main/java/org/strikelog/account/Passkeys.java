package org.strikelog.account;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of accounts. Spring Security adds them and signs in by them. */
@Service
@Transactional
public class Passkeys {

    private static final String OWN = """
            user_entity_user_id = (select id from user_entities where name = :username)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Passkeys(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** {@return those of an account, the newest first} */
    @Transactional(readOnly = true)
    public List<Passkey> of(String username) {
        return jdbc.sql("select credential_id, label, created, last_used from user_credentials where " + OWN
                        + "order by created desc, credential_id")
                .param("username", username)
                .query((row, number) -> new Passkey(
                        row.getString("credential_id"),
                        row.getString("label"),
                        row.getObject("created", Timestamp.class).toInstant(),
                        row.getObject("last_used", Timestamp.class).toInstant()))
                .list();
    }

    /** @param label 1 to 100 characters */
    public void rename(String username, String id, String label) {
        jdbc.sql("update user_credentials set label = :label where credential_id = :id and " + OWN)
                .param("label", label)
                .param("id", id)
                .param("username", username)
                .update();
    }

    public void remove(String username, String id) {
        jdbc.sql("delete from user_credentials where credential_id = :id and " + OWN + "returning label")
                .param("id", id)
                .param("username", username)
                .query(String.class)
                .optional()
                .ifPresent(label -> events.publishEvent(
                        new Audited(AuditKind.CREDENTIAL, username, username, "passkey removed: " + label)));
    }

    /** @param by username of the administrator */
    void removeAll(String username, String by) {
        var removed = jdbc.sql("delete from user_credentials where " + OWN)
                .param("username", username)
                .update();
        if (removed > 0) {
            events.publishEvent(new Audited(AuditKind.CREDENTIAL, by, username, "all passkeys removed"));
        }
    }
}
