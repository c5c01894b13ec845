package org.strikelog.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTests {

    @Test
    void includesThoseBeforeIt() {
        assertThat(Role.REVIEWER.included()).containsExactly(Role.READER, Role.EDITOR, Role.REVIEWER);
    }

    @Test
    void isWrittenInLowerCase() {
        assertThat(Role.ADMINISTRATOR).hasToString("administrator");
    }
}
