package org.strikelog.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it, at each start, that there is an administrator or a way to become one. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdministrator administrator;
    private final AdministratorSettings settings;
    private final ServerAddress address;

    FirstStart(FirstAdministrator administrator, AdministratorSettings settings, ServerAddress address) {
        this.administrator = administrator;
        this.settings = settings;
        this.address = address;
    }

    /** After the line that says where the application is. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void inviteAdministrator() {
        if (administrator.isMissing() && !appointed()) {
            log.info(
                    "No administrator yet. Set one up within a day at {}/setup/{}",
                    address.text(),
                    administrator.invite());
        }
    }

    private boolean appointed() {
        var username = settings.username();
        var password = settings.password();
        if (username == null || password == null || username.isBlank() || password.isEmpty()) {
            return false;
        }
        try {
            administrator.appoint(username, username, new Password(password));
            log.info("{} is the first administrator, by STRIKELOG_ADMIN_USERNAME", username);
            return true;
        } catch (IllegalArgumentException e) {
            log.error("STRIKELOG_ADMIN_PASSWORD is not used: {}", e.getMessage());
            return false;
        }
    }
}
